package dk.bindeled.rings;

import static org.assertj.core.api.Assertions.assertThat;

import dk.bindeled.network.Figure;
import dk.bindeled.privacy.Reader;
import dk.bindeled.privacy.Suppression;
import dk.bindeled.study.AreaRing;
import dk.bindeled.study.ReproductionCount;
import dk.bindeled.study.ReproductionCount.By;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Attacks the tables of this screen with whole-number bounds drawn from all that is told of them. */
class RingSumsAttackTest {

    private static final int TRIALS = 40;

    @ParameterizedTest
    @ValueSource(ints = {3, 5})
    void nobodyIsFoundInARing(int limit) {
        SplittableRandom random = new SplittableRandom(limit);
        List<String> broken = new ArrayList<>();
        for (int trial = 0; trial < TRIALS; trial++) {
            Results results = new Results();
            int rings = 2 + random.nextInt(3);
            List<String> kinds = Reading.KINDS.subList(0, 1 + random.nextInt(3));
            for (String kind : kinds) {
                int[] perRing = IntStream.range(0, rings)
                        .map(ring -> persons(random) + (ring + 1 < rings ? 1 : 0))
                        .toArray();
                results.tree(kind, kind, perRing);
            }
            RingTable table = RingTable.of(results.result(), new Suppression(limit));
            Reader reader = new Reader();
            List<Integer> totals = counts(reader, table.totals(), limit);
            List<List<Integer>> rows = new ArrayList<>();
            table.counts().forEach(row -> rows.add(counts(reader, row, limit)));
            reader.total(totals);
            rows.forEach(reader::total);
            for (int ring = 0; ring < totals.size(); ring++) {
                int at = ring;
                reader.sum(
                        totals.get(ring), rows.stream().map(row -> row.get(at)).toList());
            }
            broken.addAll(reader.broken(limit));
        }
        assertThat(broken).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 5})
    void norAmongThoseBroughtFromGroupToGroup(int limit) {
        SplittableRandom random = new SplittableRandom(limit);
        List<String> broken = new ArrayList<>();
        for (int trial = 0; trial < TRIALS; trial++) {
            List<FlowTable.Group> groups = IntStream.range(0, 2 + random.nextInt(3))
                    .mapToObj(g -> new FlowTable.Group("g" + g, "Group " + g))
                    .toList();
            Map<FlowTable.Way, Long> ways = new HashMap<>();
            for (FlowTable.Group from : groups) {
                groups.forEach(to -> ways.put(new FlowTable.Way(from.id(), to.id()), (long) persons(random)));
            }
            FlowTable table = FlowTable.of(groups, ways, new Suppression(limit));
            Reader reader = new Reader();
            List<List<Integer>> rows = new ArrayList<>();
            table.cells().forEach(row -> rows.add(counts(reader, row, limit)));
            int last = groups.size();
            for (int line = 0; line <= last; line++) {
                int at = line;
                reader.sum(rows.get(line).get(last), rows.get(line).subList(0, last));
                reader.sum(
                        rows.get(last).get(line),
                        rows.subList(0, last).stream().map(row -> row.get(at)).toList());
            }
            broken.addAll(reader.broken(limit));
        }
        assertThat(broken).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 5})
    void norInARingOfAnAreaBesideTheRingsOfEveryone(int limit) {
        SplittableRandom random = new SplittableRandom(limit);
        List<String> broken = new ArrayList<>();
        for (int trial = 0; trial < TRIALS; trial++) {
            int rings = 2 + random.nextInt(3);
            int many = 2 + random.nextInt(3);
            long[] sums = new long[rings + 1];
            List<AreaRing> cells = new ArrayList<>();
            for (int area = 0; area < many; area++) {
                for (int ring = 1; ring <= rings; ring++) {
                    int persons = persons(random);
                    sums[ring] += persons;
                    if (persons > 0) {
                        cells.add(new AreaRing("a" + area, "Area " + area, ring, persons));
                    }
                }
            }
            int[] perRing = IntStream.rangeClosed(1, rings)
                    .map(ring -> (int) sums[ring])
                    .toArray();
            if (IntStream.of(perRing).anyMatch(persons -> persons == 0)) {
                continue;
            }
            Suppression suppression = new Suppression(limit);
            RingTable table =
                    RingTable.of(new Results().tree("a", "ambassador", perRing).result(), suppression);
            AreaRings areas = AreaRings.of(cells, table.totals(), Readings.ENGLISH, suppression);
            Reader reader = new Reader();
            // The rings of everyone are told or not before anyone asks for areas: a total that is told stays told.
            List<Integer> totals = table.totals().stream()
                    .map(total ->
                            total.visible() ? reader.fixed(total.value()) : count(reader, total.value(), false, limit))
                    .toList();
            List<List<Integer>> rows = new ArrayList<>();
            areas.counts().forEach(row -> rows.add(counts(reader, row, limit)));
            rows.forEach(reader::total);
            for (int ring = 1; ring <= rings; ring++) {
                int at = ring - 1;
                reader.sum(
                        totals.get(ring), rows.stream().map(row -> row.get(at)).toList());
            }
            broken.addAll(reader.broken(limit));
        }
        assertThat(broken).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 5})
    void norAmongThoseFollowedOrBroughtOfAMonth(int limit) {
        SplittableRandom random = new SplittableRandom(limit);
        List<String> broken = new ArrayList<>();
        for (int trial = 0; trial < TRIALS; trial++) {
            List<ReproductionCount> parts = new ArrayList<>();
            for (String half : List.of("H1", "H2")) {
                long followed = 0;
                long brought = 0;
                for (int month = 1; month <= 6; month++) {
                    int n = persons(random);
                    int of = random.nextInt(4) == 0 ? random.nextInt(limit) : random.nextInt(2 * n + 1);
                    if (n > 0) {
                        String key = "2023-%02d".formatted(month + (half.equals("H1") ? 0 : 6));
                        parts.add(new ReproductionCount(By.MONTH, key, Figure.of((double) of / n, n)));
                        followed += n;
                        brought += of;
                    }
                }
                if (followed > 0) {
                    double r = (double) brought / followed;
                    parts.add(new ReproductionCount(By.HALF_YEAR, "2023-" + half, Figure.of(r, followed)));
                }
            }
            ReproductionRows rows = new ReproductionRows(parts, new Suppression(limit));
            broken.addAll(read(rows, limit, row -> row.reproduction().n()));
            broken.addAll(read(
                    rows, limit, row -> Math.round(r(row) * row.reproduction().n())));
        }
        assertThat(broken).isEmpty();
    }

    private static double r(ReproductionRows.Row row) {
        Double value = row.reproduction().value();
        return value == null ? 0 : value;
    }

    private static List<String> read(ReproductionRows rows, int limit, ToLongFunction<ReproductionRows.Row> persons) {
        Reader reader = new Reader();
        Map<String, List<Integer>> months = new HashMap<>();
        List<Integer> all = new ArrayList<>();
        for (ReproductionRows.Row row : rows.of(By.MONTH)) {
            int number = count(reader, persons.applyAsLong(row), row.visible(), limit);
            all.add(number);
            months.computeIfAbsent(
                            Integer.parseInt(row.key().substring(5)) > 6 ? "2023-H2" : "2023-H1",
                            key -> new ArrayList<>())
                    .add(number);
        }
        List<Integer> halfYears = new ArrayList<>();
        for (ReproductionRows.Row row : rows.of(By.HALF_YEAR)) {
            int number = count(reader, persons.applyAsLong(row), row.visible(), limit);
            halfYears.add(number);
            reader.sum(number, months.getOrDefault(row.key(), List.of()));
        }
        reader.total(all);
        reader.total(halfYears);
        return reader.broken(limit);
    }

    private static List<Integer> counts(Reader reader, List<Shown> shown, int limit) {
        return shown.stream()
                .map(one -> count(reader, one.value(), one.visible(), limit))
                .toList();
    }

    private static int count(Reader reader, long persons, boolean visible, int limit) {
        int number = reader.count(persons, visible);
        if (persons < limit) {
            reader.mustNotKnow(number);
        }
        return number;
    }

    private static int persons(SplittableRandom random) {
        return switch (random.nextInt(5)) {
            case 0 -> 0;
            case 1 -> 1 + random.nextInt(4);
            default -> 5 + random.nextInt(20);
        };
    }
}
