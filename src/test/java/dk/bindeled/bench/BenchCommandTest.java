package dk.bindeled.bench;

import static org.assertj.core.api.Assertions.assertThat;

import dk.bindeled.BindeledApplication;
import dk.bindeled.Workshop;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Arrays;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class BenchCommandTest {

    private final StringWriter err = new StringWriter();

    @Test
    void whatABenchDoesNotTakeIsRefusedRatherThanLeftUnread() {
        assertThat(run("study", "--exact-betweenness")).isEqualTo(CommandLine.ExitCode.USAGE);
        assertThat(run("import", "--edges", "edges.txt")).isEqualTo(CommandLine.ExitCode.USAGE);
        assertThat(err.toString()).contains("for the bench 'kernels' only");
        assertThat(run("kernels", "--persons", "220001")).isEqualTo(CommandLine.ExitCode.USAGE);
        assertThat(run("import", "--ties", "1600001")).isEqualTo(CommandLine.ExitCode.USAGE);
        assertThat(run("import", "--size", "country")).isEqualTo(CommandLine.ExitCode.USAGE);
        assertThat(err.toString())
                .contains(
                        "more than 220,000 persons or 1,600,000 ties is measured by the benches 'seeds' and 'study' only");
        assertThat(run("study", "--persons", "6000001")).isEqualTo(CommandLine.ExitCode.USAGE);
        assertThat(run("study", "--ties", "45000001")).isEqualTo(CommandLine.ExitCode.USAGE);
        assertThat(err.toString()).contains("6,000,000 persons and 45,000,000 ties");
        assertThat(run("speed")).isEqualTo(CommandLine.ExitCode.USAGE);
        assertThat(err.toString()).contains("import, kernels, seeds, study");
    }

    @Test
    void aSizeGoesByItsNameInAnyCase() {
        assertThat(Arrays.stream(TownSize.Named.values())
                        .map(named -> named.name().toLowerCase(Locale.ROOT)))
                .containsExactly("town", "city", "country");
        assertThat(run("study", "--size", "Town", "--persons", "300", "--ties", "900"))
                .isIn(CommandLine.ExitCode.OK, CommandLine.ExitCode.SOFTWARE);
        assertThat(err.toString()).isEmpty();
    }

    private int run(String... arguments) {
        return new CommandLine(new BenchCommand(Workshop.class, BindeledApplication.class))
                .setErr(new PrintWriter(err, true))
                .setOut(new PrintWriter(new StringWriter()))
                .setCaseInsensitiveEnumValuesAllowed(true)
                .execute(arguments);
    }
}
