package dk.bindeled;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LauncherTest {

    private PretendMachine machine;

    @BeforeEach
    void anEmptyMachine(@TempDir Path folder) {
        machine = new PretendMachine(folder);
    }

    @ParameterizedTest
    @ValueSource(strings = {"bindeled", ".ci/run"})
    void shellcheckFindsNothing(String script) throws Exception {
        var process = new ProcessBuilder(
                        PretendMachine.onPath("shellcheck").toString(),
                        PretendMachine.ofTheProject(script).toString())
                .redirectErrorStream(true)
                .start();
        assertThat(new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                .isEmpty();
        assertThat(process.waitFor()).isZero();
    }

    @Test
    void helpNamesEveryCommand() {
        var help = machine.run("help");

        assertThat(help.exit()).isZero();
        assertThat(help.err()).isEmpty();
        for (String command : new String[] {
            "demo",
            "start",
            "link",
            "backup",
            "restore",
            "analyse",
            "bridges",
            "simulate",
            "seeds",
            "test",
            "bench",
            "reproduce",
            "doctor",
            "help"
        }) {
            assertThat(help.out()).contains("./bindeled " + command);
        }
        assertThat(help.out()).contains("--changes FILE");
        assertThat(machine.run()).as("without a command").isEqualTo(help);
    }

    @Test
    void theCommandsOfTheLauncherItselfHaveHelpToo() {
        for (String command : new String[] {"test", "reproduce", "doctor"}) {
            assertThat(machine.run(command, "--help")).isEqualTo(machine.run("help"));
        }
    }

    @Test
    void anUnknownCommandIsNamedInOneLine() {
        var outcome = machine.run("analyze");

        assertThat(outcome.exit()).isEqualTo(2);
        assertThat(outcome.errLines())
                .containsExactly("Bindeled has no command 'analyze'; ./bindeled help lists those it has.");
    }

    @Test
    void withoutAJdkItSaysSoInOneLine() {
        var outcome = machine.run("demo");

        assertThat(outcome.exit()).isEqualTo(1);
        assertThat(outcome.out()).isEmpty();
        assertThat(outcome.errLines()).singleElement().asString().startsWith("No JDK 25 or newer was found: install");
    }

    @ParameterizedTest
    @CsvSource({"17.0.15,17", "1.8.0_392,8", "24-ea,24"})
    void anOldJdkIsNamedInOneLine(String version, String major) {
        machine.ready().withJdk(version);

        for (String command : new String[] {
            "demo", "start", "link", "backup", "restore", "analyse", "bridges", "simulate", "seeds", "bench", "test"
        }) {
            var outcome = machine.run(command);

            assertThat(outcome.exit()).as(command).isEqualTo(1);
            assertThat(outcome.out()).as(command).isEmpty();
            assertThat(outcome.errLines())
                    .as(command)
                    .singleElement()
                    .asString()
                    .startsWith("No JDK 25 or newer was found (the newest here is " + major + ", in ");
        }
    }

    @Test
    void aJdkInAFolderOfJdksIsFoundThoughJavaHomeIsTooOld() {
        machine.ready().withJdk("17.0.15").with("BINDELED_JDK_FOLDERS", "/nowhere:" + machine.folder("."));

        assertThat(machine.run("bench").exit()).isZero();
    }

    @Test
    void withoutMavenItSaysSoInOneLine() {
        var outcome = machine.withJdk("25.0.1").run("start");

        assertThat(outcome.exit()).isEqualTo(1);
        assertThat(outcome.errLines()).singleElement().asString().startsWith("Maven 3.8 or newer was not found: ");
    }

    @Test
    void anOldMavenIsNamedInOneLine() {
        var outcome = machine.ready().withMaven("3.6.3", "exit 1").run("start");

        assertThat(outcome.exit()).isEqualTo(1);
        assertThat(outcome.errLines()).singleElement().asString().contains("Maven 3.8 or newer is needed", "is 3.6.3");
    }

    @Test
    void withoutNodeAndNpmItSaysSoInOneLine() {
        var outcome = machine.withJdk("25.0.1").withMaven("3.9.9", "exit 1").run("start");

        assertThat(outcome.exit()).isEqualTo(1);
        assertThat(outcome.errLines())
                .singleElement()
                .asString()
                .startsWith("Node 24 or newer with npm was not found: ");
    }

    @Test
    void anOldNodesNpmFetchesANewerOneOnce() {
        machine.ready()
                .withTool("node", "echo v20.1.0")
                .withTool("npm", """
                echo fetched >> "$PROJECT/fetches"
                while [[ "$1" != --prefix ]]; do shift; done
                mkdir -p "$2/bin" && printf '#!/usr/bin/env bash\\necho v24.9.0\\n' | tee "$2/bin/node" > "$2/bin/npm"
                "$CHMOD" 755 "$2/bin/node"
                """)
                .with("CHMOD", PretendMachine.onPath("chmod").toString());

        assertThat(machine.run("bench").exit()).isZero();
        machine.change("pom.xml");
        assertThat(machine.run("bench").exit()).isZero();
        assertThat(machine.builds()).hasSize(2);
        assertThat(machine.sources().resolve("fetches")).hasContent("fetched");
    }

    @Test
    void aNodeThatCannotBeFetchedIsOneLine() {
        machine.ready().withTool("node", "echo v20.1.0").withTool("npm", "echo no network; exit 1");
        var outcome = machine.run("start");

        assertThat(outcome.exit()).isEqualTo(1);
        assertThat(outcome.errLines()).hasSize(2).last().asString().startsWith("Node 24 could not be fetched (see ");
    }

    @Test
    void itBuildsOnceAndAgainOnlyWhenASourceHasChanged() {
        machine.ready();

        assertThat(machine.run("bench").errLines())
                .singleElement()
                .asString()
                .startsWith("Building Bindeled (first time takes a few minutes) … log: ");
        assertThat(machine.run("bench").err()).isEmpty();
        assertThat(machine.builds()).hasSize(1);

        machine.change("cypher/statement.cypher");
        assertThat(machine.run("bench").errLines()).hasSize(1);
        assertThat(machine.run("bench").err()).isEmpty();
        assertThat(machine.builds()).hasSize(2);
    }

    @Test
    void aBuildThatFailsShowsTheEndOfItsLog() {
        var outcome = machine.ready()
                .withMaven("3.9.9", "echo 'it is broken'; exit 1")
                .run("demo");

        assertThat(outcome.exit()).isEqualTo(1);
        assertThat(outcome.out()).isEmpty();
        assertThat(outcome.err())
                .contains("it is broken")
                .contains("Bindeled could not be built; the whole log is in ");
    }

    @Test
    void theProgramGetsTheCommandLineAsItIsInTheFolderOfTheCaller() {
        var outcome = machine.ready().run("analyse", "../two words", "--out", "", "--groups", "attribute:club *");

        assertThat(outcome.exit()).isZero();
        assertThat(outcome.outLines().getFirst()).isEqualTo(machine.elsewhere().toString());
        assertThat(outcome.outLines()).endsWith("analyse", "../two words", "--out", "", "--groups", "attribute:club *");
        assertThat(outcome.outLines()).contains("@" + machine.sources().resolve("src/main/jvm.options"));
    }

    @Test
    void furtherOptionsReachTheJvmBeforeTheJar() {
        var out = machine.ready()
                .with("BINDELED_JAVA_OPTS", "-Xmx8g -Dx=y")
                .run("bench")
                .outLines();

        assertThat(out).containsSubsequence("-Xmx8g", "-Dx=y", "-jar", "bench");
    }

    @Test
    void theDemoAloneDoesWithoutTheSecondCompilerUnlessTheUserWantsIt() {
        var demo = machine.ready()
                .with("BINDELED_JAVA_OPTS", "-XX:TieredStopAtLevel=4")
                .run("demo")
                .outLines();

        assertThat(demo)
                .containsSubsequence("-XX:TieredStopAtLevel=1", "-XX:TieredStopAtLevel=4", "-jar", "demo")
                .contains("@" + machine.sources().resolve("src/main/jvm.options"));
        assertThat(machine.sources().resolve("target/rehearsal.log")).content().doesNotContain("TieredStopAtLevel=1");
        assertThat(machine.run("start").outLines()).contains("start").doesNotContain("-XX:TieredStopAtLevel=1");
    }

    @Test
    void theRehearsalAfterABuildKeepsAwayFromTheUsersServer() {
        machine.ready().with("BINDELED_NEO4J_URI", "bolt://town.example").run("bench");

        assertThat(machine.sources().resolve("target/rehearsal.log"))
                .content()
                .contains("rehearse", "--data", "server: none")
                .doesNotContain("town.example");
        assertThat(machine.run("bench").out()).contains("server: bolt://town.example");
    }

    @Test
    void aLauncherWaitsForNoBuildWhoseOwnerIsGone() throws IOException {
        machine.ready();
        Files.createDirectories(machine.sources().resolve("target"));
        Files.writeString(machine.sources().resolve("target/launcher.lock"), "999999999\n");

        assertThat(machine.run("bench").exit()).isZero();
        assertThat(machine.sources().resolve("target/launcher.lock")).doesNotExist();
    }

    @Test
    void theDoctorSaysWhatIsMissingAndWhatIsThere() {
        var ill = machine.run("doctor");
        assertThat(ill.exit()).isEqualTo(1);
        assertThat(ill.err()).isEmpty();
        assertThat(ill.outLines())
                .anyMatch(line -> line.startsWith("missing  No JDK 25"))
                .anyMatch(line -> line.startsWith("missing  Maven 3.8"))
                .anyMatch(line -> line.startsWith("missing  Node 24"));

        var well = machine.ready().withTestTools().run("doctor");
        assertThat(well.exit()).isZero();
        assertThat(well.outLines())
                .noneMatch(line -> line.startsWith("missing"))
                .anyMatch(line -> line.startsWith("ok       JDK 25 in "))
                .anyMatch(line -> line.startsWith("ok       Maven 3.9.9 "))
                .anyMatch(line -> line.startsWith("ok       Node 24.1.0 in "));
    }
}
