package dk.bindeled.cli;

import dk.bindeled.demo.Towns;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * What the launcher has a new build do once while the JVM takes notes: a town's way from files to figures, then the demo with its pages,
 * which runs until it is stopped. Not for users, and so not in the help.
 */
@Command(name = "rehearse", hidden = true)
final class RehearseCommand implements Callable<Integer> {

    /** Large enough for what only large networks need, small enough to be over in seconds. */
    private static final int PERSONS = 8_000;

    private static final int TIES = 7 * PERSONS;

    @Option(names = "--data", required = true, paramLabel = "DIR")
    private Path data = Path.of("");

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli before call
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        Path town = data.resolve("town");
        Files.createDirectories(data);
        Towns.of(PERSONS, TIES, 1).write(town);
        CommandLine program = spec.commandLine().getParent();
        int analysed = program.execute(
                "analyse", town.toString(), "--out", data.resolve("figures").toString());
        return analysed == 0
                ? program.execute(
                        "demo", "--port", "0", "--data", data.resolve("demo").toString())
                : analysed;
    }
}
