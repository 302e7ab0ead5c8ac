package dk.bindeled.data;

import dk.bindeled.intake.CheckedFolder;
import dk.bindeled.intake.Imports;
import dk.bindeled.intake.IntakeOptions;
import dk.bindeled.intake.LoadedImport;
import dk.bindeled.network.Actor;
import dk.bindeled.network.ImportPurpose;
import dk.bindeled.network.Progress;
import dk.bindeled.privacy.Audit;
import dk.bindeled.privacy.Deed;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * What is done with the files of one screen. Safe to call from any thread. The files are deleted when they have been imported or dropped, or
 * when the screen is left, but not while something reads them.
 */
final class ImportWork {

    private static final double CHECKING = 0.4;

    private final Imports imports;
    private final UploadSpace.Batch batch;
    private final String who;
    private final Audit audit;
    private final AtomicInteger readers = new AtomicInteger();
    private volatile boolean left;

    ImportWork(Imports imports, UploadSpace.Batch batch, String who, Audit audit) {
        this.imports = imports;
        this.batch = batch;
        this.who = who;
        this.audit = audit;
    }

    UploadSpace.Batch batch() {
        return batch;
    }

    /** Checks the files, with the further columns that have been confirmed. */
    Outcome check(Set<String> attributes, Progress progress) {
        return reading(() -> {
            audit.record(Deed.CHECKED, List.of(), batch.name());
            return new Outcome.Checked(folder(attributes, progress));
        });
    }

    /**
     * Imports what was looked at. Columns confirmed since then are read first; if that shows other faults, they are the outcome.
     *
     * @param seen the folder that was looked at
     * @param before columns confirmed when it was checked
     * @param attributes columns confirmed now
     * @param acceptFaults true if rows with faults are left out
     * @param purpose what the rows are kept for
     */
    Outcome load(
            CheckedFolder seen,
            Set<String> before,
            Set<String> attributes,
            boolean acceptFaults,
            ImportPurpose purpose,
            Progress progress) {
        return reading(() -> {
            boolean again = !attributes.equals(before);
            CheckedFolder folder = again ? folder(attributes, progress.part(0, CHECKING)) : seen;
            if (folder.faultCount() != seen.faultCount()) {
                return new Outcome.Checked(folder);
            }
            Progress rest = again ? progress.part(CHECKING, 1) : progress;
            return new Outcome.Loaded(audit.during(
                    Deed.IMPORTED,
                    persons(folder),
                    batch.name(),
                    () -> imports.load(folder, acceptFaults, who, purpose, rest)));
        });
    }

    /** Takes an import back. */
    Outcome undo(LoadedImport loaded, Progress progress) {
        return audit.during(Deed.UNDONE, List.of(), loaded.id() + " " + loaded.name(), () -> {
            imports.undo(loaded.id(), progress);
            return new Outcome.Undone(loaded);
        });
    }

    /** The screen is left: the files go as soon as nothing reads them. */
    void leave() {
        left = true;
        if (readers.get() == 0) {
            batch.clear();
        }
    }

    private interface Reading {
        Outcome read();
    }

    private Outcome reading(Reading work) {
        readers.incrementAndGet();
        try {
            return work.read();
        } finally {
            if (readers.decrementAndGet() == 0 && left) {
                batch.clear();
            }
        }
    }

    /** The persons whom an import brings or changes. */
    private static List<String> persons(CheckedFolder folder) {
        return folder.rows().actors().stream()
                .filter(Actor::isPerson)
                .map(Actor::id)
                .toList();
    }

    private CheckedFolder folder(Set<String> attributes, Progress progress) {
        return imports.check(batch.name(), batch.files(), IntakeOptions.withAttributes(attributes), progress);
    }
}
