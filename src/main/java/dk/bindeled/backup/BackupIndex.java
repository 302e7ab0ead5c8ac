package dk.bindeled.backup;

import dk.bindeled.store.OwnFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.UnaryOperator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** The file {@code backups.json} of the data folder: which backups there are. It lies beside the database, so it tells also if that is gone. */
final class BackupIndex {

    private static final Logger LOG = LoggerFactory.getLogger(BackupIndex.class);
    private static final int MOST_FAILURES = 20;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Path file;

    BackupIndex(Path dataFolder) {
        this.file = dataFolder.resolve("backups.json");
    }

    /**
     * What stands in it.
     *
     * @param made backups, newest first
     * @param failed scheduled backups that failed, newest first
     */
    record Content(List<BackupMade> made, List<FailedBackup> failed) {

        static final Content NOTHING = new Content(List.of(), List.of());
    }

    synchronized Content read() {
        try {
            return Files.exists(file) ? JSON.readValue(Files.readAllBytes(file), Content.class) : Content.NOTHING;
        } catch (JacksonException e) {
            LOG.warn(
                    "The list of backups in {} cannot be read and is begun anew; the backups themselves are untouched",
                    file);
            return Content.NOTHING;
        } catch (IOException e) {
            throw new UncheckedIOException("Reading " + file, e);
        }
    }

    void add(BackupMade made) {
        change(content -> {
            List<BackupMade> all = new ArrayList<>(content.made());
            all.removeIf(other -> other.file().equals(made.file()));
            all.add(made);
            all.sort(Comparator.comparing(BackupMade::at).reversed());
            return new Content(all, content.failed());
        });
    }

    void add(FailedBackup failed) {
        change(content -> {
            List<FailedBackup> all = new ArrayList<>(content.failed());
            all.addFirst(failed);
            return new Content(content.made(), all.stream().limit(MOST_FAILURES).toList());
        });
    }

    void remove(BackupMade made) {
        change(content -> new Content(
                content.made().stream().filter(other -> !other.equals(made)).toList(), content.failed()));
    }

    private synchronized void change(UnaryOperator<Content> change) {
        try {
            OwnFiles.createFolders(OwnFiles.folderOf(file));
            OwnFiles.replace(file, JSON.writeValueAsBytes(change.apply(read())));
        } catch (IOException e) {
            throw new UncheckedIOException("Writing " + file, e);
        }
    }
}
