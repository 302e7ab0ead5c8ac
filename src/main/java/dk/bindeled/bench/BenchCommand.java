package dk.bindeled.bench;

import java.io.IOException;
import java.util.concurrent.Callable;
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

    @Parameters(index = "0", arity = "0..1", defaultValue = IMPORT, paramLabel = "WHAT", descriptionKey = "bench-what")
    private String what = IMPORT;

    @Option(names = "--persons", defaultValue = "35000", descriptionKey = "bench-persons", paramLabel = "PERSONS")
    private int persons;

    @Option(names = "--ties", defaultValue = "245000", descriptionKey = "bench-ties", paramLabel = "TIES")
    private int ties;

    @Option(names = "--seed", defaultValue = "1", descriptionKey = "bench-seed", paramLabel = "SEED")
    private long seed;

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
    public Integer call() throws IOException {
        if (!what.equals(IMPORT)) {
            throw new ParameterException(spec.commandLine(), "There is no bench '" + what + "'; there is: " + IMPORT);
        }
        return new ImportBench(workshop, spec.commandLine().getOut()).run(persons, ties, seed) ? 0 : 1;
    }
}
