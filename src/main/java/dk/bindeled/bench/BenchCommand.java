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

    @Parameters(index = "0", arity = "0..1", defaultValue = IMPORT, paramLabel = "WHAT", descriptionKey = "bench-what")
    private String what = IMPORT;

    @Option(names = "--persons", defaultValue = "35000", descriptionKey = "bench-persons", paramLabel = "PERSONS")
    private int persons;

    @Option(names = "--ties", defaultValue = "245000", descriptionKey = "bench-ties", paramLabel = "TIES")
    private int ties;

    @Option(names = "--seed", defaultValue = "1", descriptionKey = "bench-seed", paramLabel = "SEED")
    private long seed;

    @Option(names = "--edges", descriptionKey = "bench-edges", paramLabel = "FILE")
    private @Nullable Path edges;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli before call
    private CommandSpec spec;

    private final Class<?> workshop;

    /**
     * The command.
     *
     * @param workshop the configuration without pages
     */
    public BenchCommand(Class<?> workshop) {
        this.workshop = workshop;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        PrintWriter out = spec.commandLine().getOut();
        return switch (what) {
            case IMPORT -> new ImportBench(workshop, out).run(persons, ties, seed) ? 0 : 1;
            case KERNELS -> {
                KernelBench bench = new KernelBench(out);
                Path file = edges;
                yield (file == null ? bench.run(persons, ties, seed) : bench.run(file)) ? 0 : 1;
            }
            default ->
                throw new ParameterException(
                        spec.commandLine(), "There is no bench '" + what + "'; there are: " + IMPORT + ", " + KERNELS);
        };
    }
}
