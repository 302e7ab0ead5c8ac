package dk.bindeled.intake;

import dk.bindeled.network.NetworkRows;
import dk.bindeled.network.Progress;
import dk.bindeled.store.ImportBuiltUpon;
import dk.bindeled.store.ImportNotFound;
import dk.bindeled.store.ImportRecord;
import dk.bindeled.store.ImportSource;
import dk.bindeled.store.ImportUnderWay;
import dk.bindeled.store.NetworkCounts;
import dk.bindeled.store.NetworkReader;
import dk.bindeled.store.NetworkWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;

/** Loads checked folders into the network, each as one import that can be undone. Safe to call from any thread. */
@Service
public class Imports {

    private static final double READING_STORED = 0.3;

    private final NetworkWriter writer;
    private final NetworkReader reader;

    Imports(NetworkWriter writer, NetworkReader reader) {
        this.writer = writer;
        this.reader = reader;
    }

    /**
     * Checks files that may refer to what is stored already. Progress steps: those of reading what is stored, then those of
     * {@link Intake#check}.
     *
     * @param options what the one who brings the files has decided; what it says of known rows is replaced
     * @throws java.util.concurrent.CancellationException if the progress is cancelled
     */
    public CheckedFolder check(Path folderOrZip, IntakeOptions options, Progress progress) {
        if (reader.isEmpty()) {
            return Intake.check(folderOrZip, options.beside(NetworkRows.empty()), progress);
        }
        NetworkRows stored = reader.read(progress.part(0, READING_STORED));
        return Intake.check(folderOrZip, options.beside(stored), progress.part(READING_STORED, 1));
    }

    /**
     * Loads the good rows of a folder as one import. All of them are stored, or none.
     *
     * @param acceptFaults true if the good rows are to be loaded although other rows have faults
     * @param by who imports
     * @throws ImportRefused if the folder has faults and these are not accepted, if it has no good row, if what its rows refer to is no
     *     longer stored, or if another import or undo is running; nothing is stored
     * @throws java.util.concurrent.CancellationException if the progress is cancelled; nothing is stored
     */
    public LoadedImport load(CheckedFolder checked, boolean acceptFaults, String by, Progress progress) {
        if (checked.hasFaults() && !acceptFaults) {
            throw ImportRefused.because(ImportRefused.Reason.FAULTS, checked.name(), checked.faultCount());
        }
        if (!checked.hasRows()) {
            throw ImportRefused.because(ImportRefused.Reason.NOTHING_TO_LOAD, checked.name());
        }
        try {
            return told(writer.load(checked.rows(), new ImportSource(by, checked.name()), progress));
        } catch (ImportUnderWay e) {
            throw ImportRefused.because(ImportRefused.Reason.UNDER_WAY);
        } catch (IllegalArgumentException e) {
            throw ImportRefused.because(ImportRefused.Reason.CHANGED_MEANWHILE, checked.name());
        }
    }

    /**
     * Takes an import back, exactly; progress cannot cancel it.
     *
     * @throws ImportRefused if there is no such import, if later imports rest on it, or if another import or undo is running; the network
     *     is as it was
     */
    public void undo(String importId, Progress progress) {
        try {
            writer.undo(importId, progress);
        } catch (ImportUnderWay e) {
            throw ImportRefused.because(ImportRefused.Reason.UNDER_WAY);
        } catch (ImportNotFound e) {
            throw ImportRefused.because(ImportRefused.Reason.NOT_FOUND);
        } catch (ImportBuiltUpon e) {
            String later = e.later().stream().map(ImportRecord::file).collect(Collectors.joining(", "));
            throw ImportRefused.because(ImportRefused.Reason.BUILT_UPON, later);
        }
    }

    /** The imports the network consists of, newest first. */
    public List<LoadedImport> list() {
        return writer.imports().stream().map(Imports::told).toList();
    }

    /** How much is stored now. */
    public LoadedImport.Counts counts() {
        return told(reader.counts());
    }

    private static LoadedImport told(ImportRecord stored) {
        return new LoadedImport(
                stored.id(), stored.at(), stored.by(), stored.file(), told(stored.added()), told(stored.changed()));
    }

    private static LoadedImport.Counts told(NetworkCounts counts) {
        return new LoadedImport.Counts(counts.areas(), counts.actors(), counts.ties(), counts.referrals());
    }
}
