package dk.bindeled.map;

import dk.bindeled.network.Area;
import dk.bindeled.network.Form;
import dk.bindeled.network.Unit;
import dk.bindeled.privacy.Deed;
import dk.bindeled.privacy.PersonNames;
import dk.bindeled.study.NetworkPicture;
import dk.bindeled.study.NetworkPicture.Bundle;
import dk.bindeled.study.NetworkPicture.Disc;
import dk.bindeled.study.NetworkPicture.Node;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the browser is sent of a picture, as JSON values: rows of bare arrays, for there are many. The first answer holds areas, bodies and
 * counts; persons and their ties follow when they are asked for. Counts that rest on too few persons are null.
 */
final class PictureJson {

    private static final List<MapKind> KINDS = List.of(MapKind.values());
    private static final int MOST_FOUND = 8;
    /** Nodes sent around one actor: more cannot be told apart on a screen. */
    private static final int MOST_AROUND = 5000;

    private final ToldPicture told;
    private final NetworkPicture picture;
    private final ShownCounts counts;
    private final int limit;
    private final PersonNames names;
    private final boolean persons;

    /** @param limit persons a figure must rest on, for the words of the legend */
    PictureJson(ToldPicture told, int limit, PersonNames names) {
        this.told = told;
        this.picture = told.picture();
        this.counts = told.counts();
        this.limit = limit;
        this.names = names;
        this.persons = picture.unit() == Unit.PERSONS;
    }

    /** The first answer as it is sent, the same for everyone who may see the same. The array is not to be changed. */
    byte[] overview(JsonMapper mapper) {
        return told.overview(mapper, this::overview);
    }

    /** Areas, bodies, bundles of ties and counts. */
    Map<String, Object> overview() {
        Map<String, Object> json = new TreeMap<>();
        json.put("unit", picture.unit().code());
        json.put("sight", names.sight().code());
        json.put("limit", limit);
        json.put("kinds", KINDS.stream().map(MapKind::code).toList());
        json.put("discs", discs());
        json.put(
                "bodies",
                IntStream.range(0, picture.nodes().size())
                        .filter(n -> !isNode(n) && !picture.nodes().get(n).isPerson())
                        .mapToObj(n -> row(n, label(n)))
                        .toList());
        json.put("bundles", bundles());
        json.put("kindCounts", counts.kinds());
        json.put("formCounts", counts.forms());
        json.put(
                "nodes",
                IntStream.range(0, picture.nodes().size()).filter(this::isNode).count());
        return json;
    }

    /** Ties between one disc and the others of its level. */
    Map<String, Object> bundlesOf(int disc) {
        return Map.of(
                "bundles",
                counts.bundles(counts.levelOf(disc)).stream()
                        .filter(counted -> counted.touches(disc) && !counted.isWithin())
                        .map(PictureJson::row)
                        .toList());
    }

    /**
     * Nodes of the tie graph in some discs, and the ties that join them with each other and with those sent before.
     *
     * @param wanted numbers of discs without parts, or null for all
     * @param before discs sent before
     * @param forms if not empty, only ties of one of these forms, and only their ends
     */
    Map<String, Object> nodes(@Nullable Set<Integer> wanted, Set<Integer> before, Set<Form> forms) {
        boolean[] fresh = new boolean[picture.nodes().size()];
        boolean[] known = new boolean[fresh.length];
        for (int n = 0; n < fresh.length; n++) {
            int disc = picture.nodes().get(n).disc();
            fresh[n] = isOpen(n) && (wanted == null || wanted.contains(disc));
            known[n] = isOpen(n) && before.contains(disc);
        }
        boolean[] sent = forms.isEmpty() ? fresh : new boolean[fresh.length];
        List<Integer> ties = new ArrayList<>();
        for (NetworkPicture.Tie tie : picture.ties()) {
            boolean any = (fresh[tie.a()] && (fresh[tie.b()] || known[tie.b()])) || (fresh[tie.b()] && known[tie.a()]);
            if (any && (forms.isEmpty() || !Collections.disjoint(tie.forms(), forms))) {
                ties.add(tie.a());
                ties.add(tie.b());
                ties.add(bits(tie.forms()));
                sent[tie.a()] |= fresh[tie.a()];
                sent[tie.b()] |= fresh[tie.b()];
            }
        }
        return sent(sent, ties);
    }

    /**
     * An actor, who is within some steps of it, and the ties among them.
     *
     * @param steps 0-9
     * @throws TooManyToSend if they are too many for one picture
     */
    Map<String, Object> around(int node, int steps) {
        BitSet near = StepsOut.within(picture, this::isOpen, node, steps);
        if (near.cardinality() > MOST_AROUND) {
            throw new TooManyToSend(near.cardinality(), MOST_AROUND);
        }
        boolean[] sent = new boolean[picture.nodes().size()];
        near.stream().forEach(n -> sent[n] = true);
        List<Integer> ties = new ArrayList<>();
        for (NetworkPicture.Tie tie : picture.ties()) {
            if (sent[tie.a()] && sent[tie.b()]) {
                ties.add(tie.a());
                ties.add(tie.b());
                ties.add(bits(tie.forms()));
            }
        }
        return sent(sent, ties);
    }

    /** Nodes as they are sent, with their ties and their affiliations. */
    private Map<String, Object> sent(boolean[] sent, List<Integer> ties) {
        List<Integer> affiliations = new ArrayList<>();
        for (NetworkPicture.Affiliation affiliation : picture.affiliations()) {
            if (sent[affiliation.member()]) {
                affiliations.add(affiliation.member());
                affiliations.add(affiliation.body());
            }
        }
        Map<String, Object> json = new TreeMap<>();
        List<Integer> shown =
                IntStream.range(0, sent.length).filter(n -> sent[n]).boxed().toList();
        json.put("nodes", rows(Deed.LOOKED_AT, "map.drawing", shown));
        json.put("ties", ties);
        json.put("affiliations", affiliations);
        return json;
    }

    /** The nodes of the tie graph whose name holds {@code text}, those that begin with it first. */
    Map<String, Object> find(String text) {
        List<Integer> open = IntStream.range(0, picture.nodes().size())
                .filter(this::isOpen)
                .boxed()
                .toList();
        List<Integer> found = names.find(
                text,
                open,
                n -> picture.nodes().get(n).id(),
                n -> picture.nodes().get(n).label(),
                n -> picture.nodes().get(n).isPerson(),
                MOST_FOUND);
        return Map.of("nodes", rows(Deed.SEARCHED, "map.search", found));
    }

    /** True for the nodes of the tie graph; everything else is sent with the first answer. */
    private boolean isNode(int n) {
        return told.isNode(n);
    }

    /** True for nodes the one who asks may look at one by one. */
    private boolean isOpen(int n) {
        return isNode(n) && (!persons || names.sight().mayLookAtPersons());
    }

    /** Nodes as they are sent, once the look at the persons among them has been recorded, area by area. */
    private List<List<@Nullable Object>> rows(Deed deed, String place, List<Integer> shown) {
        Map<Integer, List<String>> areas = new TreeMap<>();
        for (int n : shown) {
            Node node = picture.nodes().get(n);
            if (node.isPerson()) {
                areas.computeIfAbsent(node.disc(), disc -> new ArrayList<>()).add(node.id());
            }
        }
        PersonNames.Named named = names.lookAtGroups(deed, place, areas.values());
        return shown.stream()
                .map(n -> {
                    Node node = picture.nodes().get(n);
                    return row(n, node.isPerson() ? named.of(node.id(), node.label()) : label(n));
                })
                .toList();
    }

    /** The name of a body. */
    private String label(int n) {
        return Telling.nameOfBody(picture.nodes().get(n));
    }

    /** [number, name, kind, disc, x, y, ties or members]. */
    private List<@Nullable Object> row(int n, String name) {
        Node node = picture.nodes().get(n);
        boolean mayCount = isNode(n) || counts.mayCountMembers(node);
        return Arrays.asList(
                n,
                name,
                KINDS.indexOf(MapKind.of(node)),
                node.disc(),
                rounded(node.x()),
                rounded(node.y()),
                isNode(n) ? (Integer) node.ties() : mayCount ? node.members() : null);
    }

    /** [parent, name, level, rest, x, y, radius, persons, others]. */
    private List<Object> discs() {
        List<Object> rows = new ArrayList<>();
        for (Disc disc : picture.discs()) {
            Area area = disc.area();
            rows.add(Arrays.asList(
                    disc.parent(),
                    area == null ? null : area.label(),
                    area == null ? null : area.level().code(),
                    disc.rest() ? 1 : 0,
                    rounded(disc.x()),
                    rounded(disc.y()),
                    rounded(disc.radius()),
                    counts.mayCount(disc) ? disc.persons() : null,
                    disc.others()));
        }
        return rows;
    }

    /** Ties within each disc and between the highest ones. */
    private List<Object> bundles() {
        return picture.bundles().stream()
                .mapToInt(Bundle::level)
                .distinct()
                .boxed()
                .flatMap(level -> counts.bundles(level).stream())
                .filter(counted -> counted.bundle().level() == 0 || counted.isWithin())
                .map(PictureJson::row)
                .toList();
    }

    /** [level, a, b, ties, bonding, bridging, linking], the counts null where they rest on too few. */
    private static Object row(BundleCounts.Counted counted) {
        return Arrays.asList(
                counted.bundle().level(),
                counted.bundle().a(),
                counted.bundle().b(),
                counted.ties(),
                counted.bonding(),
                counted.bridging(),
                counted.linking());
    }

    /** Bonding 1, bridging 2, linking 4. */
    private static int bits(Set<Form> forms) {
        return (forms.contains(Form.BONDING) ? 1 : 0)
                | (forms.contains(Form.BRIDGING) ? 2 : 0)
                | (forms.contains(Form.LINKING) ? 4 : 0);
    }

    private static double rounded(double place) {
        return Math.round(place * 100) / 100.0;
    }
}
