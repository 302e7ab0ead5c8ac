package dk.bindeled;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;

/**
 * A folder that is a whole machine to the launcher: a copy of it, and a PATH on which there are only the plain tools of
 * every Unix and what a test puts there.
 */
class PretendMachine {

    /** What a run of the launcher printed and how it ended. */
    record Outcome(int exit, String out, String err) {

        List<String> outLines() {
            return out.lines().toList();
        }

        List<String> errLines() {
            return err.lines().toList();
        }

        String lastLine() {
            return outLines().getLast();
        }
    }

    private static final List<String> PLAIN_TOOLS = List.of(
            "awk",
            "bash",
            "cat",
            "date",
            "dirname",
            "env",
            "find",
            "grep",
            "head",
            "id",
            "mkdir",
            "mktemp",
            "mv",
            "readlink",
            "rm",
            "sed",
            "sleep",
            "sort",
            "tail",
            "tee",
            "touch",
            "uname");

    private final Path root;
    private final Map<String, String> environment = new HashMap<>();

    PretendMachine(Path root) {
        this.root = root;
        try {
            Files.createDirectories(tools());
            Files.createDirectories(sources().resolve("src/main"));
            Files.createDirectories(sources().resolve(".mvn"));
            Files.createDirectories(sources().resolve("cypher"));
            Files.createDirectories(elsewhere());
            Files.copy(ofTheProject("bindeled"), sources().resolve("bindeled"));
            Files.copy(ofTheProject("src/main/jvm.options"), sources().resolve("src/main/jvm.options"));
            Files.writeString(sources().resolve("pom.xml"), "<project/>");
            for (String tool : PLAIN_TOOLS) {
                withTool(tool, "exec '%s' \"$@\"".formatted(onPath(tool)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        environment.put("PATH", tools().toString());
        environment.put("HOME", root.resolve("home").toString());
        environment.put("TMPDIR", root.toString());
        environment.put("CI", "true");
        environment.put("BINDELED_JDK_FOLDERS", "");
    }

    static Path ofTheProject(String path) {
        return Path.of(System.getProperty("basedir", "")).toAbsolutePath().resolve(path);
    }

    /** The folder on the real PATH that holds {@code tool}. */
    static Path onPath(String tool) {
        for (String folder : System.getenv("PATH").split(":", -1)) {
            Path candidate = Path.of(folder, tool);
            if (Files.isExecutable(candidate)) {
                return candidate;
            }
        }
        throw new IllegalStateException("This test needs " + tool + ", which is not on the PATH.");
    }

    /** The project's folder; a blank and a letter beyond ASCII in its name must not matter. */
    Path sources() {
        return root.resolve("binde led å");
    }

    /** The folder the launcher is called from. */
    Path elsewhere() {
        return root.resolve("elsewhere");
    }

    Path folder(String name) {
        return root.resolve(name);
    }

    /** Writes a file of the project, as old as the near future: newer than anything built so far. */
    void change(String file) {
        try {
            Path path = sources().resolve(file);
            Files.writeString(path, "changed");
            Files.setLastModifiedTime(path, FileTime.from(Instant.now()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path tools() {
        return root.resolve("tools");
    }

    PretendMachine with(String variable, String value) {
        environment.put(variable, value);
        return this;
    }

    /** A tool on the PATH: {@code body} is a bash script. */
    PretendMachine withTool(String name, String body) {
        script(tools().resolve(name), body);
        return this;
    }

    PretendMachine withoutTool(String name) {
        try {
            Files.delete(tools().resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    /**
     * A JDK in JAVA_HOME. It "unpacks" a jar into a folder, and what it runs prints the folder it is run in, its server and each
     * argument on a line of its own.
     */
    PretendMachine withJdk(String version) {
        Path jdk = root.resolve("jdk-" + version);
        script(jdk.resolve("bin/javac"), "exit 1");
        script(jdk.resolve("bin/java"), """
                if [[ "$1" == -Djarmode=tools ]]; then
                  while [[ "$1" != --destination ]]; do shift; done
                  mkdir -p "$2" && cat "$PROJECT/target/bindeled.jar" > "$2/bindeled.jar"
                  exit
                fi
                pwd
                echo "server: ${BINDELED_NEO4J_URI:-none}"
                printf '%s\\n' "$@"
                """);
        try {
            Files.writeString(jdk.resolve("release"), "JAVA_VERSION=\"" + version + "\"\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return with("JAVA_HOME", jdk.toString());
    }

    /** A Maven whose build is {@code body}; each build leaves a line in {@link #builds()}. */
    PretendMachine withMaven(String version, String body) {
        return withTool("mvn", """
                if [[ "$1" == --version ]]; then echo "Apache Maven %s (pretended)"; exit; fi
                echo "$*" >> "$PROJECT/builds"
                %s
                """.formatted(version, body));
    }

    PretendMachine withNode(String version) {
        return withTool("node", "echo v" + version).withTool("npm", "exit 1");
    }

    /** A machine on which everything is there that building needs. */
    PretendMachine ready() {
        return withJdk("25.0.1").withMaven("3.9.9", """
                        # as the interface's build does, which takes a while
                        sleep 0.05
                        mkdir -p target src/main/bundles src/main/frontend/generated
                        echo built > target/bindeled.jar
                        """).withNode("24.1.0");
    }

    /** The tools that only the tests need. */
    PretendMachine withTestTools() {
        return withTool("chromium", "exit 0")
                .withTool("jupyter", "exit 0")
                .withTool("python3", "exit 0")
                .withTool("shellcheck", "exit 0")
                .withTool("strace", "exit 0")
                .with("BINDELED_JUPYTER", tools().resolve("jupyter").toString());
    }

    List<String> builds() {
        try {
            Path builds = sources().resolve("builds");
            return Files.exists(builds) ? Files.readAllLines(builds) : List.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Runs the launcher from {@link #elsewhere()}, without anything on its standard input. */
    Outcome run(String... arguments) {
        try {
            Path out = Files.createTempFile(root, "out", ".txt");
            Path err = Files.createTempFile(root, "err", ".txt");
            var builder = new ProcessBuilder(tools().resolve("bash").toString());
            builder.command().add(sources().resolve("bindeled").toString());
            builder.command().addAll(List.of(arguments));
            builder.directory(elsewhere().toFile());
            builder.environment().clear();
            builder.environment().putAll(environment);
            builder.environment().put("PROJECT", sources().toString());
            builder.redirectInput(Path.of("/dev/null").toFile())
                    .redirectOutput(out.toFile())
                    .redirectError(err.toFile());
            Process process = builder.start();
            if (!process.waitFor(60, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new AssertionError("The launcher did not end: " + Files.readString(err));
            }
            return new Outcome(process.exitValue(), Files.readString(out), Files.readString(err));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    private static void script(Path file, String body) {
        try {
            Files.createDirectories(Objects.requireNonNull(file.getParent()));
            Files.write(file, ("#!" + onPath("bash") + "\n" + body + "\n").getBytes(StandardCharsets.UTF_8));
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
