package chat.beseda.jar;

/** The server is killed, and finds SQLite's file as it left it. */
class CrashJarTests extends CrashContract {

    @Override
    String[] settings() {
        return new String[0];
    }
}
