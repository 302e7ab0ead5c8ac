package dk.bindeled.bench;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The map on a visitor's screen: it fetches what it draws by itself, and more as he comes closer. */
final class VisitedMap {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int DISCS_IN_SIGHT = 8;

    private final Connection connection;
    private final BrowserPage page;
    private final UnaryOperator<String> query;
    private final SplittableRandom chance;
    private final JsonNode discs;
    private final Set<Integer> persons = new HashSet<>();

    private VisitedMap(
            Connection connection,
            BrowserPage page,
            UnaryOperator<String> query,
            SplittableRandom chance,
            JsonNode discs) {
        this.connection = connection;
        this.page = page;
        this.query = query;
        this.chance = chance;
        this.discs = discs;
    }

    /**
     * The map of the screen that is open, with its first picture; whoever is asked what he looks at persons for says so first.
     *
     * @param query adds the choices of the address to a query
     */
    static VisitedMap of(
            Connection connection, BrowserPage page, UnaryOperator<String> query, SplittableRandom chance) {
        sayPurpose(page);
        element(page);
        JsonNode discs =
                JSON.readTree(connection.get("map/picture?" + query.apply(""))).path("discs");
        if (discs.isEmpty()) {
            throw new PageFault("The map has no areas");
        }
        return new VisitedMap(connection, page, query, chance, discs);
    }

    private static void sayPurpose(BrowserPage page) {
        UidlTree.@Nullable Element dialog = page.tree()
                .first(element ->
                        element.is("purpose-dialog") && element.value("opened").equals("true"));
        if (dialog == null) {
            return;
        }
        UidlTree.Element choice = within(page, dialog, "vaadin-select");
        UidlTree.Element item = within(page, dialog, "vaadin-select-item");
        page.put(choice, "value", item.value("value"));
        page.click(
                page.tree().all(dialog, element -> element.is("primary-button")).getFirst());
    }

    private static UidlTree.Element within(BrowserPage page, UidlTree.Element dialog, String tag) {
        return page.tree().all(dialog, element -> element.tag().equals(tag)).stream()
                .findFirst()
                .orElseThrow(() -> new PageFault("The question what persons are looked at for has no " + tag));
    }

    private static UidlTree.Element element(BrowserPage page) {
        UidlTree.@Nullable Element map =
                page.tree().first(element -> element.tag().equals("bindeled-network-map"));
        if (map == null) {
            throw new PageFault("The screen has no map");
        }
        return map;
    }

    /** Persons of the areas in sight are fetched, those that were fetched before are not. */
    void comeCloser() {
        List<Integer> leaves = leaves();
        double[] place = place(leaves.get(chance.nextInt(leaves.size())));
        List<Integer> sought = leaves.stream()
                .sorted(Comparator.comparingDouble(disc -> distance(place, place(disc))))
                .limit(DISCS_IN_SIGHT)
                .filter(disc -> !persons.contains(disc))
                .sorted()
                .toList();
        if (sought.isEmpty()) {
            return;
        }
        String before = persons.stream().sorted().map(String::valueOf).collect(Collectors.joining(","));
        String wanted = sought.stream().map(String::valueOf).collect(Collectors.joining(","));
        JsonNode nodes = JSON.readTree(connection.get(
                "map/nodes?" + query.apply((before.isEmpty() ? "" : "before=" + before + "&") + "discs=" + wanted)));
        if (nodes.path("nodes").isEmpty()) {
            throw new PageFault("No persons in areas " + wanted);
        }
        persons.addAll(sought);
    }

    /** An area is selected: its ties are fetched and the panel tells of it. */
    void selectArea() {
        List<Integer> leaves = leaves();
        int disc = leaves.get(chance.nextInt(leaves.size()));
        connection.get("map/bundles?" + query.apply("disc=" + disc));
        ObjectNode data = JSON.createObjectNode();
        data.put("event.detail.kind", "disc");
        data.put("event.detail.number", disc);
        data.put("event.detail.other", -1);
        data.put("event.detail.numbering", element(page).value("numbering"));
        page.happen(element(page), "map-select", data);
    }

    private List<Integer> leaves() {
        Set<Integer> parents = new HashSet<>();
        discs.forEach(disc -> parents.add(disc.get(0).asInt()));
        List<Integer> leaves = new ArrayList<>();
        for (int disc = 0; disc < discs.size(); disc++) {
            if (!parents.contains(disc)) {
                leaves.add(disc);
            }
        }
        return leaves;
    }

    private double[] place(int disc) {
        JsonNode row = discs.get(disc);
        return new double[] {row.get(4).asDouble(), row.get(5).asDouble()};
    }

    private static double distance(double[] one, double[] other) {
        return Math.hypot(one[0] - other[0], one[1] - other[1]);
    }
}
