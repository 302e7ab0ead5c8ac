package dk.bindeled.intake;

import dk.bindeled.network.ImportPurpose;
import dk.bindeled.network.NetworkRows;
import dk.bindeled.network.Progress;
import dk.bindeled.store.ErasedActor;
import dk.bindeled.store.ImportBuiltUpon;
import dk.bindeled.store.ImportNotFound;
import dk.bindeled.store.ImportRecord;
import dk.bindeled.store.ImportSource;
import dk.bindeled.store.ImportUnderWay;
import dk.bindeled.store.NetworkCounts;
import dk.bindeled.store.NetworkReader;
import dk.bindeled.store.NetworkWriter;
import dk.bindeled.store.StoreUnavailable;
import dk.bindeled.store.Tombstones;
import jakarta.annotation.security.RolesAllowed;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;

/** Loads checked folders into the network, each as one import that can be undone. Safe to call from any thread. */
@Service
@RolesAllowed("COORDINATOR")
public class Imports {

    private static final double READING_STORED = 0.3;

    private final NetworkWriter writer;
    private final NetworkReader reader;
    private final Tombstones tombstones;

    Imports(NetworkWriter writer, NetworkReader reader, Tombstones tombstones) {
        this.writer = writer;
        this.reader = reader;
        this.tombstones = tombstones;
    }

    /**
     * Checks files that may refer to what is stored already. Progress steps: those of reading what is stored, then those of
     * {@link Intake#check}.
     *
     * @param options what the one who brings the files has decided; what it says of known rows is replaced
     * @throws ImportRefused if what is stored cannot be read
     * @throws java.util.concurrent.CancellationException if the progress is cancelled
     */
    public CheckedFolder check(Path folderOrZip, IntakeOptions options, Progress progress) {
        IntakeOptions beside = options.beside(stored(progress)).without(erased());
        return Intake.check(folderOrZip, beside, progress.part(READING_STORED, 1));
    }

    /**
     * Checks files that have been handed over one by one, and may refer to what is stored already. Otherwise as {@link #check(Path,
     * IntakeOptions, Progress)}.
     *
     * @param name what they are called together, as the list of imports will show it; a zip file keeps its own name
     * @param files where they lie, by the names they were given
     * @throws ImportRefused if what is stored cannot be read
     */
    public CheckedFolder check(String name, Map<String, Path> files, IntakeOptions options, Progress progress) {
        IntakeOptions beside = options.beside(stored(progress)).without(erased());
        return Intake.check(name, files, beside, progress.part(READING_STORED, 1));
    }

    private Function<String, Optional<LocalDate>> erased() {
        try {
            Tombstones.Recognition recognition = tombstones.recognition();
            return id -> recognition.erasedAt(id).map(at -> LocalDate.ofInstant(at, ZoneId.systemDefault()));
        } catch (StoreUnavailable e) {
            throw ImportRefused.by(e);
        }
    }

    private NetworkRows stored(Progress progress) {
        try {
            return reader.isEmpty() ? NetworkRows.empty() : reader.read(progress.part(0, READING_STORED));
        } catch (StoreUnavailable e) {
            throw ImportRefused.by(e);
        }
    }

    /**
     * Loads the good rows of a folder as one import. All of them are stored, or none.
     *
     * @param acceptFaults true if the good rows are to be loaded although other rows have faults
     * @param by who imports
     * @param purpose what the rows are kept for, on which basis, and how long
     * @throws ImportRefused if the folder has faults and these are not accepted, if it has no good row, if what its rows refer to is no
     *     longer stored, if another import or undo is running, or if the database cannot be reached; nothing is stored
     * @throws java.util.concurrent.CancellationException if the progress is cancelled; nothing is stored
     */
    public LoadedImport load(
            CheckedFolder checked, boolean acceptFaults, String by, ImportPurpose purpose, Progress progress) {
        if (checked.hasFaults() && !acceptFaults) {
            throw ImportRefused.because(ImportRefused.Reason.FAULTS, checked.name(), checked.faultCount());
        }
        if (!checked.hasRows()) {
            throw ImportRefused.because(ImportRefused.Reason.NOTHING_TO_LOAD, checked.name());
        }
        try {
            return told(writer.load(checked.rows(), new ImportSource(by, checked.name(), purpose), progress));
        } catch (ImportUnderWay e) {
            throw ImportRefused.because(ImportRefused.Reason.UNDER_WAY);
        } catch (StoreUnavailable e) {
            throw ImportRefused.by(e);
        } catch (ErasedActor e) {
            throw ImportRefused.because(ImportRefused.Reason.ERASED_MEANWHILE, checked.name());
        } catch (IllegalArgumentException e) {
            throw ImportRefused.because(ImportRefused.Reason.CHANGED_MEANWHILE, checked.name());
        }
    }

    /**
     * Takes an import back, exactly; progress cannot cancel it.
     *
     * @throws ImportRefused if there is no such import, if later imports rest on it, if another import or undo is running, or if the
     *     database cannot be reached; the network is as it was
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
        } catch (StoreUnavailable e) {
            throw ImportRefused.by(e);
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
                stored.id(),
                stored.at(),
                stored.by(),
                stored.file(),
                stored.purpose(),
                told(stored.added()),
                told(stored.changed()));
    }

    private static LoadedImport.Counts told(NetworkCounts counts) {
        return new LoadedImport.Counts(counts.areas(), counts.actors(), counts.ties(), counts.referrals());
    }
}
