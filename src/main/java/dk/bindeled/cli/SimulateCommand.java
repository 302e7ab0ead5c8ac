package dk.bindeled.cli;

import dk.bindeled.intake.CheckedFolder;
import dk.bindeled.study.SimulatedStudy;
import dk.bindeled.study.SimulationFiles;
import dk.bindeled.study.SimulationParameters;
import dk.bindeled.study.SimulationResult;
import dk.bindeled.study.SimulationRuns;
import dk.bindeled.study.Simulations;
import dk.bindeled.study.Studies;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Reads a folder into a temporary database, simulates how far showing the way might go, and tells or writes what was found. */
@Command(name = "simulate", mixinStandardHelpOptions = true)
final class SimulateCommand implements Callable<Integer> {

    @Mixin
    private FolderInput input = new FolderInput();

    @Option(names = "--out", descriptionKey = "simulate-out", paramLabel = "OUT")
    private @Nullable Path out;

    @Option(names = "--seeds", descriptionKey = "simulate-seeds", paramLabel = "ID", split = ",")
    private List<String> seeds = new ArrayList<>();

    @Option(names = "--runs", descriptionKey = "simulate-runs", paramLabel = "RUNS")
    private @Nullable Integer runs;

    @Option(names = "--half-width", descriptionKey = "simulate-half-width", paramLabel = "PERSONS")
    private @Nullable String halfWidth;

    @Mixin
    private SpreadOptions spread = new SpreadOptions();

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli before call
    private CommandSpec spec;

    private final Server server;
    private final Words words;

    SimulateCommand(Class<?> workshop, Words words) {
        this.server = new Server(workshop);
        this.words = words;
    }

    @Override
    public Integer call() throws IOException {
        PrintWriter err = spec.commandLine().getErr();
        ConsoleProgress progress = new ConsoleProgress(err, words);
        SimulationParameters wanted = parameters();
        CheckedFolder checked = input.check(err, words, progress.part(0, 0.1));
        Path folder = out;
        if (folder != null) {
            OutFolder.prepare(input.folder(), folder, SimulationFiles::prepareForSimulation, words);
        }
        SimulatedStudy<SimulationParameters, SimulationResult> found =
                input.load(checked, server, "simulate", progress.part(0.1, 1), (context, rest) -> {
                    SimulationParameters grouped = new SimulationParameters(
                            spread.grouped(wanted.spread(), context.getBean(Studies.class), words),
                            wanted.starters(),
                            wanted.runs());
                    return context.getBean(Simulations.class)
                            .using(spread.threads())
                            .simulate(grouped, "simulate", rest);
                });
        if (folder == null) {
            new SimulationTelling(spec.commandLine().getOut(), words).tell(found);
        } else {
            OutFolder.write(folder, () -> SimulationFiles.write(found, folder), words);
            err.println(words.say("cli.files-hold-persons", folder));
        }
        return 0;
    }

    /**
     * What is asked.
     *
     * @throws WrongInput if a word or number means nothing
     */
    SimulationParameters parameters() {
        return new SimulationParameters(spread.parameters(words), Ids.named(seeds, words), runs());
    }

    private SimulationRuns runs() {
        String written = halfWidth;
        if (written == null) {
            return Runs.exactly(runs, SimulationRuns.FEWEST, words);
        }
        if (runs != null) {
            throw new WrongInput(words.say("cli.runs-or-half-width"));
        }
        return SimulationRuns.until(Numbers.parse(written)
                .filter(persons -> persons > 0)
                .orElseThrow(() -> new WrongInput(words.say("cli.bad-half-width", written))));
    }
}
