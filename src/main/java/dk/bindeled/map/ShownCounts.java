package dk.bindeled.map;

import dk.bindeled.network.Area;
import dk.bindeled.network.Form;
import dk.bindeled.network.Unit;
import dk.bindeled.privacy.Suppression;
import dk.bindeled.privacy.VisibleGroups;
import dk.bindeled.study.GroupFigures;
import dk.bindeled.study.NetworkPicture;
import dk.bindeled.study.NetworkPicture.Bundle;
import dk.bindeled.study.NetworkPicture.Disc;
import dk.bindeled.study.NetworkPicture.Node;
import dk.bindeled.study.NetworkPicture.Tie;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/**
 * Which counts of a picture may be shown, for the map and its panel alike. Ties between two areas, and ties within one, are counted out only
 * where both areas are; of those, each form only where as many persons as the limit stand behind it. As ties add up over the bundles of a
 * level to those of the legend, and over the forms to those of the bundle, what is withheld is never alone.
 */
final class ShownCounts {

    private static final List<ToIntFunction<Bundle>> FORMS = List.of(
            bundle -> bundle.ends().bonding(),
            bundle -> bundle.ends().bridging(),
            bundle -> bundle.ends().neither());

    private final NetworkPicture picture;
    private final VisibleGroups visible;
    private final Suppression suppression;
    private final boolean persons;
    private final Map<Integer, List<Counted>> levels = new ConcurrentHashMap<>();

    ShownCounts(NetworkPicture picture, VisibleGroups visible, Suppression suppression) {
        this.picture = picture;
        this.visible = visible;
        this.suppression = suppression;
        this.persons = picture.unit() == Unit.PERSONS;
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
        List<Boolean> open = allowed(List.of(bundle -> bundle.ends().all()), bundles, closed);
        for (int k = 0; k < bundles.size(); k++) {
            if (!open.get(k)) {
                closed.add(k);
            }
        }
        List<Boolean> forms = allowed(FORMS, bundles, closed);
        List<Boolean> linking = allowed(List.of(bundle -> bundle.ends().linking()), bundles, closed);
        List<Counted> counted = new ArrayList<>();
        for (int k = 0; k < bundles.size(); k++) {
            Bundle bundle = bundles.get(k);
            counted.add(new Counted(
                    bundle,
                    open.get(k) ? bundle.ties() : null,
                    forms.get(k) ? bundle.bonding() : null,
                    forms.get(bundles.size() + k) ? bundle.bridging() : null,
                    linking.get(k) ? bundle.linking() : null));
        }
        return List.copyOf(counted);
    }

    /** For each column after the other, which bundles' counts may be told: over all bundles a column adds up, and so do those of a bundle. */
    private List<Boolean> allowed(List<ToIntFunction<Bundle>> columns, List<Bundle> bundles, Set<Integer> closed) {
        List<Long> ends = new ArrayList<>();
        Set<Integer> withheld = new HashSet<>();
        List<List<Integer>> sums = new ArrayList<>();
        for (ToIntFunction<Bundle> column : columns) {
            List<Integer> sum = new ArrayList<>();
            for (int k = 0; k < bundles.size(); k++) {
                if (closed.contains(k)) {
                    withheld.add(ends.size());
                }
                sum.add(ends.size());
                ends.add((long) column.applyAsInt(bundles.get(k)));
            }
            sums.add(sum);
        }
        for (int k = 0; k < bundles.size() && columns.size() > 1; k++) {
            if (!closed.contains(k)) {
                List<Integer> sum = new ArrayList<>();
                for (int c = 0; c < columns.size(); c++) {
                    sum.add(c * bundles.size() + k);
                }
                sums.add(sum);
            }
        }
        return persons
                ? suppression.mayShowInSums(ends, withheld, sums)
                : ends.stream().map(any -> true).toList();
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
        NetworkPicture.Ends ends = NetworkPicture.Ends.of(picture.ties());
        List<Boolean> allowed = persons
                ? suppression.mayShowBesideTotal(
                        List.of((long) ends.bonding(), (long) ends.bridging(), (long) ends.neither()))
                : List.of(true, true, true);
        Map<String, @Nullable Object> shown = new HashMap<>();
        shown.put(Form.BONDING.code(), allowed.get(0) ? ties(Form.BONDING) : null);
        shown.put(Form.BRIDGING.code(), allowed.get(1) && visible.showsTiesBetween() ? ties(Form.BRIDGING) : null);
        List<Tie> none =
                picture.ties().stream().filter(tie -> tie.forms().isEmpty()).toList();
        boolean few = persons
                && !suppression.mayShowCount(NetworkPicture.Ends.of(none).all());
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
