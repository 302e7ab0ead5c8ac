package dk.bindeled.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The same kernels by igraph and networkx, in a Python of the machine. */
final class Peers {

    static final List<String> LIBRARIES = List.of("igraph", "networkx");

    private static final List<String> PYTHONS = List.of("/usr/bin/python3", "python3");

    private Peers() {}

    /**
     * What a library took for a kernel, or why it was not asked.
     *
     * @param seconds the best time
     * @param memory growth of its process in MiB
     * @param values one number for each node; null where there is a reason
     * @param reason why there are none
     */
    record Timing(
            String library,
            String kernel,
            double seconds,
            double memory,
            @Nullable List<Double> values,
            @Nullable String reason) {}

    /**
     * Times the libraries one after the other.
     *
     * @param edges file with two node numbers a line
     * @param folder for what they find
     */
    static List<Timing> time(Path edges, int nodes, List<Kernel> kernels, Path folder)
            throws IOException, InterruptedException {
        Path script = folder.resolve("peers.py");
        try (InputStream text = Peers.class.getResourceAsStream("/bench/peers.py")) {
            Files.copy(Objects.requireNonNull(text, "bench/peers.py"), script);
        }
        for (String python : PYTHONS) {
            List<String> command = new ArrayList<>(
                    List.of(python, script.toString(), edges.toString(), String.valueOf(nodes), folder.toString()));
            kernels.forEach(kernel -> command.add(kernel.name()));
            Process process;
            try {
                process = new ProcessBuilder(command)
                        .redirectError(ProcessBuilder.Redirect.INHERIT)
                        .start();
            } catch (IOException noSuchPython) {
                continue;
            }
            return read(process);
        }
        return List.of();
    }

    private static List<Timing> read(Process process) throws IOException, InterruptedException {
        List<Timing> timings = new ArrayList<>();
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                timings.add(timing(List.of(line.split("\t", -1))));
            }
        }
        if (process.waitFor() != 0) {
            throw new IOException("peers.py ended with " + process.exitValue());
        }
        return timings;
    }

    private static Timing timing(List<String> cells) throws IOException {
        if (cells.get(2).equals("-")) {
            return new Timing(cells.get(0), cells.get(1), 0, 0, null, cells.get(3));
        }
        List<Double> values = Files.readAllLines(Path.of(cells.get(4))).stream()
                .map(Double::valueOf)
                .toList();
        return new Timing(
                cells.get(0),
                cells.get(1),
                Double.parseDouble(cells.get(2)),
                Double.parseDouble(cells.get(3)),
                values,
                null);
    }
}
