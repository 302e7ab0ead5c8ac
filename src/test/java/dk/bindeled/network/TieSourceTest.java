package dk.bindeled.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Ties told one at a time, beside the same ties as rows and beside what a plain look at all of them says. */
class TieSourceTest {

    private static final LocalDate DAY = LocalDate.of(2024, 3, 1);
    private static final int PERSONS = 30;
    private static final List<TieType> TYPES = List.of(TieType.values());
    private static final @Nullable String[] CONTEXTS = {null, "", "choir", "work"};

    private final List<Actor> actors = actors();
    private final List<Tie> ties = ties(new Random(5));

    @Test
    void tiesThatAreToldGiveTheSnapshotThatTheyGiveAsRows() {
        Snapshot rows = Snapshot.of(network(ties), SnapshotQuery.defaults(), DAY);
        Snapshot told = Snapshot.of(network(List.of()), ties::forEach, SnapshotQuery.defaults(), DAY);
        List<Tie> first = ties.subList(0, 100);
        List<Tie> rest = ties.subList(100, ties.size());
        Snapshot both = Snapshot.of(network(rest), first::forEach, SnapshotQuery.defaults(), DAY);
        for (Snapshot snapshot : List.of(told, both)) {
            assertThat(snapshot.fingerprint()).isEqualTo(rows.fingerprint());
            assertThat(snapshot.query()).isEqualTo(rows.query());
            assertThat(description(snapshot)).isEqualTo(description(rows));
        }
    }

    @Test
    void theDefaultDateIsTheLastOfTheDatesThatAreToldNeverLaterThanToday() {
        LocalDate last = ties.stream()
                .map(Tie::since)
                .filter(Objects::nonNull)
                .max(LocalDate::compareTo)
                .orElseThrow();
        assertThat(last).isAfter(DAY);
        LocalDate yearAfter = DAY.plusYears(1);
        for (LocalDate today : List.of(DAY, yearAfter)) {
            Snapshot rows = Snapshot.of(network(ties), SnapshotQuery.defaults(), today);
            Snapshot told = Snapshot.of(network(List.of()), ties::forEach, SnapshotQuery.defaults(), today);
            assertThat(told.date()).isEqualTo(rows.date()).isEqualTo(today.equals(DAY) ? DAY : last);
            assertThat(description(told)).isEqualTo(description(rows));
        }
    }

    @Test
    void anEdgeHasWhatAllTiesOfItsPairHaveTogether() {
        Snapshot snapshot = Snapshot.of(network(ties), SnapshotQuery.defaults(), DAY);
        int arcs = 0;
        for (int u = 0; u < PERSONS; u++) {
            for (int v = 0; v < PERSONS; v++) {
                String from = snapshot.id(u);
                String to = snapshot.id(v);
                List<Tie> of = ties.stream()
                        .filter(tie -> tie.type().isLayer() && tie.holdsAt(DAY) && joins(tie, from, to))
                        .toList();
                int arc = snapshot.adjacency().arc(u, v);
                assertThat(arc >= 0).as("%s-%s", from, to).isEqualTo(u != v && !of.isEmpty());
                if (arc >= 0) {
                    arcs++;
                    checkArc(snapshot, arc, from, of);
                }
            }
        }
        assertThat(arcs).isEqualTo(snapshot.adjacency().arcCount()).isGreaterThan(150);
    }

    private static void checkArc(Snapshot snapshot, int arc, String from, List<Tie> ties) {
        for (TieType layer : TieType.layers()) {
            Predicate<Tie> along = tie -> tie.from().equals(from) || !tie.type().isDirected();
            Predicate<Tie> against =
                    tie -> !tie.from().equals(from) || !tie.type().isDirected();
            assertThat(snapshot.hasLayer(arc, layer))
                    .isEqualTo(ties.stream().anyMatch(along.and(tie -> tie.type() == layer)));
            assertThat(snapshot.hasLayerBack(arc, layer))
                    .isEqualTo(ties.stream().anyMatch(against.and(tie -> tie.type() == layer)));
        }
        assertThat(snapshot.isMultiplex(arc))
                .isEqualTo(ties.stream()
                                .map(tie -> Arrays.asList(tie.type(), tie.context()))
                                .distinct()
                                .count()
                        > 1);
        assertThat(snapshot.strength(arc)).isEqualTo((float) ties.stream()
                .mapToDouble(tie -> Objects.requireNonNullElse(tie.strength(), 1.0))
                .sorted()
                .sum());
    }

    private static boolean joins(Tie tie, String a, String b) {
        return (tie.from().equals(a) && tie.to().equals(b))
                || (tie.from().equals(b) && tie.to().equals(a));
    }

    private NetworkRows network(List<Tie> rows) {
        return new NetworkRows(List.of(), actors, rows, List.of());
    }

    /** All that a snapshot knows of arcs, groups and affiliations. */
    private static List<List<Object>> description(Snapshot snapshot) {
        List<List<Object>> lines = new ArrayList<>();
        for (int v = 0; v < snapshot.size(); v++) {
            for (int arc = snapshot.adjacency().start(v);
                    arc < snapshot.adjacency().end(v);
                    arc++) {
                int here = arc;
                lines.add(List.of(
                        snapshot.adjacency().neighbour(arc),
                        snapshot.isMultiplex(arc),
                        snapshot.strength(arc),
                        TieType.layers().stream()
                                .map(layer ->
                                        List.of(snapshot.hasLayer(here, layer), snapshot.hasLayerBack(here, layer)))
                                .toList()));
            }
        }
        for (int v = 0; v < snapshot.actorCount(); v++) {
            lines.add(List.of(
                    snapshot.actor(v),
                    snapshot.indexOf(snapshot.id(v)),
                    ints(snapshot.affiliations().memberships(v)),
                    ints(snapshot.affiliations().employers(v))));
        }
        for (Grouping grouping : snapshot.groupings()) {
            Groups groups = snapshot.groups(grouping);
            for (int g = 0; g < groups.count(); g++) {
                lines.add(List.of(groups.id(g), groups.label(g), ints(groups.members(g))));
            }
        }
        return lines;
    }

    private static List<Integer> ints(int... numbers) {
        return Arrays.stream(numbers).boxed().toList();
    }

    private static List<Actor> actors() {
        List<Actor> actors = new ArrayList<>();
        for (int p = 0; p < PERSONS; p++) {
            actors.add(actor("p" + p, Kind.CITIZEN));
        }
        actors.add(actor("club", Kind.ASSOCIATION));
        actors.add(actor("firm", Kind.ORGANISATION));
        return actors;
    }

    private static Actor actor(String id, Kind kind) {
        return new Actor(id, EnumSet.of(kind), null, null, null, null, null, null, null, Map.of());
    }

    /** Of all types and contexts, some over, many between the same two, and some with someone nobody knows. */
    private static List<Tie> ties(Random random) {
        List<Tie> ties = new ArrayList<>();
        for (int k = 0; k < 600; k++) {
            TieType type = TYPES.get(random.nextInt(TYPES.size()));
            String to =
                    type.isAffiliation() ? (random.nextBoolean() ? "club" : "firm") : "p" + random.nextInt(PERSONS + 1);
            ties.add(new Tie(
                    "p" + random.nextInt(PERSONS),
                    to,
                    type,
                    random.nextBoolean() ? random.nextDouble() : null,
                    random.nextBoolean() ? DAY.plusDays(random.nextInt(40) - 35) : null,
                    random.nextInt(5) == 0 ? DAY : null,
                    CONTEXTS[random.nextInt(CONTEXTS.length)],
                    null));
        }
        return ties;
    }
}
