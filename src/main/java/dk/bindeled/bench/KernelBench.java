package dk.bindeled.bench;

import dk.bindeled.demo.Towns;
import dk.bindeled.network.Adjacency;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jgrapht.Graph;
import org.jgrapht.graph.SimpleGraph;
import org.springframework.util.FileSystemUtils;

/**
 * The kernels on one edge list, beside plain JGraphT, igraph and networkx: seconds, memory and how far the results differ.
 *
 * <p>Of this program and of JGraphT the best of five runs counts, after two or more that warm up for a second, and memory is what a run
 * allocates; of igraph the best of three (one, if it takes longer than twenty seconds) and of networkx one, and memory is what its process
 * grows by.
 */
final class KernelBench {

    private static final long DEEP_STACK_BYTES = 1L << 30;

    private final PrintWriter out;

    private final List<Kernel> all;

    KernelBench(PrintWriter out, List<Kernel> all) {
        this.out = out;
        this.all = List.copyOf(all);
    }

    /** A town's ties; prints the table and returns true if all results agree. */
    boolean run(TownSize size, long seed) throws IOException, InterruptedException {
        Towns town = Towns.of(size.persons(), size.ties(), seed);
        out.printf(Locale.ROOT, "town of %,d persons and %,d ties, seed %d%n", size.persons(), size.ties(), seed);
        return run(size.persons(), town.ends());
    }

    /** An edge list of two node numbers a line. */
    boolean run(Path edges) throws IOException, InterruptedException {
        int[] ends;
        try (Stream<String> lines = Files.lines(edges)) {
            ends = lines.filter(line -> !line.isBlank())
                    .flatMap(line -> Stream.of(line.strip().split("[\\s,;]+")).limit(2))
                    .mapToInt(Integer::parseInt)
                    .toArray();
        }
        out.printf(Locale.ROOT, "%s%n", edges);
        return run(IntStream.of(ends).max().orElse(-1) + 1, ends);
    }

    private boolean run(int size, int... ends) throws IOException, InterruptedException {
        Adjacency graph = Adjacency.ofEdges(size, ends);
        out.printf(
                Locale.ROOT,
                "%,d nodes, %,d edges; %d processors, JVM %s%n%n",
                graph.size(),
                graph.edgeCount(),
                Runtime.getRuntime().availableProcessors(),
                Runtime.version());
        List<Kernel> kernels =
                all.stream().filter(kernel -> size <= kernel.most()).toList();
        Path folder = Files.createTempDirectory("bindeled-bench-");
        try {
            List<Peers.Timing> peers = Peers.time(write(graph, folder.resolve("edges")), size, kernels, folder);
            out.printf(Locale.ROOT, "%-14s %-9s %9s %9s %9s %12s%n", "", "", "seconds", "MiB", "ratio", "differs by");
            boolean agree = true;
            for (Kernel kernel : kernels) {
                agree &= compare(kernel, graph, peers);
            }
            return agree;
        } finally {
            FileSystemUtils.deleteRecursively(folder);
        }
    }

    private boolean compare(Kernel kernel, Adjacency graph, List<Peers.Timing> peers) throws InterruptedException {
        Measured ours = Measured.of(() -> kernel.ours().apply(graph));
        out.printf(
                Locale.ROOT, "%-14s %-9s %9.4f %9.1f%n", kernel.name(), "bindeled", ours.seconds(), ours.mebibytes());
        double differs = 0;
        Function<Graph<Integer, Integer>, double[]> jgrapht = kernel.jgrapht();
        if (jgrapht != null && graph.size() > kernel.mostOfJgrapht()) {
            out.printf(Locale.ROOT, "%-14s %-9s %9s%n", "", "jgrapht", "too slow");
        } else if (jgrapht != null) {
            Graph<Integer, Integer> plain = plain(graph);
            Measured theirs = withDeepStack(() -> Measured.of(() -> jgrapht.apply(plain)));
            differs = row("jgrapht", theirs.seconds(), theirs.mebibytes(), ours, kernel.tolerance(), theirs.values());
        }
        for (Peers.Timing peer : peers) {
            if (!peer.kernel().equals(kernel.name())) {
                continue;
            }
            if (peer.values() == null) {
                out.printf(Locale.ROOT, "%-14s %-9s %9s%n", "", peer.library(), peer.reason());
            } else {
                double[] values =
                        peer.values().stream().mapToDouble(Double::doubleValue).toArray();
                differs = Math.max(
                        differs, row(peer.library(), peer.seconds(), peer.memory(), ours, kernel.tolerance(), values));
            }
        }
        out.flush();
        return differs <= kernel.tolerance();
    }

    /** Prints what another library took, as times what we took; returns by how much its results differ at the most. */
    private double row(
            String library, double seconds, double mebibytes, Measured ours, double tolerance, double... values) {
        double differs = 0;
        for (int v = 0; v < values.length; v++) {
            double size = Math.max(1, Math.max(Math.abs(values[v]), Math.abs(ours.value(v))));
            differs = Math.max(differs, Math.abs(values[v] - ours.value(v)) / size);
        }
        out.printf(
                Locale.ROOT,
                "%-14s %-9s %9.4f %9.1f %8.1fx %12.1e%s%n",
                "",
                library,
                seconds,
                mebibytes,
                seconds / ours.seconds(),
                differs,
                differs > tolerance ? "  differs" : "");
        return differs;
    }

    /** JGraphT's search for cut points calls itself once for each step of a path. */
    private static Measured withDeepStack(Supplier<Measured> work) throws InterruptedException {
        FutureTask<Measured> task = new FutureTask<>(work::get);
        new Thread(null, task, "jgrapht", DEEP_STACK_BYTES).start();
        try {
            return task.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("JGraphT failed", e.getCause());
        }
    }

    /** The same graph as someone would make it with JGraphT alone. */
    private static Graph<Integer, Integer> plain(Adjacency graph) {
        Graph<Integer, Integer> plain = new SimpleGraph<>(null, null, false);
        for (int v = 0; v < graph.size(); v++) {
            plain.addVertex(v);
        }
        int edge = 0;
        for (int v = 0; v < graph.size(); v++) {
            for (int arc = graph.start(v); arc < graph.end(v); arc++) {
                if (graph.neighbour(arc) > v) {
                    plain.addEdge(v, graph.neighbour(arc), edge++);
                }
            }
        }
        return plain;
    }

    private static Path write(Adjacency graph, Path file) throws IOException {
        try (PrintWriter lines = new PrintWriter(Files.newBufferedWriter(file))) {
            for (int v = 0; v < graph.size(); v++) {
                for (int arc = graph.start(v); arc < graph.end(v); arc++) {
                    if (graph.neighbour(arc) > v) {
                        lines.println(v + " " + graph.neighbour(arc));
                    }
                }
            }
        }
        return file;
    }
}
