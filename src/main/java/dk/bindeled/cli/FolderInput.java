package dk.bindeled.cli;

import dk.bindeled.intake.CheckedFolder;
import dk.bindeled.intake.Imports;
import dk.bindeled.intake.Intake;
import dk.bindeled.intake.IntakeOptions;
import dk.bindeled.intake.NoteKind;
import dk.bindeled.network.ImportPurpose;
import dk.bindeled.network.LegalBasis;
import dk.bindeled.network.Progress;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The folder a command reads, and what becomes of its faults. */
final class FolderInput {

    @Parameters(index = "0", paramLabel = "FOLDER", descriptionKey = "analyse-folder")
    private Path folder = Path.of("");

    @Option(names = "--accept-faults", descriptionKey = "analyse-accept-faults")
    private boolean acceptFaults;

    /** Something done with the network of the folder. */
    @FunctionalInterface
    interface Work<T> {
        T on(ApplicationContext context, Progress progress) throws IOException;
    }

    Path folder() {
        return folder;
    }

    /**
     * Reads the folder and tells of its faults.
     *
     * @throws WrongInput if it cannot be worked with, or not without {@code --accept-faults}
     */
    CheckedFolder check(PrintWriter err, Words words, Progress progress) throws IOException {
        if (!Files.exists(folder)) {
            throw new WrongInput(words.say("cli.folder-missing", folder));
        }
        CheckedFolder checked = Intake.check(folder, IntakeOptions.withEveryAttribute(), progress);
        checked.faults().forEach(fault -> err.println(fault.sentence(words.locale())));
        checked.notes().stream()
                .filter(note -> acceptFaults || note.kind() != NoteKind.RESTS_ON_FAULTS)
                .forEach(note -> err.println(note.sentence(words.locale())));
        if (!checked.hasRows()) {
            throw new WrongInput(words.say("cli.nothing-to-study", folder));
        }
        if (checked.hasFaults() && !acceptFaults) {
            String key = checked.faultCount() == 1 ? "cli.one-fault" : "cli.faults";
            throw new WrongInput(words.say(key, checked.faultCount(), folder));
        }
        if (checked.hasFaults()) {
            err.println(words.say("cli.faults-accepted", checked.faultCount()));
        }
        return checked;
    }

    /** Whoever gives the command has the files already, and the right to count in them; nothing is kept beyond it. */
    private static final LegalBasis OF_A_COMMAND = LegalBasis.PUBLIC_TASK;

    /** Loads what was checked into a database that is gone afterwards, and does {@code work} with it. */
    <T> T load(CheckedFolder checked, Server server, String by, Progress progress, Work<T> work) throws IOException {
        progress.report(0, "starting-database");
        try (TemporaryFolder temporary = TemporaryFolder.create();
                ConfigurableApplicationContext context = server.work(temporary.path())) {
            ImportPurpose purpose = new ImportPurpose(by, OF_A_COMMAND, LocalDate.now(ZoneId.systemDefault()));
            context.getBean(Imports.class).load(checked, acceptFaults, by, purpose, progress.part(0.1, 0.45));
            return work.on(context, progress.part(0.45, 1));
        }
    }
}
