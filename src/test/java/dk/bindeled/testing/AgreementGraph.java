package dk.bindeled.testing;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import dk.bindeled.network.Actor;
import dk.bindeled.network.Adjacency;
import dk.bindeled.network.Grouping;
import dk.bindeled.network.Groups;
import dk.bindeled.network.Kind;
import dk.bindeled.network.NetworkRows;
import dk.bindeled.network.Snapshot;
import dk.bindeled.network.SnapshotQuery;
import dk.bindeled.network.Tie;
import dk.bindeled.network.TieType;
import dk.bindeled.network.Unit;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A small random network with the figures that independent programs find in it; written by {@code src/bench/agreement.py}.
 *
 * @param snapshot node v is the person p00v; its ties are of support, its groups are associations, its employers organisations
 * @param figures the row of {@code graphs.csv}
 * @param edges the rows of {@code edges.csv}
 * @param nodes the rows of {@code nodes.csv}, in the order of nodes
 * @param groupRows the rows of {@code groups.csv}, in the order of groups
 * @param pairs the rows of {@code pairs.csv}, in the order of groups
 * @param tiers the rows of {@code tiers.csv}, in the order of tiers
 */
public record AgreementGraph(
        Snapshot snapshot,
        NamedCsvRecord figures,
        List<NamedCsvRecord> edges,
        List<NamedCsvRecord> nodes,
        List<NamedCsvRecord> groupRows,
        List<NamedCsvRecord> pairs,
        List<NamedCsvRecord> tiers) {

    private static final Path FOLDER = Path.of("src", "test", "resources", "agreement");
    private static final int EMPLOYERS = 4;

    /** All of them. */
    public static List<AgreementGraph> all() {
        Map<String, List<NamedCsvRecord>> edges = byGraph("edges.csv");
        Map<String, List<NamedCsvRecord>> nodes = byGraph("nodes.csv");
        Map<String, List<NamedCsvRecord>> groups = byGraph("groups.csv");
        Map<String, List<NamedCsvRecord>> pairs = byGraph("pairs.csv");
        Map<String, List<NamedCsvRecord>> tiers = byGraph("tiers.csv");
        List<AgreementGraph> graphs = new ArrayList<>();
        byGraph("graphs.csv").forEach((number, figures) -> {
            List<NamedCsvRecord> own = nodes.getOrDefault(number, List.of());
            graphs.add(new AgreementGraph(
                    snapshot(own, edges.getOrDefault(number, List.of())),
                    figures.getFirst(),
                    edges.getOrDefault(number, List.of()),
                    own,
                    groups.getOrDefault(number, List.of()),
                    pairs.getOrDefault(number, List.of()),
                    tiers.getOrDefault(number, List.of())));
        });
        return graphs;
    }

    /** Which of them it is. */
    public String number() {
        return figures.getField("graph");
    }

    /** The tie graph. */
    public Adjacency graph() {
        return snapshot.adjacency();
    }

    /** The groups of the network, named by their numbers. */
    public Groups groups() {
        return snapshot.groups();
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

    @Override
    public String toString() {
        return "graph " + number();
    }

    private static Snapshot snapshot(List<NamedCsvRecord> nodes, List<NamedCsvRecord> edges) {
        List<Actor> actors = new ArrayList<>();
        List<Tie> ties = new ArrayList<>();
        for (NamedCsvRecord node : nodes) {
            String id = person(node, "node");
            Double tier = number(node, "tier");
            Kind kind = Kind.fromCode(node.getField("kind")).orElseThrow();
            actors.add(actor(id, kind, tier == null ? null : tier.intValue()));
            for (String group : node.getField("groups").split(" ", -1)) {
                if (!group.isEmpty()) {
                    ties.add(tie(id, group, TieType.MEMBER_OF));
                }
            }
            if (!node.getField("employer").isEmpty()) {
                ties.add(tie(id, "o" + node.getField("employer"), TieType.EMPLOYED_BY));
            }
        }
        ties.stream()
                .filter(tie -> tie.type() == TieType.MEMBER_OF)
                .map(Tie::to)
                .distinct()
                .forEach(group -> actors.add(actor(group, Kind.ASSOCIATION, null)));
        IntStream.range(0, EMPLOYERS).forEach(k -> actors.add(actor("o" + k, Kind.ORGANISATION, null)));
        for (NamedCsvRecord edge : edges) {
            int way = integer(edge, "way");
            if ((way & 1) != 0) {
                ties.add(tie(person(edge, "u"), person(edge, "v"), TieType.SUPPORTS));
            }
            if ((way & 2) != 0) {
                ties.add(tie(person(edge, "v"), person(edge, "u"), TieType.SUPPORTS));
            }
        }
        SnapshotQuery query = new SnapshotQuery(null, EnumSet.of(TieType.SUPPORTS), Unit.PERSONS, Grouping.MEMBERSHIP);
        return Snapshot.of(new NetworkRows(List.of(), actors, ties, List.of()), query, LocalDate.of(2024, 6, 30));
    }

    private static String person(NamedCsvRecord row, String column) {
        return "p%03d".formatted(integer(row, column));
    }

    private static Actor actor(String id, Kind kind, @Nullable Integer tier) {
        return new Actor(id, Set.of(kind), null, null, null, tier, null, null, null, Map.of());
    }

    private static Tie tie(String from, String to, TieType type) {
        return new Tie(from, to, type, null, null, null, null, null);
    }

    private static Map<String, List<NamedCsvRecord>> byGraph(String file) {
        try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(FOLDER.resolve(file))) {
            return reader.stream()
                    .collect(Collectors.groupingBy(
                            row -> row.getField("graph"), LinkedHashMap::new, Collectors.toList()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
