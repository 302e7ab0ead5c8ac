package dk.bindeled.cli;

import dk.bindeled.intake.CheckedFolder;
import dk.bindeled.network.Grouping;
import dk.bindeled.network.Progress;
import dk.bindeled.network.SnapshotQuery;
import dk.bindeled.study.ResultFiles;
import dk.bindeled.study.Studies;
import dk.bindeled.study.Study;
import dk.bindeled.study.StudyParameters;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Reads a folder into a temporary database, studies it and writes the result files. */
@Command(name = "analyse", mixinStandardHelpOptions = true)
final class AnalyseCommand implements Callable<Integer> {

    @Mixin
    private FolderInput input = new FolderInput();

    @Option(names = "--out", required = true, descriptionKey = "analyse-out", paramLabel = "OUT")
    private Path out = Path.of("");

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
        CheckedFolder checked = input.check(err, words, progress.part(0, 0.1));
        OutFolder.prepare(input.folder(), out, ResultFiles::prepare, words);
        Study study = input.load(checked, server, "analyse", progress.part(0.1, 1), (context, rest) -> {
            Study found = study(context.getBean(Studies.class), wanted, rest);
            OutFolder.write(out, () -> ResultFiles.write(found, out), words);
            return found;
        });
        tellOfWrongReferrals(study, err);
        err.println(words.say("cli.files-hold-persons", out));
        return 0;
    }

    private void tellOfWrongReferrals(Study study, PrintWriter err) {
        int wrong = study.result().wrongReferrals().size();
        if (wrong > 0) {
            err.println(words.say(wrong == 1 ? "cli.wrong-referral" : "cli.wrong-referrals", wrong, out));
        }
    }

    private Study study(Studies studies, StudyParameters wanted, Progress progress) {
        Grouping grouping = options.grouping(studies.groupings(wanted.query()), words);
        SnapshotQuery query = wanted.query().withGrouping(grouping);
        return studies.run(wanted.withQuery(query), "analyse", progress);
    }
}
