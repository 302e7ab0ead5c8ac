package dk.bindeled.backup;

import dk.bindeled.store.OwnFiles;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;

/**
 * The folder {@code backup-wishes} of a data folder, through which a command asks the running program for a backup: the program has the
 * database open, and no second one can. Only the owner of the data can write there, whom the program serves anyway; nothing listens on any
 * network. A wish is {@code ID.wish}; while it is granted there is {@code ID.progress}, and in the end {@code ID.done} or
 * {@code ID.failed}. {@code ID.cancel} asks to stop.
 */
final class WishFolder {

    static final String WISH = ".wish";
    static final String PROGRESS = ".progress";
    static final String DONE = ".done";
    static final String FAILED = ".failed";
    static final String CANCEL = ".cancel";

    private static final long MOST_BYTES = 1 << 16;

    private final Path folder;

    WishFolder(Path dataFolder) {
        this.folder = dataFolder.resolve("backup-wishes");
    }

    Path path() {
        return folder;
    }

    Path file(String id, String end) {
        return folder.resolve(id + end);
    }

    void write(String id, String end, Properties content) throws IOException {
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        content.store(text, null);
        OwnFiles.replace(file(id, end), text.toByteArray());
    }

    /** What a file says; empty if it is not there or is no plain small file. */
    Optional<Properties> read(String id, String end) throws IOException {
        Path file = file(id, end);
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) || Files.size(file) > MOST_BYTES) {
            return Optional.empty();
        }
        try {
            Properties content = new Properties();
            content.load(new StringReader(Files.readString(file, StandardCharsets.ISO_8859_1)));
            return Optional.of(content);
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    void delete(String id) {
        for (String end : new String[] {WISH, PROGRESS, DONE, FAILED, CANCEL}) {
            try {
                Files.deleteIfExists(file(id, end));
            } catch (IOException e) {
                // it is cleared when the program starts the next time
            }
        }
    }
}
