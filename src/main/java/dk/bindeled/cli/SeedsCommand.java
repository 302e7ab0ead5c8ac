package dk.bindeled.cli;

import dk.bindeled.intake.CheckedFolder;
import dk.bindeled.network.Progress;
import dk.bindeled.network.Snapshot;
import dk.bindeled.study.DepartureParameters;
import dk.bindeled.study.DepartureResult;
import dk.bindeled.study.SeedParameters;
import dk.bindeled.study.SeedResult;
import dk.bindeled.study.SimulatedStudy;
import dk.bindeled.study.SimulationChecks;
import dk.bindeled.study.SimulationFiles;
import dk.bindeled.study.Simulations;
import dk.bindeled.study.SpreadParameters;
import dk.bindeled.study.Studies;
import dk.bindeled.study.TrainingParameters;
import dk.bindeled.study.TrainingResult;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Reads a folder into a temporary database, finds whom to start with, whom to train and on whom it hangs, and tells or writes it. */
@Command(name = "seeds", mixinStandardHelpOptions = true)
final class SeedsCommand implements Callable<Integer> {

    @Mixin
    private FolderInput input = new FolderInput();

    @Option(names = "--out", descriptionKey = "simulate-out", paramLabel = "OUT")
    private @Nullable Path out;

    @Mixin
    private SeedOptions options = new SeedOptions();

    @Option(names = "--train", descriptionKey = "seeds-train", paramLabel = "K")
    private @Nullable Integer train;

    @Option(names = "--factor", descriptionKey = "seeds-factor", paramLabel = "FACTOR")
    private @Nullable String factor;

    @Option(names = "--departures", descriptionKey = "seeds-departures")
    private boolean departures;

    @Option(names = "--seeds", descriptionKey = "seeds-seeds", paramLabel = "ID", split = ",")
    private List<String> seeds = new ArrayList<>();

    @Option(names = "--runs", descriptionKey = "seeds-runs", paramLabel = "RUNS")
    private @Nullable Integer runs;

    @Mixin
    private SpreadOptions spread = new SpreadOptions();

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli before call
    private CommandSpec spec;

    private final Server server;
    private final Words words;

    SeedsCommand(Class<?> workshop, Words words) {
        this.server = new Server(workshop);
        this.words = words;
    }

    /** What was asked for and found; at least one of the three. */
    record Found(
            @Nullable SimulatedStudy<SeedParameters, SeedResult> seeds,
            @Nullable SimulatedStudy<TrainingParameters, TrainingResult> training,
            @Nullable SimulatedStudy<DepartureParameters, DepartureResult> departures) {}

    @Override
    public Integer call() throws IOException {
        PrintWriter err = spec.commandLine().getErr();
        ConsoleProgress progress = new ConsoleProgress(err, words);
        SpreadParameters wanted = spread.parameters(words);
        checkQuestion(wanted);
        CheckedFolder checked = input.check(err, words, progress.part(0, 0.1));
        Path folder = out;
        if (folder != null) {
            OutFolder.prepare(input.folder(), folder, SimulationFiles::prepareForSeeds, words);
        }
        Found found = input.load(
                checked, server, "seeds", progress.part(0.1, 1), (context, rest) -> find(context, wanted, rest));
        if (folder == null) {
            new SeedTelling(spec.commandLine().getOut(), words).tell(found);
        } else {
            OutFolder.write(
                    folder,
                    () -> SimulationFiles.write(found.seeds(), found.training(), found.departures(), folder),
                    words);
            err.println(words.say("cli.files-hold-persons", folder));
        }
        return 0;
    }

    /** Everything is looked at before any work. */
    private void checkQuestion(SpreadParameters wanted) {
        Optional<SeedParameters> choice =
                options.parameters(wanted, Runs.exactly(runs, TrainingParameters.FEWEST_RUNS, words), words);
        if (choice.isEmpty() && train == null && !departures) {
            throw new WrongInput(words.say("cli.nothing-asked"));
        }
        if (train == null && factor != null) {
            throw new WrongInput(words.say("cli.factor-without-train"));
        }
        if (!seeds.isEmpty() && train == null && !departures) {
            throw new WrongInput(words.say("cli.seeds-for-nothing"));
        }
        Ids.named(seeds, words);
        if (train != null) {
            SimulationChecks.requireTrainable(wanted);
        }
        if (departures) {
            SimulationChecks.requireNoDeadline(wanted);
        }
        trainingParameters(wanted, List.of());
    }

    private Found find(ApplicationContext context, SpreadParameters wanted, Progress progress) {
        SpreadParameters grouped = spread.grouped(wanted, context.getBean(Studies.class), words);
        checkNetwork(grouped, context.getBean(Studies.class));
        Simulations simulations = context.getBean(Simulations.class).using(spread.threads());
        SimulatedStudy<SeedParameters, SeedResult> chosen = options.parameters(
                        grouped, Runs.exactly(runs, TrainingParameters.FEWEST_RUNS, words), words)
                .map(parameters -> simulations.chooseSeeds(parameters, "seeds", progress.part(0, 0.4)))
                .orElse(null);
        List<String> starters = starters(chosen);
        return new Found(
                chosen,
                trainingParameters(grouped, starters)
                        .map(parameters -> simulations.whomToTrain(parameters, "seeds", progress.part(0.4, 0.8)))
                        .orElse(null),
                departures
                        ? simulations.onWhomItHangs(
                                new DepartureParameters(
                                        grouped, starters, runs == null ? DepartureParameters.DEFAULT_RUNS : runs),
                                "seeds",
                                progress.part(0.8, 1))
                        : null);
    }

    /** What only the network tells is looked at before any work too. */
    private void checkNetwork(SpreadParameters grouped, Studies studies) {
        Snapshot snapshot = studies.snapshot(grouped.query(), Progress.UNWATCHED);
        SimulationChecks.requireNodes(snapshot, Ids.of(seeds));
        trainingParameters(grouped, List.of())
                .ifPresent(parameters -> SimulationChecks.requireRoom(snapshot, parameters));
    }

    /**
     * Those named; else those just chosen; else nobody, which means those whom the network's own cascades started from.
     *
     * @throws WrongInput if it is to start from those chosen, and nobody was
     */
    private List<String> starters(@Nullable SimulatedStudy<SeedParameters, SeedResult> chosen) {
        if (!seeds.isEmpty() || chosen == null) {
            return Ids.of(seeds);
        }
        if (chosen.result().seeds().isEmpty() && (train != null || departures)) {
            throw new WrongInput(words.say("cli.nobody-chosen"));
        }
        return chosen.result().seeds().stream().map(SeedResult.Seed::id).toList();
    }

    private Optional<TrainingParameters> trainingParameters(SpreadParameters of, List<String> starters) {
        Integer wanted = train;
        if (wanted == null) {
            return Optional.empty();
        }
        if (wanted < 1) {
            throw new WrongInput(words.say("cli.bad-k", "--train", String.valueOf(wanted)));
        }
        String written = factor;
        double by = written == null
                ? TrainingParameters.DEFAULT_FACTOR
                : Numbers.parse(written)
                        .filter(number -> number > 1)
                        .orElseThrow(() -> new WrongInput(words.say("cli.bad-factor", written)));
        return Optional.of(new TrainingParameters(
                of, starters, wanted, by, runs == null ? TrainingParameters.DEFAULT_RUNS : runs));
    }
}
