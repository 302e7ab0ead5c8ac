package dk.bindeled.rings;

import static org.assertj.core.api.Assertions.assertThat;

import dk.bindeled.network.Figure;
import dk.bindeled.privacy.GuidesTogether;
import dk.bindeled.privacy.Reader;
import dk.bindeled.privacy.ShownCount;
import dk.bindeled.privacy.Suppression;
import dk.bindeled.privacy.VisibleRings;
import dk.bindeled.study.AreaRing;
import dk.bindeled.study.ReproductionCount;
import dk.bindeled.study.ReproductionCount.By;
import dk.bindeled.study.UnaskedCount;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Attacks the tables of this screen with whole-number bounds drawn from all that is told of them. */
class RingSumsAttackTest {

    private static final int TRIALS = 40;

    @ParameterizedTest
    @ValueSource(ints = {3, 5})
    void nobodyIsFoundInARingOfAStarterOrAnArea(int limit) {
        SplittableRandom random = new SplittableRandom(limit);
        List<String> broken = new ArrayList<>();
        for (int trial = 0; trial < TRIALS; trial++) {
            Results results = new Results();
            int rings = 2 + random.nextInt(3);
            int[] reached = new int[rings + 1];
            for (String kind : GuidesTogether.KINDS.subList(0, 1 + random.nextInt(3))) {
                int[] perRing = IntStream.range(0, rings)
                        .map(ring -> persons(random) + (ring + 1 < rings ? 1 : 0))
                        .toArray();
                results.tree(kind, kind, perRing);
                IntStream.range(0, rings).forEach(ring -> reached[ring + 1] += perRing[ring]);
            }
            for (int cold = random.nextInt(2) * random.nextInt(9); cold > 0; cold--) {
                results.cold("cold" + cold);
                reached[0]++;
            }
            List<AreaRing> cells = placed(reached, random.nextInt(4), random);
            VisibleRings table = VisibleRings.of(results.result(), cells, new Suppression(limit));
            broken.addAll(read(table, cells, limit));
        }
        assertThat(broken).isEmpty();
    }

    /** Those who were reached, dealt out to so many areas, most of them to the first. */
    private static List<AreaRing> placed(int[] reached, int areas, SplittableRandom random) {
        Map<Integer, Integer> persons = new TreeMap<>();
        for (int ring = 0; ring < reached.length && areas > 0; ring++) {
            for (int person = 0; person < reached[ring]; person++) {
                int area = random.nextInt(1 + random.nextInt(areas));
                persons.merge(area * reached.length + ring, 1, Integer::sum);
            }
        }
        List<AreaRing> cells = new ArrayList<>();
        persons.forEach((cell, many) -> cells.add(new AreaRing(
                "a" + cell / reached.length, "Area " + cell / reached.length, cell % reached.length, many)));
        return cells;
    }

    /** What a reader makes of a table who is told, elsewhere, how many each starter and each area reached. */
    private static List<String> read(VisibleRings table, List<AreaRing> cells, int limit) {
        Reader reader = new Reader();
        List<Integer> totals = counts(reader, table.totals(), limit);
        List<List<Integer>> roles = new ArrayList<>();
        table.counts().forEach(row -> roles.add(counts(reader, row, limit)));
        List<List<Integer>> areas = new ArrayList<>();
        for (VisibleRings.Area area : table.areas()) {
            long ringZero = cells.stream()
                    .filter(cell -> cell.area().equals(area.id()) && cell.ring() == 0)
                    .mapToLong(AreaRing::persons)
                    .sum();
            List<Integer> row = new ArrayList<>(List.of(reader.between(ringZero)));
            row.addAll(counts(reader, area.counts(), limit));
            if (ringZero < limit) {
                reader.mustNotKnow(row.getFirst());
            }
            areas.add(row);
        }
        reader.total(totals);
        roles.forEach(reader::total);
        areas.forEach(reader::total);
        for (int ring = 0; ring < totals.size(); ring++) {
            int at = ring;
            for (List<List<Integer>> division : List.of(roles, areas)) {
                if (!division.isEmpty()) {
                    reader.sum(
                            totals.get(ring),
                            division.stream().map(row -> row.get(at)).toList());
                }
            }
        }
        return reader.broken(limit);
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

    @ParameterizedTest
    @ValueSource(ints = {3, 5})
    void norAmongReferralsOfAKindOfGuideInAHalfYear(int limit) {
        SplittableRandom random = new SplittableRandom(limit);
        List<String> broken = new ArrayList<>();
        int secrets = 0;
        for (int trial = 0; trial < TRIALS; trial++) {
            List<UnaskedCount> counts = new ArrayList<>();
            for (String kind : GuidesTogether.KINDS.subList(0, 2 + random.nextInt(3))) {
                for (int half = 1 + random.nextInt(2); half <= 4; half++) {
                    int unasked = random.nextInt(3) == 0 ? 0 : persons(random);
                    int asked = persons(random);
                    if (unasked + asked > 0) {
                        Figure share = Figure.of((double) unasked / (unasked + asked), unasked + asked);
                        counts.add(new UnaskedCount(kind, "H" + half, unasked, asked, unasked, asked, share));
                    }
                }
            }
            List<UnaskedCount> told = new UnaskedRows(counts, new Suppression(limit)).told();
            Reader reader = new Reader();
            Map<String, List<Integer>> lines = new TreeMap<>();
            for (UnaskedCount count : counts) {
                int begun = count.unasked() + count.asked();
                int number = reader.count(begun, told.contains(count));
                // Whoever was met in both ways may be one person: so few persons may stand behind twice as many.
                if (Math.max(count.unasked(), count.asked()) < limit) {
                    reader.mustNotKnow(number);
                }
                lines.computeIfAbsent(count.guideKind(), key -> new ArrayList<>())
                        .add(number);
                lines.computeIfAbsent(count.period(), key -> new ArrayList<>()).add(number);
            }
            lines.values().forEach(reader::total);
            broken.addAll(reader.broken(limit));
            secrets += reader.secrets();
        }
        assertThat(broken).isEmpty();
        assertThat(secrets).isGreaterThan(TRIALS / 4);
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

    private static List<Integer> counts(Reader reader, List<ShownCount> shown, int limit) {
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
