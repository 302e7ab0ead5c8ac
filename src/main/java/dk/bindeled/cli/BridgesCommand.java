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
import dk.bindeled.study.WhatIfFindings;
import dk.bindeled.study.WhatIfStudies.Written;
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

    @Mixin
    private ChangeOptions changes = new ChangeOptions();

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli before call
    private CommandSpec spec;

    private final Server server;
    private final Words words;

    BridgesCommand(Class<?> workshop, Words words) {
        this.server = new Server(workshop);
        this.words = words;
    }

    /** What was found; of changes only where some are given. */
    private record Found(BridgeFindings bridges, @Nullable WhatIfFindings whatIf) {}

    @Override
    public Integer call() throws IOException {
        PrintWriter err = spec.commandLine().getErr();
        ConsoleProgress progress = new ConsoleProgress(err, words);
        SnapshotQuery query = network.query(words);
        List<Written> written = changes.read(words);
        CheckedFolder checked = input.check(err, words, progress.part(0, 0.1));
        OutFolder.prepare(input.folder(), out, BridgeFiles::prepare, words);
        Found found = input.load(checked, server, WHO, progress.part(0.1, 1), (context, rest) -> {
            Found findings = find(context, query, written, rest);
            OutFolder.write(out, () -> BridgeFiles.write(findings.bridges(), findings.whatIf(), out), words);
            return findings;
        });
        new BridgesTelling(spec.commandLine().getOut(), words).tell(found.bridges());
        if (found.whatIf() != null) {
            new WhatIfTelling(spec.commandLine().getOut(), words).tell(found.whatIf());
        }
        err.println(words.say("cli.files-hold-persons", out));
        return 0;
    }

    private Found find(ApplicationContext context, SnapshotQuery query, List<Written> written, Progress progress) {
        List<Grouping> available = context.getBean(Studies.class).groupings(query);
        Grouping other = against == null ? null : NetworkOptions.grouping(against, available, words);
        SnapshotQuery grouped = query.withGrouping(network.grouping(available, words));
        // a change that cannot be made is told of before the study, which takes longest
        WhatIfFindings whatIf =
                written.isEmpty() ? null : changes.find(context, written, grouped, progress.part(0, 0.2), words);
        StudyParameters wanted = StudyParameters.of(grouped).with(Supplement.NEW_TIES);
        Progress rest = written.isEmpty() ? progress : progress.part(0.2, 1);
        return new Found(context.getBean(BridgeStudies.class).of(wanted, other, WHO, rest), whatIf);
    }
}
