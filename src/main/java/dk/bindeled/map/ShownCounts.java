package dk.bindeled.map;

import dk.bindeled.network.Area;
import dk.bindeled.network.Form;
import dk.bindeled.network.Unit;
import dk.bindeled.privacy.KnownSum;
import dk.bindeled.privacy.SummedCount;
import dk.bindeled.privacy.Suppression;
import dk.bindeled.privacy.VisibleGroups;
import dk.bindeled.study.GroupFigures;
import dk.bindeled.study.NetworkPicture;
import dk.bindeled.study.NetworkPicture.Bundle;
import dk.bindeled.study.NetworkPicture.Disc;
import dk.bindeled.study.NetworkPicture.Ends;
import dk.bindeled.study.NetworkPicture.Node;
import dk.bindeled.study.NetworkPicture.Tie;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Which counts of a picture may be shown, for the map and its panel alike. Ties between two areas, and ties within one, are counted out only
 * where both areas are; of those, each form only where as many persons as the limit stand behind it. As ties add up over the bundles of a
 * level to those of the legend, and over the forms to those of the bundle, what is withheld is never alone.
 */
final class ShownCounts {

    /** Ties of each form, and of none, and the ends of these. */
    private static final List<Ties> FORMS = List.of(
            new Ties(Bundle::bonding, Ends::bonding),
            new Ties(Bundle::bridging, Ends::bridging),
            new Ties(bundle -> Math.max(0, bundle.ties() - bundle.bonding() - bundle.bridging()), Ends::neither));

    private record Ties(ToIntFunction<Bundle> ties, ToIntFunction<Ends> ends) {}

    private final NetworkPicture picture;
    private final VisibleGroups visible;
    private final Suppression suppression;
    private final boolean persons;
    private final Map<Integer, List<Counted>> levels;

    /** @param levels what was decided of the bundles of equal pictures, by level; what is decided here is added */
    ShownCounts(
            NetworkPicture picture,
            VisibleGroups visible,
            Suppression suppression,
            Map<Integer, List<Counted>> levels) {
        this.picture = picture;
        this.visible = visible;
        this.suppression = suppression;
        this.persons = picture.unit() == Unit.PERSONS;
        this.levels = levels;
    }

    /**
     * A bundle with what may be told of it; null where a count is withheld.
     *
     * @param bundle its discs and level
     * @param ties ties of any form
     * @param bonding those within groups
     * @param bridging those between groups
     * @param linking those that are linking
     */
    record Counted(
            Bundle bundle,
            @Nullable Integer ties,
            @Nullable Integer bonding,
            @Nullable Integer bridging,
            @Nullable Integer linking) {

        boolean touches(int disc) {
            return bundle.a() == disc || bundle.b() == disc;
        }

        boolean isWithin() {
            return bundle.a() == bundle.b();
        }
    }

    /** True if it may be told how many persons stand in a disc. */
    boolean mayCount(Disc disc) {
        Area area = disc.area();
        return visible.showsPlaced(area == null ? null : area.id(), disc.rest());
    }

    /** True if it may be told how many persons are with a body. */
    boolean mayCountMembers(Node body) {
        return visible.showsMembers(body.id());
    }

    /** True if the figures of one of the chosen groups may be told. */
    boolean mayTell(GroupFigures group) {
        return visible.shows(group.group());
    }

    /** Memberships in all, which would tell what is missing among the bodies'; null where any is withheld. */
    @Nullable
    Integer memberships() {
        return picture.nodes().stream().allMatch(this::mayCountMembers)
                ? (Integer) picture.affiliations().size()
                : null;
    }

    /** Ties within the discs of a level and between them. */
    List<Counted> bundles(int level) {
        return levels.computeIfAbsent(level, this::count);
    }

    /** The highest level at which a disc has ties, 0 where it has none. */
    int levelOf(int disc) {
        return picture.bundles().stream()
                .filter(bundle -> bundle.a() == disc || bundle.b() == disc)
                .mapToInt(Bundle::level)
                .min()
                .orElse(0);
    }

    private List<Counted> count(int level) {
        List<Bundle> bundles = picture.bundles().stream()
                .filter(bundle -> bundle.level() == level)
                .toList();
        Set<Integer> closed = new HashSet<>();
        for (int k = 0; k < bundles.size(); k++) {
            if (!mayCount(picture.discs().get(bundles.get(k).a()))
                    || !mayCount(picture.discs().get(bundles.get(k).b()))) {
                closed.add(k);
            }
        }
        List<Boolean> told = told(bundles, closed);
        int many = bundles.size();
        List<Boolean> linking = allowed(
                IntStream.range(0, many)
                        .mapToObj(k -> linking(bundles.get(k)).onlyIf(told.get(k)))
                        .toList(),
                List.of(KnownSum.shown(numbers(0, many))));
        List<Counted> counted = new ArrayList<>();
        for (int k = 0; k < bundles.size(); k++) {
            Bundle bundle = bundles.get(k);
            counted.add(new Counted(
                    bundle,
                    told.get(k) ? bundle.ties() : null,
                    told.get(many + k) ? bundle.bonding() : null,
                    told.get(2 * many + k) ? bundle.bridging() : null,
                    linking.get(k) ? bundle.linking() : null));
        }
        return List.copyOf(counted);
    }

    /**
     * For each bundle whether its ties may be told, then for each whether those of each form may. Over all bundles each form adds up to what the
     * legend tells of it, and over the forms to the ties of the bundle: both are decided together.
     */
    private List<Boolean> told(List<Bundle> bundles, Set<Integer> closed) {
        int many = bundles.size();
        List<SummedCount> ties = IntStream.range(0, many)
                .mapToObj(k ->
                        ties(bundles.get(k).ties(), bundles.get(k).ends().all()).onlyIf(!closed.contains(k)))
                .toList();
        List<Boolean> open = allowed(ties, List.of(KnownSum.shown(numbers(0, many))));
        List<SummedCount> counts = new ArrayList<>();
        for (int k = 0; k < many; k++) {
            counts.add(
                    open.get(k) || closed.contains(k)
                            ? ties.get(k)
                            : ties.get(k).besideWhatIs(false));
        }
        for (Ties form : FORMS) {
            for (int k = 0; k < many; k++) {
                Bundle bundle = bundles.get(k);
                counts.add(ties(form.ties().applyAsInt(bundle), form.ends().applyAsInt(bundle.ends()))
                        .besideWhatIs(open.get(k)));
            }
        }
        List<KnownSum> sums = new ArrayList<>();
        for (int form = 1; form <= FORMS.size(); form++) {
            sums.add(KnownSum.shown(numbers(form * many, many)));
        }
        // Those of all forms are all ties, so that their sum is known too, but is no other equation.
        sums.add(KnownSum.elsewhere(numbers(0, many)));
        for (int k = 0; k < many; k++) {
            sums.add(KnownSum.of(k, List.of(many + k, 2 * many + k, 3 * many + k)));
        }
        List<Boolean> told = allowed(counts, sums);
        return IntStream.range(0, counts.size())
                .mapToObj(k -> told.get(k) && told.get(k % many))
                .toList();
    }

    private static SummedCount ties(int ties, int ends) {
        return new SummedCount(ties, ends, SummedCount.Telling.UNLESS_FEW);
    }

    private static SummedCount linking(Bundle bundle) {
        return ties(bundle.linking(), bundle.ends().linking());
    }

    private static List<Integer> numbers(int from, int many) {
        return IntStream.range(from, from + many).boxed().toList();
    }

    private List<Boolean> allowed(List<SummedCount> counts, List<KnownSum> sums) {
        return persons
                ? suppression.mayShowInSums(counts, sums)
                : counts.stream().map(any -> true).toList();
    }

    /** Actors by the mark they have. */
    Map<String, @Nullable Object> kinds() {
        Map<MapKind, Long> counts = new TreeMap<>();
        picture.nodes().forEach(node -> counts.merge(MapKind.of(node), 1L, Long::sum));
        List<MapKind> ofPersons =
                counts.keySet().stream().filter(MapKind::isPerson).toList();
        List<Boolean> allowed = suppression.mayShowBesideTotal(
                ofPersons.stream().map(kind -> counts.getOrDefault(kind, 0L)).toList());
        Map<String, @Nullable Object> shown = new HashMap<>();
        counts.forEach((kind, count) -> shown.put(kind.code(), count));
        for (int k = 0; k < allowed.size(); k++) {
            if (!allowed.get(k)) {
                shown.put(ofPersons.get(k).code(), null);
            }
        }
        return shown;
    }

    /** Ties by form, those of no group, and memberships. */
    Map<String, @Nullable Object> forms() {
        Ends ends = Ends.of(picture.ties());
        List<Boolean> allowed = persons
                ? suppression.mayShowBesideTotal(
                        List.of((long) ends.bonding(), (long) ends.bridging(), (long) ends.neither()))
                : List.of(true, true, true);
        Map<String, @Nullable Object> shown = new HashMap<>();
        shown.put(Form.BONDING.code(), allowed.get(0) ? ties(Form.BONDING) : null);
        shown.put(Form.BRIDGING.code(), allowed.get(1) && visible.showsTiesBetween() ? ties(Form.BRIDGING) : null);
        List<Tie> none =
                picture.ties().stream().filter(tie -> tie.forms().isEmpty()).toList();
        boolean few = persons && !suppression.mayShowCount(Ends.of(none).all());
        shown.put("none", allowed.get(2) && !few ? (Object) none.size() : null);
        shown.put(
                Form.LINKING.code(), !persons || suppression.mayShowCount(ends.linking()) ? ties(Form.LINKING) : null);
        shown.put("affiliation", memberships());
        return shown;
    }

    private @Nullable Object ties(Form form) {
        return picture.ties().stream().filter(tie -> tie.forms().contains(form)).count();
    }
}
