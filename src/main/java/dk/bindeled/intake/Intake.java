package dk.bindeled.intake;

import dk.bindeled.network.NetworkRows;
import dk.bindeled.network.Progress;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * Reads and checks the files of a network: a folder or a zip file with {@code actors.csv} and, where there are any, {@code areas.csv},
 * {@code ties.csv} and {@code referrals.csv}. Needs no database.
 */
public final class Intake {

    private Intake() {}

    /**
     * Reads the files at {@code folderOrZip}. Whatever is wrong with them is in the result and never thrown. The same files give the same
     * result.
     *
     * <p>Progress steps: {@code reading-areas}, {@code reading-actors}, {@code reading-ties}, {@code reading-referrals}.
     *
     * @throws java.util.concurrent.CancellationException if the progress is cancelled
     */
    public static CheckedFolder check(Path folderOrZip, IntakeOptions options, Progress progress) {
        return check(folderOrZip, options, Memory.ofThisProgram(), progress);
    }

    static CheckedFolder check(Path folderOrZip, IntakeOptions options, Memory memory, Progress progress) {
        Findings findings = new Findings();
        try (Source source = Source.open(folderOrZip)) {
            return new Reading(source, options, findings, memory, progress).read();
        } catch (Unreadable e) {
            findings.add(e.fault());
        } catch (IOException e) {
            findings.add(Fault.of(FaultKind.FILE_UNREADABLE, Source.nameOf(folderOrZip), 0, null, Source.reason(e)));
        }
        return new CheckedFolder(
                Source.nameOf(folderOrZip),
                NetworkRows.empty(),
                findings.faults(),
                findings.faultCount(),
                findings.notes(),
                List.of(),
                List.of());
    }
}
