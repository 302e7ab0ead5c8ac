package dk.bindeled.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KernelBenchTest {

    @TempDir
    private Path folder;

    private final StringWriter text = new StringWriter();
    private final KernelBench bench = new KernelBench(new PrintWriter(text, true), Kernel.all(false));

    @Test
    void everyKernelAgreesWithJgraphtAndWithThePythonLibrariesThatAreInstalled() throws Exception {
        assertThat(bench.run(new TownSize(120, 500), 3)).as(text.toString()).isTrue();
        assertThat(text.toString())
                .contains(
                        "clustering",
                        "core numbers",
                        "cut points",
                        "constraint",
                        "communities",
                        "betweenness",
                        "120 nodes, 500 edges")
                .doesNotContain("  differs\n");
        assertThat(text.toString().lines().filter(line -> line.contains("jgrapht")))
                .hasSize(4);
        assertThat(text.toString().lines().filter(line -> line.matches(".*networkx.*[0-9]x .*")))
                .hasSize(5);
    }

    @Test
    void anEdgeListMayStandInAFile() throws Exception {
        Path edges = Files.writeString(folder.resolve("edges.txt"), "0 1\n1 2\n2,0\n2;3\n\n");
        assertThat(bench.run(edges)).isTrue();
        assertThat(text.toString()).contains("4 nodes, 4 edges");
    }

    @Test
    void aResultThatDiffersIsSaid() throws IOException, InterruptedException {
        Kernel wrong = new Kernel(
                "core numbers",
                1000,
                1000,
                1e-9,
                graph -> new double[graph.size()],
                Kernel.all(false).get(1).jgrapht());
        KernelBench doubted = new KernelBench(new PrintWriter(text, true), List.of(wrong));
        assertThat(doubted.run(new TownSize(120, 500), 1)).isFalse();
        assertThat(text.toString()).contains("  differs\n");
    }
}
