package dk.bindeled.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dk.bindeled.BindeledApplication;
import dk.bindeled.testing.NotOnServer;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The program as a process of its own, in an environment that names a server which nobody answers for. */
@NotOnServer("it starts the program as a process over no server, or over one that nobody answers for")
class CommandLineIT {

    private static final String NOWHERE = "bolt://127.0.0.1:1";

    @TempDir
    private Path folder;

    @Test
    void analyseHasADatabaseOfItsOwnWhateverServerAnInstallationUses() throws Exception {
        Ended ended = run(
                "analyse",
                Path.of("src/test/resources/studies/zachary-karate-club")
                        .toAbsolutePath()
                        .toString(),
                "--out",
                folder.resolve("out").toString());
        assertThat(ended.status()).as(ended.err()).isZero();
        assertThat(ended.out()).isEmpty();
        assertThat(ended.err()).contains("Læser aktørerne").doesNotContain("WARN", "reading-", "Exception");
        assertThat(folder.resolve("out").resolve("network.json")).exists();
    }

    @ParameterizedTest
    @ValueSource(strings = {"simulate --seeds A01,A34 --runs 500", "seeds --k 2 --train 1 --departures --runs 500"})
    void simulationsHaveADatabaseOfTheirOwnAndGiveTheSameBytesWithAnyNumberOfThreads(String asked) throws Exception {
        List<String> arguments = new ArrayList<>(List.of(asked.split(" ")));
        arguments.add(
                1,
                Path.of("src/test/resources/studies/zachary-karate-club")
                        .toAbsolutePath()
                        .toString());
        arguments.addAll(List.of("--model", "weighted_cascade", "--threads"));
        for (String threads : List.of("1", "8")) {
            List<String> all = new ArrayList<>(arguments);
            all.addAll(List.of(threads, "--out", folder.resolve(threads).toString()));
            Ended ended = run(all.toArray(String[]::new));
            assertThat(ended.status()).as(ended.err()).isZero();
            assertThat(ended.out()).isEmpty();
            assertThat(ended.err()).contains("enkeltpersoner med id").doesNotContain("WARN", "Exception");
        }
        CommandRun.assertSame(folder.resolve("1"), folder.resolve("8"), asked.startsWith("simulate") ? 6 : 5);
    }

    @Test
    void startSaysOnceAndInOneLineThatTheServerDoesNotAnswer() throws Exception {
        Ended ended =
                run("start", "--port", "0", "--data", folder.resolve("data").toString());
        assertThat(ended.status()).isEqualTo(3);
        assertThat(ended.out()).isEmpty();
        assertThat(ended.err().lines().filter(line -> line.contains(NOWHERE)))
                .singleElement()
                .asString()
                .contains("Neo4j-server");
        assertThat(ended.err().lines()).hasSize(2);
    }

    @Test
    void aFolderWithoutARowThatCanBeReadIsRefusedInOneLanguage() throws Exception {
        Path broken = Files.createDirectory(folder.resolve("broken"));
        Files.writeString(broken.resolve("actors.csv"), "kind,label\ncitizen,Anna\n");
        Ended ended = run(
                "analyse",
                broken.toString(),
                "--accept-faults",
                "--out",
                folder.resolve("out").toString());
        assertThat(ended.status()).isEqualTo(2);
        assertThat(ended.err()).contains("Ingen rækker").doesNotContain("Mend", "accept-faults");
        assertThat(folder.resolve("out")).doesNotExist();
    }

    @Test
    void settingsThatLieInTheFolderOneStandsInAreNotOurs() throws Exception {
        Path hostile = folder.resolve("written-by-a-received-folder.txt");
        Files.writeString(folder.resolve("logback.xml"), """
                <configuration><appender name="F" class="ch.qos.logback.core.FileAppender"><file>%s</file>
                <encoder><pattern>%%msg</pattern></encoder></appender><root level="DEBUG"><appender-ref ref="F"/></root></configuration>
                """.formatted(hostile));
        Files.writeString(folder.resolve("application.properties"), "logging.config=./logback.xml\n");
        Ended ended = run(
                "analyse",
                Path.of("src/test/resources/studies/florentine-families")
                        .toAbsolutePath()
                        .toString(),
                "--out",
                folder.resolve("out").toString());
        assertThat(ended.status()).as(ended.err()).isZero();
        assertThat(hostile).doesNotExist();
    }

    @Test
    void theRehearsalTakesATownToItsFiguresAndThenServesTheDemo() throws Exception {
        Path out = folder.resolve("stdout");
        Process process = start(
                ProcessBuilder.Redirect.to(out.toFile()),
                "rehearse",
                "--data",
                folder.resolve("rehearsal").toString());
        try {
            for (int waited = 0; waited < 300 && process.isAlive() && Files.size(out) == 0; waited++) {
                Thread.sleep(1000);
            }
            assertThat(out).content().startsWith("http://127.0.0.1:");
        } finally {
            process.destroy();
            assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        }
        assertThat(folder.resolve("rehearsal/figures/actors.csv")).content().hasLineCount(1 + 8_000);
    }

    private record Ended(int status, String out, String err) {}

    private Ended run(String... arguments) throws IOException, InterruptedException {
        Path out = folder.resolve("stdout");
        Process process = start(ProcessBuilder.Redirect.to(out.toFile()), arguments);
        assertThat(process.waitFor(3, TimeUnit.MINUTES)).isTrue();
        return new Ended(
                process.exitValue(),
                Files.readString(out, StandardCharsets.UTF_8),
                Files.readString(folder.resolve("stderr"), StandardCharsets.UTF_8));
    }

    private Process start(ProcessBuilder.Redirect out, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "@" + Path.of("src/main/jvm.options").toAbsolutePath(),
                "-Duser.language=da",
                "-Dvaadin.productionMode=true",
                "-cp",
                Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                        .map(entry -> Path.of(entry).toAbsolutePath().toString())
                        .collect(Collectors.joining(File.pathSeparator)),
                BindeledApplication.class.getName()));
        command.addAll(Arrays.asList(arguments));
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectOutput(out)
                .redirectError(folder.resolve("stderr").toFile());
        builder.environment().put("BINDELED_NEO4J_URI", NOWHERE);
        return builder.start();
    }
}
