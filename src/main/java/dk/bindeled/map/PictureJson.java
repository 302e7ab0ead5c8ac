package dk.bindeled.map;

import dk.bindeled.network.Area;
import dk.bindeled.network.Form;
import dk.bindeled.network.Unit;
import dk.bindeled.privacy.Pseudonyms;
import dk.bindeled.privacy.Suppression;
import dk.bindeled.study.NetworkPicture;
import dk.bindeled.study.NetworkPicture.Bundle;
import dk.bindeled.study.NetworkPicture.Disc;
import dk.bindeled.study.NetworkPicture.Node;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What the browser is sent of a picture, as JSON values: rows of bare arrays, for there are many. The first answer holds areas, bodies and
 * counts; persons and their ties follow when they are asked for. Counts that rest on too few persons are null.
 */
final class PictureJson {

    private static final List<MapKind> KINDS = List.of(MapKind.values());
    private static final int MOST_FOUND = 8;

    private final NetworkPicture picture;
    private final Suppression suppression;
    private final Sight sight;
    private final Pseudonyms pseudonyms;
    private final boolean persons;

    PictureJson(NetworkPicture picture, Suppression suppression, Sight sight, Pseudonyms pseudonyms) {
        this.picture = picture;
        this.suppression = suppression;
        this.sight = sight;
        this.pseudonyms = pseudonyms;
        this.persons = picture.unit() == Unit.PERSONS;
    }

    /** Areas, bodies, bundles of ties and counts. */
    Map<String, Object> overview() {
        Map<String, Object> json = new TreeMap<>();
        json.put("unit", picture.unit().code());
        json.put("sight", sight.code());
        json.put("limit", suppression.limit());
        json.put("kinds", KINDS.stream().map(MapKind::code).toList());
        json.put("discs", discs());
        json.put(
                "bodies",
                IntStream.range(0, picture.nodes().size())
                        .filter(n -> !isNode(n))
                        .mapToObj(this::row)
                        .toList());
        json.put("bundles", bundles());
        json.put("kindCounts", kindCounts());
        json.put("formCounts", formCounts());
        json.put(
                "nodes",
                IntStream.range(0, picture.nodes().size()).filter(this::isNode).count());
        return json;
    }

    /** Ties between one disc and the others of its level. */
    Map<String, Object> bundlesOf(int disc) {
        int level = picture.bundles().stream()
                .filter(bundle -> bundle.a() == disc || bundle.b() == disc)
                .mapToInt(Bundle::level)
                .min()
                .orElse(0);
        return Map.of(
                "bundles",
                picture.bundles().stream()
                        .filter(bundle -> bundle.level() == level
                                && bundle.a() != bundle.b()
                                && (bundle.a() == disc || bundle.b() == disc))
                        .map(this::row)
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
        List<Integer> affiliations = new ArrayList<>();
        for (NetworkPicture.Affiliation affiliation : picture.affiliations()) {
            if (sent[affiliation.member()]) {
                affiliations.add(affiliation.member());
                affiliations.add(affiliation.body());
            }
        }
        Map<String, Object> json = new TreeMap<>();
        json.put(
                "nodes",
                IntStream.range(0, sent.length)
                        .filter(n -> sent[n])
                        .mapToObj(this::row)
                        .toList());
        json.put("ties", ties);
        json.put("affiliations", affiliations);
        return json;
    }

    /** The nodes of the tie graph whose name holds {@code text}, those that begin with it first. */
    Map<String, Object> find(String text) {
        String wanted = text.strip().toLowerCase(Locale.ROOT);
        List<Integer> starting = new ArrayList<>();
        List<Integer> holding = new ArrayList<>();
        for (int n = 0; n < picture.nodes().size() && starting.size() < MOST_FOUND && !wanted.isEmpty(); n++) {
            String lower = isOpen(n) ? nameOf(n).toLowerCase(Locale.ROOT) : "";
            if (lower.startsWith(wanted)) {
                starting.add(n);
            } else if (lower.contains(wanted) && holding.size() < MOST_FOUND) {
                holding.add(n);
            }
        }
        starting.addAll(holding);
        return Map.of(
                "nodes", starting.stream().limit(MOST_FOUND).map(this::row).toList());
    }

    /** True for the nodes of the tie graph; everything else is sent with the first answer. */
    private boolean isNode(int n) {
        return picture.nodes().get(n).kinds().stream().anyMatch(picture.unit()::includes);
    }

    /** True for nodes the one who asks may look at one by one. */
    private boolean isOpen(int n) {
        return isNode(n) && (!persons || sight.mayLookAtPersons());
    }

    private String nameOf(int n) {
        return sight.nameOf(picture.nodes().get(n), pseudonyms);
    }

    /** [number, name, kind, disc, x, y, ties or members]. */
    private List<@Nullable Object> row(int n) {
        Node node = picture.nodes().get(n);
        boolean mayCount = isNode(n) || suppression.mayShowCount(node.members());
        return Arrays.asList(
                n,
                nameOf(n),
                KINDS.indexOf(MapKind.of(node)),
                node.disc(),
                rounded(node.x()),
                rounded(node.y()),
                isNode(n) ? (Integer) node.ties() : mayCount ? node.members() : null);
    }

    /** [parent, name, level, rest, x, y, radius, persons, others]. */
    private List<Object> discs() {
        List<Boolean> shown = discCountsShown();
        List<Object> rows = new ArrayList<>();
        for (int d = 0; d < picture.discs().size(); d++) {
            Disc disc = picture.discs().get(d);
            Area area = disc.area();
            rows.add(Arrays.asList(
                    disc.parent(),
                    area == null ? null : area.label(),
                    area == null ? null : area.level().code(),
                    disc.rest() ? 1 : 0,
                    rounded(disc.x()),
                    rounded(disc.y()),
                    rounded(disc.radius()),
                    shown.get(d) ? disc.persons() : null,
                    disc.others()));
        }
        return rows;
    }

    /** Counts of discs that lie in one disc stand beside their total. */
    private List<Boolean> discCountsShown() {
        List<Boolean> shown =
                new ArrayList<>(Collections.nCopies(picture.discs().size(), true));
        Map<Integer, List<Integer>> siblings = new TreeMap<>();
        for (int d = 0; d < picture.discs().size(); d++) {
            siblings.computeIfAbsent(picture.discs().get(d).parent(), parent -> new ArrayList<>())
                    .add(d);
        }
        for (List<Integer> family : siblings.values()) {
            List<Long> counts = family.stream()
                    .map(d -> (long) picture.discs().get(d).persons())
                    .toList();
            List<Boolean> allowed =
                    persons ? suppression.mayShowBesideTotal(counts) : Collections.nCopies(counts.size(), true);
            for (int k = 0; k < allowed.size(); k++) {
                shown.set(family.get(k), allowed.get(k));
            }
        }
        return shown;
    }

    /** Ties within each disc and between the highest ones. */
    private List<Object> bundles() {
        return picture.bundles().stream()
                .filter(bundle -> bundle.level() == 0 || bundle.a() == bundle.b())
                .map(this::row)
                .toList();
    }

    /** [level, a, b, ties, bonding, bridging, linking], the counts null where they rest on too few. */
    private Object row(Bundle bundle) {
        boolean shown = !persons || suppression.mayShow(bundle.persons());
        return Arrays.asList(
                bundle.level(),
                bundle.a(),
                bundle.b(),
                shown ? bundle.ties() : null,
                shown ? bundle.bonding() : null,
                shown ? bundle.bridging() : null,
                shown ? bundle.linking() : null);
    }

    private Map<String, Object> kindCounts() {
        Map<MapKind, Long> counts = new TreeMap<>();
        picture.nodes().forEach(node -> counts.merge(MapKind.of(node), 1L, Long::sum));
        List<MapKind> ofPersons =
                counts.keySet().stream().filter(MapKind::isPerson).toList();
        List<Boolean> allowed = suppression.mayShowBesideTotal(
                ofPersons.stream().map(kind -> counts.getOrDefault(kind, 0L)).toList());
        Map<String, Object> json = new HashMap<>();
        counts.forEach((kind, count) -> json.put(kind.code(), count));
        for (int k = 0; k < allowed.size(); k++) {
            if (!allowed.get(k)) {
                json.put(ofPersons.get(k).code(), null);
            }
        }
        return json;
    }

    private Map<String, Object> formCounts() {
        Map<String, Object> json = new HashMap<>();
        for (Form form : List.of(Form.BONDING, Form.BRIDGING, Form.LINKING)) {
            json.put(form.code(), count(form));
        }
        json.put("none", count(null));
        json.put("affiliation", picture.affiliations().size());
        return json;
    }

    private @Nullable Integer count(@Nullable Form form) {
        List<NetworkPicture.Tie> ties = picture.ties().stream()
                .filter(tie ->
                        form == null ? tie.forms().isEmpty() : tie.forms().contains(form))
                .toList();
        long ends = ties.stream()
                .flatMapToInt(tie -> IntStream.of(tie.a(), tie.b()))
                .distinct()
                .count();
        return !persons || suppression.mayShowCount(ends) ? (Integer) ties.size() : null;
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
