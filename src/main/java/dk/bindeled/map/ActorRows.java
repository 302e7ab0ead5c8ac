package dk.bindeled.map;

import dk.bindeled.privacy.Deed;
import dk.bindeled.privacy.PersonNames;
import dk.bindeled.study.NetworkPicture.Node;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Actors as the browser is sent them, those who are gone since the date the picture is compared with among them; no person before the look at him has been
 * recorded.
 *
 * @param compared null where nothing is compared, and so nobody is gone
 */
record ActorRows(ToldPicture told, @Nullable ComparedPicture compared, PersonNames names) {

    private static final List<MapKind> KINDS = List.of(MapKind.values());

    /** What the kinds in the rows mean. */
    static List<String> kinds() {
        return KINDS.stream().map(MapKind::code).toList();
    }

    /** True if a number stands for anyone. */
    boolean isActor(int n) {
        return (n >= 0 && n < told.picture().nodes().size())
                || (compared != null && compared.changes().isGone(n));
    }

    /** Someone of the picture, or someone who is gone as he was then. */
    Node node(int n) {
        List<Node> nodes = told.picture().nodes();
        return compared != null && n >= nodes.size() ? compared.gone(n) : nodes.get(n);
    }

    /** The disc of the picture someone stands in; -1 for some of the gone. */
    int disc(int n) {
        return compared != null && compared.changes().isGone(n)
                ? compared.changes().disc(n)
                : node(n).disc();
    }

    /**
     * Rows of actors, once the look at the persons among them has been recorded, area by area, those who are gone by themselves.
     *
     * @param shown numbers of actors
     */
    List<List<@Nullable Object>> of(Deed deed, String place, List<Integer> shown) {
        PersonNames.Named named = names.lookAtGroups(deed, place, byArea(shown));
        return shown.stream()
                .map(n -> {
                    Node node = node(n);
                    return row(n, node.isPerson() ? named.of(node.id(), node.label()) : Telling.nameOfBody(node));
                })
                .toList();
    }

    /** Ids of the persons among some actors, in groups that are looked at together again and again. */
    Collection<List<String>> byArea(List<Integer> some) {
        int present = told.picture().nodes().size();
        Map<Integer, List<String>> areas = new TreeMap<>();
        Map<Integer, List<String>> gone = new TreeMap<>();
        for (int n : some) {
            Node node = node(n);
            if (node.isPerson()) {
                (n < present ? areas : gone)
                        .computeIfAbsent(disc(n), key -> new ArrayList<>())
                        .add(node.id());
            }
        }
        List<List<String>> all = new ArrayList<>(areas.values());
        all.addAll(gone.values());
        return all;
    }

    /** A body, which anybody may look at. */
    List<@Nullable Object> ofBody(int n) {
        return row(n, Telling.nameOfBody(node(n)));
    }

    /** [number, name, kind, disc, x, y, ties or members]; of someone gone the ties he had. */
    private List<@Nullable Object> row(int n, String name) {
        Node node = node(n);
        boolean tied = n >= told.picture().nodes().size() || told.isNode(n);
        boolean mayCount = tied || told.counts().mayCountMembers(node);
        return Arrays.asList(
                n,
                name,
                KINDS.indexOf(MapKind.of(node)),
                disc(n),
                rounded(node.x()),
                rounded(node.y()),
                tied ? (Integer) node.ties() : mayCount ? node.members() : null);
    }

    static double rounded(double place) {
        return Math.round(place * 100) / 100.0;
    }
}
