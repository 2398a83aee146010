package chat.beseda.bench.dialect;

/** The one connection that a frame came to, as a dialect sees it. */
public interface Talker {

    /** Its number among all; also which room it goes to. */
    int index();

    void say(String text);

    /** It is in its room; messages with a seq come after this one. */
    void ready(long seq, String epoch);

    /** One of its messages was confirmed. */
    void confirmed();

    /** It asked something else, and has all of the answer. */
    void answered(int bytes);

    /** The server refused something, or said what nobody should hear. */
    void complain(String words);
}
