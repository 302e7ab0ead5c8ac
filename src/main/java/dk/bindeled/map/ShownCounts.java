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
import dk.bindeled.study.NetworkPicture.Ends;
import dk.bindeled.study.NetworkPicture.Node;
import dk.bindeled.study.NetworkPicture.Tie;
import dk.bindeled.study.PairFigures;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Which counts of a picture may be shown, for the map and its panel alike. */
final class ShownCounts {

    private final NetworkPicture picture;
    private final VisibleGroups visible;
    private final Suppression suppression;
    private final boolean persons;
    private final ToldPicture.Kept kept;

    /** @param kept what was decided of equal pictures; what is decided here is added */
    ShownCounts(NetworkPicture picture, VisibleGroups visible, Suppression suppression, ToldPicture.Kept kept) {
        this.picture = picture;
        this.visible = visible;
        this.suppression = suppression;
        this.persons = picture.unit() == Unit.PERSONS;
        this.kept = kept;
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

    /** True if the figures of a pair of the chosen groups may be told; otherwise only its class. */
    boolean mayTell(PairFigures pair) {
        return visible.shows(pair);
    }

    /** Memberships in all, which would tell what is missing among the bodies'; null where any is withheld. */
    @Nullable
    Integer memberships() {
        return picture.nodes().stream().allMatch(this::mayCountMembers)
                ? (Integer) picture.affiliations().size()
                : null;
    }

    /** Ties within the discs of a level and between them. */
    List<BundleCounts.Counted> bundles(int level) {
        BitSet told = kept.bundles(() -> BundleCounts.told(picture, this::mayCount, suppression));
        List<Bundle> bundles = picture.bundles();
        return IntStream.range(0, bundles.size())
                .filter(number -> bundles.get(number).level() == level)
                .mapToObj(number -> BundleCounts.counted(bundles.get(number), number, told))
                .toList();
    }

    /** The highest level at which a disc has ties, 0 where it has none. */
    int levelOf(int disc) {
        return picture.bundles().stream()
                .filter(bundle -> bundle.a() == disc || bundle.b() == disc)
                .mapToInt(Bundle::level)
                .min()
                .orElse(0);
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
