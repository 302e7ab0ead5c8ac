package dk.bindeled.intake;

import dk.bindeled.network.NetworkRows;
import dk.bindeled.network.Progress;
import dk.bindeled.store.ImportRecord;
import dk.bindeled.store.ImportSource;
import dk.bindeled.store.NetworkReader;
import dk.bindeled.store.NetworkWriter;
import java.util.List;
import org.springframework.stereotype.Service;

/** Loads checked folders into the network, each as one import that can be undone. */
@Service
public class Imports {

    private final NetworkWriter writer;
    private final NetworkReader reader;

    Imports(NetworkWriter writer, NetworkReader reader) {
        this.writer = writer;
        this.reader = reader;
    }

    /**
     * Loads the good rows of a folder as one import. All of them are stored, or none.
     *
     * @param acceptFaults true if the good rows are to be loaded although other rows have faults
     * @param by who imports
     * @throws FaultsNotAccepted if the folder has faults and these are not accepted; nothing is stored
     * @throws java.util.concurrent.CancellationException if the progress is cancelled; nothing is stored
     */
    public LoadedImport load(CheckedFolder checked, boolean acceptFaults, String by, Progress progress) {
        if (checked.hasFaults() && !acceptFaults) {
            throw FaultsNotAccepted.of(checked);
        }
        return told(writer.load(checked.rows(), new ImportSource(by, checked.name()), progress));
    }

    /** Takes an import back, exactly; progress cannot cancel it. */
    public void undo(String importId, Progress progress) {
        writer.undo(importId, progress);
    }

    /** The imports the network consists of, newest first. */
    public List<LoadedImport> list() {
        return writer.imports().stream().map(Imports::told).toList();
    }

    /** What is stored now, for checking files that refer to it. */
    public NetworkRows stored(Progress progress) {
        return reader.read(progress);
    }

    private static LoadedImport told(ImportRecord stored) {
        return new LoadedImport(
                stored.id(),
                stored.at(),
                stored.by(),
                stored.file(),
                new LoadedImport.Counts(
                        stored.added().areas(),
                        stored.added().actors(),
                        stored.added().ties(),
                        stored.added().referrals()),
                new LoadedImport.Counts(
                        stored.changed().areas(),
                        stored.changed().actors(),
                        stored.changed().ties(),
                        stored.changed().referrals()));
    }
}
