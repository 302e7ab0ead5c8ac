package dk.bindeled.cli;

import dk.bindeled.intake.CheckedFolder;
import dk.bindeled.network.Grouping;
import dk.bindeled.network.Progress;
import dk.bindeled.network.SnapshotQuery;
import dk.bindeled.study.BridgeFiles;
import dk.bindeled.study.BridgeFindings;
import dk.bindeled.study.BridgeStudies;
import dk.bindeled.study.Studies;
import dk.bindeled.study.StudyParameters;
import dk.bindeled.study.Supplement;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Reads a folder into a temporary database, and tells and writes where bridges are missing, on whom they hang and who could be introduced to whom. */
@Command(name = "bridges", mixinStandardHelpOptions = true)
final class BridgesCommand implements Callable<Integer> {

    private static final String WHO = "bridges";

    @Mixin
    private FolderInput input = new FolderInput();

    @Option(names = "--out", required = true, descriptionKey = "bridges-out", paramLabel = "OUT")
    private Path out = Path.of("");

    @Mixin
    private NetworkOptions network = new NetworkOptions();

    @Option(names = "--against", descriptionKey = "bridges-against", paramLabel = "GROUPS")
    private @Nullable String against;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli before call
    private CommandSpec spec;

    private final Server server;
    private final Words words;

    BridgesCommand(Class<?> workshop, Words words) {
        this.server = new Server(workshop);
        this.words = words;
    }

    @Override
    public Integer call() throws IOException {
        PrintWriter err = spec.commandLine().getErr();
        ConsoleProgress progress = new ConsoleProgress(err, words);
        SnapshotQuery query = network.query(words);
        CheckedFolder checked = input.check(err, words, progress.part(0, 0.1));
        OutFolder.prepare(input.folder(), out, BridgeFiles::prepare, words);
        BridgeFindings found = input.load(checked, server, WHO, progress.part(0.1, 1), (context, rest) -> {
            BridgeFindings findings = find(context, query, rest);
            OutFolder.write(out, () -> BridgeFiles.write(findings, out), words);
            return findings;
        });
        new BridgesTelling(spec.commandLine().getOut(), words).tell(found);
        err.println(words.say("cli.files-hold-persons", out));
        return 0;
    }

    private BridgeFindings find(ApplicationContext context, SnapshotQuery query, Progress progress) {
        List<Grouping> available = context.getBean(Studies.class).groupings(query);
        Grouping other = against == null ? null : NetworkOptions.grouping(against, available, words);
        StudyParameters wanted = StudyParameters.of(query.withGrouping(network.grouping(available, words)))
                .with(Supplement.NEW_TIES);
        return context.getBean(BridgeStudies.class).of(wanted, other, WHO, progress);
    }
}
