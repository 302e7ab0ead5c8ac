package dk.bindeled.bench;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Measures how long things take on this machine, beside what they are allowed to take. */
@Command(name = "bench", mixinStandardHelpOptions = true)
public final class BenchCommand implements Callable<Integer> {

    private static final String IMPORT = "import";
    private static final String KERNELS = "kernels";
    private static final String SEEDS = "seeds";
    private static final String STUDY = "study";
    private static final String CASCADES = "cascades";
    private static final String USERS = "users";
    private static final String KEEPING = "keeping";
    private static final String WHAT_IF = "whatif";
    private static final String INTRODUCTIONS = "introductions";

    @Parameters(index = "0", arity = "0..1", defaultValue = IMPORT, paramLabel = "WHAT", descriptionKey = "bench-what")
    private String what = IMPORT;

    @Option(names = "--size", defaultValue = "town", descriptionKey = "bench-size", paramLabel = "SIZE")
    private TownSize.Named size = TownSize.Named.TOWN;

    @Option(names = "--persons", descriptionKey = "bench-persons", paramLabel = "PERSONS")
    private @Nullable Integer persons;

    @Option(names = "--ties", descriptionKey = "bench-ties", paramLabel = "TIES")
    private @Nullable Integer ties;

    @Option(names = "--seed", defaultValue = "1", descriptionKey = "bench-seed", paramLabel = "SEED")
    private long seed;

    @Option(names = "--edges", descriptionKey = "bench-edges", paramLabel = "FILE")
    private @Nullable Path edges;

    @Option(names = "--exact-betweenness", descriptionKey = "bench-exact-betweenness")
    private boolean exactBetweenness;

    @Option(names = "--users", defaultValue = "50", descriptionKey = "bench-users", paramLabel = "USERS")
    private int users = 50;

    @Option(names = "--minutes", defaultValue = "10", descriptionKey = "bench-minutes", paramLabel = "MINUTES")
    private int minutes = 10;

    @Option(names = "--every", defaultValue = "8", descriptionKey = "bench-every", paramLabel = "SECONDS")
    private int every = 8;

    @Option(names = "--heap", defaultValue = "2g", descriptionKey = "bench-heap", paramLabel = "HEAP")
    private String heap = "2g";

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli before call
    private CommandSpec spec;

    private final Class<?> workshop;
    private final Class<?> program;

    /**
     * The command.
     *
     * @param workshop the configuration without pages
     * @param program the program's entry, for a bench that runs the whole program in another process
     */
    public BenchCommand(Class<?> workshop, Class<?> program) {
        this.workshop = workshop;
        this.program = program;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        PrintWriter out = spec.commandLine().getOut();
        if ((exactBetweenness || edges != null) && !what.equals(KERNELS)) {
            throw new ParameterException(
                    spec.commandLine(), "--exact-betweenness and --edges are for the bench '" + KERNELS + "' only");
        }
        if (wanted().isBeyondCity() && !what.equals(STUDY) && !what.equals(SEEDS)) {
            throw new ParameterException(
                    spec.commandLine(),
                    "A network of more than 220,000 persons or 1,600,000 ties is measured by the benches '" + SEEDS
                            + "' and '" + STUDY + "' only");
        }
        if (wanted().isTooLarge()) {
            throw new ParameterException(
                    spec.commandLine(),
                    "The largest network that is measured has 6,000,000 persons and 45,000,000 ties");
        }
        if (wanted().outgrows(Runtime.getRuntime().maxMemory())) {
            throw new ParameterException(
                    spec.commandLine(),
                    "So large a network does not fit into the heap, which is "
                            + (Runtime.getRuntime().maxMemory() >> 20)
                            + " MiB at most: set BINDELED_JAVA_OPTS=-Xmx12g");
        }
        if (users < 1 || minutes < 1 || every < 1) {
            throw new ParameterException(spec.commandLine(), "--users, --minutes and --every are 1 or more");
        }
        return switch (what) {
            case IMPORT -> new ImportBench(workshop, out).run(wanted(), seed) ? 0 : 1;
            case SEEDS -> new SeedsBench(out).run(wanted(), seed) ? 0 : 1;
            case STUDY -> new StudyBench(out).run(wanted(), seed, wanted().isBeyondCity()) ? 0 : 1;
            case KEEPING -> {
                new KeepingBench(workshop, out).run(wanted(), seed);
                yield 0;
            }
            case INTRODUCTIONS -> new IntroductionsBench(out).run(wanted(), seed) ? 0 : 1;
            case WHAT_IF -> new WhatIfBench(out).run(wanted(), seed) ? 0 : 1;
            case CASCADES -> new CascadeBench(out).run(seed) ? 0 : 1;
            case USERS ->
                new UsersBench(workshop, program, out)
                                .run(wanted(), seed, new UsersBench.Crowd(users, minutes, every, heap))
                        ? 0
                        : 1;
            case KERNELS -> {
                KernelBench bench = new KernelBench(out, Kernel.all(exactBetweenness));
                Path file = edges;
                yield (file == null ? bench.run(wanted(), seed) : bench.run(file)) ? 0 : 1;
            }
            default ->
                throw new ParameterException(
                        spec.commandLine(),
                        "There is no bench '" + what + "'; there are: "
                                + String.join(
                                        ", ",
                                        IMPORT,
                                        KERNELS,
                                        SEEDS,
                                        STUDY,
                                        CASCADES,
                                        USERS,
                                        KEEPING,
                                        WHAT_IF,
                                        INTRODUCTIONS));
        };
    }

    private TownSize wanted() {
        return new TownSize(
                persons == null ? size.size().persons() : persons,
                ties == null ? size.size().ties() : ties);
    }
}
