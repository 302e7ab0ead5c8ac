package dk.bindeled;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code ./bindeled test} counts, prints and returns. */
class LauncherTestCommandTest {

    private PretendMachine machine;

    @BeforeEach
    void aMachineOnWhichEverythingIsThere(@TempDir Path folder) {
        machine = new PretendMachine(folder).ready().withTestTools();
    }

    @Test
    void theLastLineCountsWhatBothKindsOfReportsSay() {
        var outcome = reporting(
                report("surefire", "A", 400, 0, 0, 0),
                report("surefire", "B", 5, 0, 0, 0),
                report("failsafe", "C", 7, 0, 0, 0));

        assertThat(outcome.lastLine()).isEqualTo("412 passed, 0 failed, 0 skipped");
        assertThat(outcome.outLines()).anyMatch(line -> line.startsWith("Tests run: 412, failed: 0, skipped: 0, in "));
        assertThat(outcome.exit()).isZero();
        assertThat(machine.builds()).singleElement().asString().contains(" verify ");
    }

    @Test
    void aFailureAndAnErrorAreFailed() {
        var outcome = reporting(report("surefire", "A", 10, 1, 1, 0));

        assertThat(outcome.lastLine()).isEqualTo("8 passed, 2 failed, 0 skipped");
        assertThat(outcome.exit()).isEqualTo(1);
    }

    @Test
    void aSkippedTestIsNotAPass() {
        var outcome = reporting(report("failsafe", "A", 10, 0, 0, 1));

        assertThat(outcome.lastLine()).isEqualTo("9 passed, 0 failed, 1 skipped");
        assertThat(outcome.exit()).isEqualTo(1);
    }

    @Test
    void noTestsAreNotAPass() {
        var outcome = reporting("");

        assertThat(outcome.lastLine()).isEqualTo("0 passed, 0 failed, 0 skipped");
        assertThat(outcome.exit()).isEqualTo(1);
    }

    @Test
    void aBuildThatFailsIsNotAPassThoughItsTestsPassed() {
        var outcome = reporting(report("surefire", "A", 3, 0, 0, 0), "echo '[ERROR] badly formatted: X.java'; exit 1");

        assertThat(outcome.lastLine()).isEqualTo("3 passed, 0 failed, 0 skipped");
        assertThat(outcome.out()).contains("[ERROR] badly formatted: X.java", "The build failed; the whole log is in ");
        assertThat(outcome.exit()).isEqualTo(1);
    }

    @Test
    void theReportsOfAnEarlierRunAreNotCounted() {
        reporting(report("surefire", "A", 3, 0, 0, 0));

        assertThat(reporting("").lastLine()).isEqualTo("0 passed, 0 failed, 0 skipped");
    }

    @Test
    void eachMissingToolIsOneLineAndNothingIsRun() {
        machine.withTool("id", "echo 1000").withoutTool("chromium").withoutTool("shellcheck");
        var outcome = machine.with(
                        "BINDELED_JUPYTER", machine.folder("tools/jupyter").toString())
                .withTool("python3", "exit 1")
                .run("test");

        assertThat(outcome.exit()).isEqualTo(1);
        assertThat(outcome.errLines())
                .satisfiesExactly(
                        line -> assertThat(line).startsWith("Chromium was not found: "),
                        line -> assertThat(line).startsWith("Python packages for the notebooks are missing: "),
                        line -> assertThat(line).startsWith("shellcheck was not found: "),
                        line -> assertThat(line).startsWith("The tests need what is missing above"));
        assertThat(machine.builds()).isEmpty();
    }

    @Test
    void rootOnDebianGetsTheMissingToolsInstalled() {
        machine.withTool("id", "echo 0")
                .withoutTool("chromium")
                .withTool("apt-get", """
                echo "$*" >> "$PROJECT/installs"
                [[ -e "$PROJECT/lists" || "$1" == update ]] || exit 100
                if [[ "$1" == update ]]; then touch "$PROJECT/lists"; else "$LN" -s "$0" "$TOOLS/chromium"; fi
                """)
                .with("LN", PretendMachine.onPath("ln").toString())
                .with("TOOLS", machine.folder("tools").toString());

        var outcome = reporting(report("surefire", "A", 1, 0, 0, 0));

        assertThat(outcome.exit()).isZero();
        assertThat(machine.sources().resolve("installs")).hasContent("""
                        install -y --no-install-recommends chromium
                        update
                        install -y --no-install-recommends chromium
                        """);
    }

    private PretendMachine.Outcome reporting(String... mavenDoes) {
        return machine.withMaven(
                        "3.9.9", "mkdir -p target && echo built > target/bindeled.jar\n" + String.join("\n", mavenDoes))
                .run("test");
    }

    private static String report(String plugin, String name, int tests, int failures, int errors, int skipped) {
        return """
                mkdir -p target/%s-reports && cat > target/%s-reports/TEST-%s.xml <<'XML'
                <?xml version="1.0" encoding="UTF-8"?>
                <testsuite xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" name="%s" time="0.1" tests="%d" errors="%d" skipped="%d" failures="%d">
                  <testcase name="a" time="0.1"/>
                </testsuite>
                XML""".formatted(plugin, plugin, name, name, tests, errors, skipped, failures);
    }
}
