package dk.bindeled.intake;

import dk.bindeled.network.NetworkRows;
import dk.bindeled.network.Progress;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

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

    /**
     * Reads files that have been handed over one by one: tables, or one zip file. Otherwise as {@link #check(Path, IntakeOptions, Progress)}.
     *
     * @param name what they are called together, as the list of imports will show it; a zip file keeps its own name
     * @param files where they lie, by the names they were given
     */
    public static CheckedFolder check(String name, Map<String, Path> files, IntakeOptions options, Progress progress) {
        return check(name, () -> Source.of(name, files), options, Memory.ofThisProgram(), progress);
    }

    static CheckedFolder check(Path folderOrZip, IntakeOptions options, Memory memory, Progress progress) {
        String name = Source.nameOf(folderOrZip);
        return check(name, () -> Source.open(folderOrZip), options, memory, progress);
    }

    private interface Opening {
        Source open() throws Unreadable;
    }

    private static CheckedFolder check(
            String name, Opening opening, IntakeOptions options, Memory memory, Progress progress) {
        Findings findings = new Findings();
        try (Source source = opening.open()) {
            return new Reading(source, options, findings, memory, progress).read();
        } catch (Unreadable e) {
            findings.add(e.fault());
        } catch (IOException e) {
            findings.add(Fault.of(FaultKind.FILE_UNREADABLE, name, 0, null, Source.reason(e)));
        }
        return new CheckedFolder(
                name,
                NetworkRows.empty(),
                findings.faults(),
                findings.faultCount(),
                findings.notes(),
                List.of(),
                List.of());
    }
}
