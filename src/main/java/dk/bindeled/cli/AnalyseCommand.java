package dk.bindeled.cli;

import dk.bindeled.intake.CheckedFolder;
import dk.bindeled.intake.Imports;
import dk.bindeled.intake.Intake;
import dk.bindeled.intake.IntakeOptions;
import dk.bindeled.intake.NoteKind;
import dk.bindeled.network.Grouping;
import dk.bindeled.network.Progress;
import dk.bindeled.network.SnapshotQuery;
import dk.bindeled.study.ResultFiles;
import dk.bindeled.study.Studies;
import dk.bindeled.study.Study;
import dk.bindeled.study.StudyParameters;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Reads a folder into a temporary database, studies it and writes the result files. */
@Command(name = "analyse", mixinStandardHelpOptions = true)
final class AnalyseCommand implements Callable<Integer> {

    @Parameters(index = "0", paramLabel = "FOLDER", descriptionKey = "analyse-folder")
    private Path folder = Path.of("");

    @Option(names = "--out", required = true, descriptionKey = "analyse-out", paramLabel = "OUT")
    private Path out = Path.of("");

    @Option(names = "--accept-faults", descriptionKey = "analyse-accept-faults")
    private boolean acceptFaults;

    @Mixin
    private StudyOptions options = new StudyOptions();

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli before call
    private CommandSpec spec;

    private final Server server;
    private final Words words;

    AnalyseCommand(Class<?> workshop, Words words) {
        this.server = new Server(workshop);
        this.words = words;
    }

    @Override
    public Integer call() throws IOException {
        PrintWriter err = spec.commandLine().getErr();
        ConsoleProgress progress = new ConsoleProgress(err, words);
        StudyParameters wanted = options.parameters(words);
        CheckedFolder checked = check(progress);
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
        makeFolder();
        progress.report(0.1, "starting-database");
        try (TemporaryFolder temporary = TemporaryFolder.create();
                ConfigurableApplicationContext context = server.work(temporary.path())) {
            context.getBean(Imports.class).load(checked, acceptFaults, "analyse", progress.part(0.2, 0.5));
            ResultFiles.write(study(context.getBean(Studies.class), wanted, progress.part(0.5, 1)), out);
        }
        err.println(words.say("cli.files-hold-persons", out));
        return 0;
    }

    private CheckedFolder check(ConsoleProgress progress) throws IOException {
        if (!Files.exists(folder)) {
            throw new WrongInput(words.say("cli.folder-missing", folder));
        }
        return Intake.check(folder, IntakeOptions.withEveryAttribute(), progress.part(0, 0.1));
    }

    private void makeFolder() {
        try {
            if (Files.exists(folder) && Files.exists(out) && Files.isSameFile(folder, out)) {
                throw new WrongInput(words.say("cli.out-is-folder", folder));
            }
            ResultFiles.prepare(out).ifPresent(foreign -> {
                throw new WrongInput(words.say("cli.foreign-file", foreign));
            });
        } catch (IOException e) {
            throw new WrongInput(words.say("cli.cannot-write", out, whyNotWritten(e)));
        }
    }

    private String whyNotWritten(IOException failure) {
        return switch (failure) {
            case FileAlreadyExistsException _ -> words.say("cli.cannot-write.file");
            case AccessDeniedException _ -> words.say("cli.cannot-write.forbidden");
            default -> String.valueOf(failure.getMessage());
        };
    }

    private Study study(Studies studies, StudyParameters wanted, Progress progress) {
        Grouping grouping = options.grouping(studies.groupings(wanted.query()), words);
        SnapshotQuery query = wanted.query().withGrouping(grouping);
        return studies.run(wanted.withQuery(query), "analyse", progress);
    }
}
