package dk.bindeled.testing;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import dk.bindeled.network.Adjacency;
import dk.bindeled.network.Groups;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A small random graph with the figures that networkx and igraph find in it; written by {@code src/bench/agreement.py}.
 *
 * @param number which of them
 * @param graph its nodes and edges
 * @param figures the row of {@code graphs.csv}
 * @param nodes the rows of {@code nodes.csv}, in the order of nodes
 * @param pairs the rows of {@code pairs.csv}
 */
public record AgreementGraph(
        String number,
        Adjacency graph,
        NamedCsvRecord figures,
        List<NamedCsvRecord> nodes,
        List<NamedCsvRecord> pairs) {

    private static final Path FOLDER = Path.of("src", "test", "resources", "agreement");

    /** All of them. */
    public static List<AgreementGraph> all() {
        List<NamedCsvRecord> edges = read("edges.csv");
        List<NamedCsvRecord> nodes = read("nodes.csv");
        List<NamedCsvRecord> pairs = read("pairs.csv");
        List<AgreementGraph> graphs = new ArrayList<>();
        for (NamedCsvRecord figures : read("graphs.csv")) {
            String number = figures.getField("graph");
            int[] ends = of(edges, number).stream()
                    .flatMapToInt(edge -> IntStream.of(integer(edge, "u"), integer(edge, "v")))
                    .toArray();
            graphs.add(new AgreementGraph(
                    number,
                    Adjacency.ofEdges(integer(figures, "n"), ends),
                    figures,
                    of(nodes, number),
                    of(pairs, number)));
        }
        return graphs;
    }

    /** The three groups of the graph, named a, b and c. */
    public Groups groups() {
        int[][] members = IntStream.range(0, 3)
                .mapToObj(group -> IntStream.range(0, nodes.size())
                        .filter(v -> integer(nodes.get(v), "group") == group)
                        .toArray())
                .toArray(int[][]::new);
        return Families.groups(graph.size(), members);
    }

    /** A whole number in a row. */
    public static int integer(NamedCsvRecord row, String column) {
        return Integer.parseInt(row.getField(column));
    }

    /** A number in a row, or null where the cell is empty. */
    public static @Nullable Double number(NamedCsvRecord row, String column) {
        String cell = row.getField(column);
        return cell.isEmpty() ? null : Double.valueOf(cell);
    }

    private static List<NamedCsvRecord> of(List<NamedCsvRecord> rows, String number) {
        return rows.stream().filter(row -> row.getField("graph").equals(number)).toList();
    }

    private static List<NamedCsvRecord> read(String file) {
        try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(FOLDER.resolve(file))) {
            return reader.stream().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
