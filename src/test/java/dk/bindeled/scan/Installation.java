package dk.bindeled.scan;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The program as its user starts it: the jar the build has made, as a process of its own. */
final class Installation implements AutoCloseable {

    private static final int PATIENCE_SECONDS = 600;

    private final Process process;
    private final String link;

    private Installation(Process process, String link) {
        this.process = process;
        this.link = link;
    }

    /**
     * Starts a command of the program on a free port and waits for its link.
     *
     * @param watcher a command that runs another and watches it; empty for none
     * @param folder for its data, and for what it prints
     * @param command {@code start} or {@code demo}
     */
    static Installation start(List<String> watcher, Path folder, String command)
            throws IOException, InterruptedException {
        List<String> words = new ArrayList<>(watcher);
        words.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "@" + Path.of("src/main/jvm.options").toAbsolutePath(),
                "-Xmx1g",
                "-jar",
                Path.of("target", "bindeled.jar").toAbsolutePath().toString(),
                command,
                "--port",
                "0",
                "--data",
                folder.resolve("data").toString()));
        Path out = folder.resolve("stdout");
        ProcessBuilder builder = new ProcessBuilder(words)
                .directory(folder.toFile())
                .redirectOutput(out.toFile())
                .redirectError(folder.resolve("stderr").toFile());
        builder.environment()
                .keySet()
                .removeIf(name -> name.startsWith("BINDELED_") || name.equals("JAVA_TOOL_OPTIONS"));
        Process process = builder.start();
        for (int waited = 0; waited < PATIENCE_SECONDS && process.isAlive(); waited++) {
            String printed = Files.readString(out);
            if (printed.contains("\n")) {
                return new Installation(process, printed.strip());
            }
            Thread.sleep(1000);
        }
        process.destroyForcibly();
        throw new IllegalStateException("No link came: " + Files.readString(folder.resolve("stderr")));
    }

    /** The whole address that signs in. */
    String link() {
        return link;
    }

    /** Its address without a path. */
    String address() {
        return link.substring(0, link.indexOf("/sign-in/"));
    }

    /** The number of the Java process. */
    long pid() {
        return process.descendants()
                .filter(child -> child.info().command().orElse("").endsWith("java"))
                .map(ProcessHandle::pid)
                .findFirst()
                .orElse(process.pid());
    }

    @Override
    public void close() {
        ProcessHandle.of(pid()).ifPresent(ProcessHandle::destroy);
        try {
            if (process.waitFor(2, TimeUnit.MINUTES)) {
                return;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }
}
