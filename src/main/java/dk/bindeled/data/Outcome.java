package dk.bindeled.data;

import dk.bindeled.intake.CheckedFolder;
import dk.bindeled.intake.ImportRefused;
import dk.bindeled.intake.LoadedImport;
import java.util.concurrent.CancellationException;
import java.util.function.Supplier;

/** How a piece of work on the network's data ended. Whatever it is, the network is whole. */
sealed interface Outcome {

    /** The files have been read and can be looked at; nothing is stored. */
    record Checked(CheckedFolder folder) implements Outcome {}

    /** The rows are part of the network. */
    record Loaded(LoadedImport done) implements Outcome {}

    /** The import has been taken back. */
    record Undone(LoadedImport taken) implements Outcome {}

    /** Nothing was changed, and why. */
    record Refused(ImportRefused reason) implements Outcome {}

    /** Nothing was changed, because someone asked for it to stop. */
    record Cancelled() implements Outcome {}

    /** Does the work; refusals and cancellations are outcomes like the others. */
    static Outcome of(Supplier<Outcome> work) {
        try {
            return work.get();
        } catch (ImportRefused e) {
            return new Refused(e);
        } catch (CancellationException e) {
            return new Cancelled();
        }
    }
}
