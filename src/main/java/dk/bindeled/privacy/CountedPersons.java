package dk.bindeled.privacy;

import dk.bindeled.network.Actor;
import dk.bindeled.network.Area;
import dk.bindeled.network.AreaLevel;
import dk.bindeled.network.Kind;
import dk.bindeled.network.Snapshot;
import dk.bindeled.network.Unit;
import dk.bindeled.study.AreaRing;
import dk.bindeled.study.AttributedWelcome;
import dk.bindeled.study.ReferralRow;
import dk.bindeled.study.StudyResult;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Counts the persons of a network as a release tells them, each once in every table, so that all of them add up.
 *
 * <p>By kind, a person is an ambassador where one is, else a professional, else a citizen. In the funnel of a half-year a person goes by the one
 * of his referrals begun in it that came furthest by the date, the first in order where several did; a referral without a citizen counts as
 * one person more. Rings are of everyone welcomed up to the date.
 */
final class CountedPersons {

    static final String PERSONS = "persons";
    /** The steps of the funnel, in order. */
    static final List<String> STEPS = List.of("begun", "shown", "welcomed", "still_there");

    private static final double TOP = 30;
    private static final double WHOLE = 6;
    private static final double UNWRITTEN = 0.01;

    private final CountTables.Builder tables = new CountTables.Builder();
    private final Map<Integer, ReleaseCell> written = new TreeMap<>();
    private final Snapshot snapshot;

    private CountedPersons(Snapshot snapshot) {
        this.snapshot = snapshot;
    }

    /**
     * Counts the persons of a network.
     *
     * @param result the study of {@code snapshot} with default parameters
     * @param period the half-year that ends at the date, for instance {@code 2024-H1}
     */
    static CountedPersons of(Snapshot snapshot, StudyResult result, String period, Suppression suppression) {
        CountedPersons counted = new CountedPersons(snapshot);
        int all = counted.areas();
        counted.kinds(all);
        counted.funnel(period, suppression);
        counted.rings(result);
        return counted;
    }

    /** The counts, and which of them add up to which. */
    CountTables tables() {
        return tables.build();
    }

    /** The counts that are written, in the order of tables, without those of these numbers. */
    List<ReleaseCell> without(BitSet withheld) {
        List<ReleaseCell> cells = new ArrayList<>();
        written.forEach((count, cell) -> cells.add(withheld.get(count) ? cell.withheld() : cell));
        return cells;
    }

    /** Persons by area; the number of the count of them all. */
    private int areas() {
        Map<String, Integer> placed = new HashMap<>();
        for (int v = 0; v < persons(); v++) {
            String area = snapshot.areas()
                    .find(snapshot.actor(v).area())
                    .map(Area::id)
                    .orElse(ReleaseCell.NONE);
            placed.merge(area, 1, Integer::sum);
        }
        Map<String, List<Area>> children = new HashMap<>();
        for (Area area : snapshot.areas().all()) {
            String parent = snapshot.areas().parentOf(area);
            children.computeIfAbsent(parent == null ? "" : parent, _ -> new ArrayList<>())
                    .add(area);
        }
        int all = add(ReleaseCell.AREAS, ReleaseCell.ALL, null, "", PERSONS, persons(), TOP, true);
        List<Integer> parts = new ArrayList<>();
        for (Area top : children.getOrDefault("", List.of())) {
            parts.add(area(top, ReleaseCell.ALL, children, placed));
        }
        int none = placed.getOrDefault(ReleaseCell.NONE, 0);
        if (none > 0) {
            parts.add(add(ReleaseCell.AREAS, ReleaseCell.NONE, ReleaseCell.ALL, "", PERSONS, none, 1, true));
        }
        tables.sum(all, parts);
        return all;
    }

    private int area(Area area, String within, Map<String, List<Area>> children, Map<String, Integer> placed) {
        List<Area> own = children.getOrDefault(area.id(), List.of());
        int number = add(
                ReleaseCell.AREAS,
                area.id(),
                within,
                area.label(),
                PERSONS,
                total(area, children, placed),
                own.isEmpty() ? 1 : WHOLE,
                true);
        List<Integer> parts = new ArrayList<>();
        own.forEach(child -> parts.add(area(child, area.id(), children, placed)));
        int rest = placed.getOrDefault(area.id(), 0);
        if (!own.isEmpty() && rest > 0) {
            parts.add(add(
                    ReleaseCell.AREAS, ReleaseCell.REST + area.id(), area.id(), area.label(), PERSONS, rest, 1, true));
        }
        tables.sum(number, parts);
        return number;
    }

    private static int total(Area area, Map<String, List<Area>> children, Map<String, Integer> placed) {
        return placed.getOrDefault(area.id(), 0)
                + children.getOrDefault(area.id(), List.of()).stream()
                        .mapToInt(child -> total(child, children, placed))
                        .sum();
    }

    private void kinds(int all) {
        Map<Kind, Integer> counts = new TreeMap<>();
        for (int v = 0; v < persons(); v++) {
            Kind kind = snapshot.is(v, Kind.AMBASSADOR)
                    ? Kind.AMBASSADOR
                    : snapshot.is(v, Kind.PROFESSIONAL) ? Kind.PROFESSIONAL : Kind.CITIZEN;
            counts.merge(kind, 1, Integer::sum);
        }
        List<Integer> parts = new ArrayList<>();
        counts.forEach((kind, persons) ->
                parts.add(add(ReleaseCell.KINDS, kind.code(), ReleaseCell.ALL, "", PERSONS, persons, 1, true)));
        tables.sum(all, parts);
    }

    private void rings(StudyResult result) {
        Map<Integer, Integer> counts = new TreeMap<>();
        for (AttributedWelcome welcome : result.parents()) {
            counts.merge(welcome.ring(), 1, Integer::sum);
        }
        int all = add(
                ReleaseCell.RINGS,
                ReleaseCell.ALL,
                null,
                "",
                PERSONS,
                result.parents().size(),
                TOP,
                true);
        List<Integer> parts = new ArrayList<>();
        counts.forEach((ring, persons) -> parts.add(
                add(ReleaseCell.RINGS, String.valueOf(ring), ReleaseCell.ALL, "", PERSONS, persons, 1, true)));
        tables.sum(all, parts);
    }

    private void funnel(String period, Suppression suppression) {
        List<ReferralRow> rows = ReferralRow.of(snapshot);
        boolean together = GuidesTogether.areTold(rows, suppression);
        Collection<ReferralRow> deciding = deciding(rows, period);
        List<Integer> all = steps(ReleaseCell.ALL, null, "", deciding, TOP);
        divide(deciding, "channel/", row -> channel(row), _ -> "", all);
        divide(deciding, "guide/", row -> GuidesTogether.kind(row.guideKind(), together), _ -> "", all);
        AreaLevel level = AreaRing.levelOf(snapshot);
        if (level != null) {
            divide(deciding, "area/", row -> areaOf(row, level), this::label, all);
        }
    }

    private String label(String area) {
        return area.isEmpty() ? "" : snapshot.areas().label(area);
    }

    private String areaOf(ReferralRow row, AreaLevel level) {
        String placed =
                snapshot.everKnown(row.referral().citizen()).map(Actor::area).orElse(null);
        return Objects.requireNonNullElse(snapshot.areas().at(placed, level), "");
    }

    private static String channel(ReferralRow row) {
        return row.referral().channel() == null ? "" : row.referral().channel().code();
    }

    /** One referral for each person: the one that came furthest. */
    private static Collection<ReferralRow> deciding(List<ReferralRow> rows, String period) {
        Map<String, ReferralRow> furthest = new TreeMap<>();
        for (ReferralRow row : rows) {
            if (row.period().equals(period)) {
                String citizen = row.referral().citizen();
                String person = citizen == null ? "?" + row.referral().id() : "=" + citizen;
                furthest.merge(person, row, (one, other) -> other.step() > one.step() ? other : one);
            }
        }
        return furthest.values();
    }

    private void divide(
            Collection<ReferralRow> rows,
            String prefix,
            Function<ReferralRow, String> keyOf,
            Function<String, String> labelOf,
            List<Integer> all) {
        Map<String, List<ReferralRow>> parts = new TreeMap<>();
        rows.forEach(row ->
                parts.computeIfAbsent(keyOf.apply(row), _ -> new ArrayList<>()).add(row));
        List<List<Integer>> columns = new ArrayList<>();
        parts.forEach((key, own) -> columns.add(steps(prefix + key, ReleaseCell.ALL, labelOf.apply(key), own, 1)));
        for (int k = 0; k < all.size(); k++) {
            int place = k;
            tables.sum(
                    all.get(k),
                    columns.stream().map(column -> column.get(place)).toList());
        }
    }

    /** How many came to each step, and how many stopped at each step but the last: the numbers of these counts, in this order. */
    private List<Integer> steps(
            String row, @Nullable String within, String label, Collection<ReferralRow> rows, double loss) {
        List<Integer> numbers = new ArrayList<>();
        for (int k = 0; k < STEPS.size(); k++) {
            int step = k;
            long came = rows.stream().filter(each -> each.step() >= step).count();
            numbers.add(add(ReleaseCell.FUNNEL, row, within, label, STEPS.get(k), came, loss, false));
        }
        for (int k = 0; k + 1 < STEPS.size(); k++) {
            int step = k;
            long stopped = rows.stream().filter(each -> each.step() == step).count();
            int number =
                    tables.add(ReleaseCell.key(ReleaseCell.FUNNEL, row, "stopped " + k), stopped, UNWRITTEN, false);
            tables.sum(numbers.get(k), List.of(numbers.get(k + 1), number));
            numbers.add(number);
        }
        return numbers;
    }

    private int add(
            String table,
            String row,
            @Nullable String within,
            String label,
            String column,
            long persons,
            double loss,
            boolean stock) {
        ReleaseCell cell = new ReleaseCell(table, row, within, label, column, persons);
        int number = tables.add(cell.key(), persons, loss, stock);
        written.put(number, cell);
        return number;
    }

    private int persons() {
        return snapshot.unit() == Unit.PERSONS ? snapshot.size() : 0;
    }
}
