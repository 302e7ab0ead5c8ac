package dk.bindeled.data;

import dk.bindeled.study.Remembering;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.util.FileSystemUtils;

/**
 * Where uploaded files lie until they are imported or dropped: in the data folder, readable by its owner alone. What an earlier run has left
 * there is deleted at the start, and everything when a person is erased.
 */
@Component
class UploadSpace implements Remembering {

    private final Path folder;

    UploadSpace(@Value("${bindeled.data}") Path dataFolder) throws IOException {
        folder = dataFolder.toAbsolutePath().resolve("uploads");
        FileSystemUtils.deleteRecursively(folder);
    }

    /**
     * Deletes every uploaded file: nobody knows whom they hold. Who was looking at them is told that they are gone, and uploads them again.
     */
    @Override
    public void forget() {
        try {
            FileSystemUtils.deleteRecursively(folder);
        } catch (IOException e) {
            throw new UncheckedIOException("Uploaded files could not be deleted from " + folder, e);
        }
    }

    /** A place for the files of one import. */
    Batch newBatch() {
        return new Batch(folder.resolve(UUID.randomUUID().toString()));
    }

    /** Files that were uploaded together. Safe to use from any thread. */
    static final class Batch {

        private final Path place;
        private final Map<String, Path> files = new TreeMap<>();
        private int count;

        private Batch(Path place) {
            this.place = place;
        }

        /**
         * Takes a file in. A zip file replaces everything else, and a table a zip file; a file of the same name is replaced.
         *
         * @param givenName its name on the user's machine; it is never used as a path
         */
        void take(String givenName, InputStream bytes) throws IOException {
            String name = givenName.substring(Math.max(givenName.lastIndexOf('/'), givenName.lastIndexOf('\\')) + 1);
            Path file = newFile();
            try {
                Files.copy(bytes, file);
            } catch (IOException e) {
                Files.deleteIfExists(file);
                throw e;
            }
            keep(name, file);
        }

        /** Where the files lie, by the names they were given. */
        synchronized Map<String, Path> files() {
            return Map.copyOf(files);
        }

        /** What the files are called together: the zip file's name, or the tables' names. */
        synchronized String name() {
            return String.join(" + ", files.keySet());
        }

        /** Deletes the files. */
        synchronized void clear() {
            files.clear();
            try {
                FileSystemUtils.deleteRecursively(place);
            } catch (IOException e) {
                throw new UncheckedIOException("Uploaded files could not be deleted from " + place, e);
            }
        }

        private synchronized Path newFile() throws IOException {
            Files.createDirectories(place, forOwnerAlone());
            return place.resolve("file-" + ++count);
        }

        private synchronized void keep(String name, Path file) throws IOException {
            boolean zip = isZip(name);
            var others = files.entrySet().iterator();
            while (others.hasNext()) {
                Map.Entry<String, Path> other = others.next();
                if (zip || isZip(other.getKey()) || other.getKey().equals(name)) {
                    Files.deleteIfExists(other.getValue());
                    others.remove();
                }
            }
            files.put(name, file);
        }

        private static boolean isZip(String name) {
            return name.regionMatches(true, Math.max(0, name.length() - 4), ".zip", 0, 4);
        }

        private static FileAttribute<?>[] forOwnerAlone() {
            return FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
                    ? new FileAttribute<?>[] {
                        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"))
                    }
                    : new FileAttribute<?>[0];
        }
    }
}
