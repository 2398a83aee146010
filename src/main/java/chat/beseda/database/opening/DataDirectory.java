package chat.beseda.database.opening;

import chat.beseda.database.StartRefused;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;

/** The directory of everything this server keeps, locked by this process. Thread-safe. */
public final class DataDirectory implements AutoCloseable {

    private final Path path;
    private final FileChannel lockFile;

    private DataDirectory(Path path, FileChannel lockFile) {
        this.path = path;
        this.lockFile = lockFile;
    }

    /** Creates the directory where it is missing, and locks it until {@link #close}. */
    static DataDirectory lock(Path path) {
        if (path.toString().contains("?")) {
            throw new StartRefused(
                    "The data directory " + path + " has a question mark in its name.",
                    "Rename it; in the address of a database it begins the settings.");
        }
        try {
            Files.createDirectories(path, ownerOnly());
            FileChannel file =
                    FileChannel.open(
                            path.resolve("lock"),
                            StandardOpenOption.CREATE,
                            StandardOpenOption.WRITE);
            if (tryLock(file).isEmpty()) {
                file.close();
                throw taken(path);
            }
            return new DataDirectory(path, file);
        } catch (IOException unusable) {
            throw new StartRefused(
                    "The data directory " + path + " cannot be used: " + unusable,
                    "Let this user write there, or choose another one: --beseda.data-dir=<path>");
        }
    }

    /** The file of the database, if it is one of SQLite. */
    public Path database() {
        return path.resolve("beseda.db");
    }

    /** Lets other processes have the directory; the system does so too when this one ends. */
    @Override
    public void close() throws IOException {
        lockFile.close();
    }

    private static FileAttribute<?>[] ownerOnly() {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(
                            PosixFilePermissions.fromString("rwx------"))
                }
                : new FileAttribute<?>[0];
    }

    private static Optional<FileLock> tryLock(FileChannel file) throws IOException {
        try {
            return Optional.ofNullable(file.tryLock());
        } catch (OverlappingFileLockException heldByThisProcess) {
            return Optional.empty();
        }
    }

    private static StartRefused taken(Path path) {
        return new StartRefused(
                "The data directory " + path + " is in use by another running Beseda.",
                "Stop the other one, or give this one its own: --beseda.data-dir=<path>");
    }
}
