package dk.bindeled.bench;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Someone who explores the town: what he does next follows from chance alone, and so from the seed. Most look at the same few dates and
 * groupings, as those do who look at the same town; now and then someone asks for a date that nobody has asked for.
 */
final class Visitor {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    /** The screens, the first of them more often. */
    private static final List<String> SCREENS = List.of("overview", "map", "bridges", "rings", "overview", "map");

    private static final List<String> PARTS = List.of("rings", "steps", "time", "simulated");
    private static final List<String> GROUPINGS = List.of("", "", "", "area:district", "area:estate", "employer");
    private static final List<String> DATES =
            List.of("", "", "", "2023-12-31", "2023-06-30", "2022-12-31", "2022-06-30");
    private static final List<String> SEARCHED = List.of("p1", "p2", "p3", "12", "77", "90");
    private static final int DISCS_IN_SIGHT = 8;
    /** One phone or network in so many breaks off without a word. */
    private static final int BREAKS_OFF = 10;
    /** Of so many choices of a date one is of a date that nobody else asks for. */
    private static final int RARE_DATE = 20;

    private final Connection connection;
    private final SplittableRandom chance;
    private final long patienceMilliseconds;
    private final Set<Integer> persons = new HashSet<>();
    private String language;
    private String date = "";
    private String comparison = "";
    private String groups = "";
    private String screen = "overview";
    private @Nullable BrowserPage page;
    private @Nullable JsonNode picture;
    private boolean isBroken;

    Visitor(Connection connection, SplittableRandom chance, String language, long patienceMilliseconds) {
        this.connection = connection;
        this.chance = chance;
        this.language = language;
        this.patienceMilliseconds = patienceMilliseconds;
    }

    /** Signs in and opens the first screen. */
    void arrive(String link) {
        connection.signIn(link);
        open();
    }

    /** True once a page has come. */
    boolean hasPage() {
        return page != null;
    }

    /** What is done next. */
    Action choose() {
        if (isBroken) {
            return Action.OPEN;
        }
        if (chance.nextInt(2) == 0) {
            switch (screen) {
                case "map" -> {
                    return pick(List.of(Action.COME_CLOSER, Action.COME_CLOSER, Action.SELECT_AREA, Action.SEARCH));
                }
                case "bridges" -> {
                    return Action.SELECT_PAIR;
                }
                case "rings" -> {
                    return Action.PART_OF_RINGS;
                }
                default -> {
                    // the overview has nothing of its own
                }
            }
        }
        int any = chance.nextInt(100);
        if (any < 60) {
            return Action.GO;
        }
        if (any < 75) {
            return Action.DATE;
        }
        if (any < 85) {
            return Action.GROUPS;
        }
        if (any < 90) {
            return Action.COMPARE;
        }
        return any < 95 ? Action.LANGUAGE : Action.OPEN;
    }

    /** Does it and waits until everything it needs is there; a page that failed is opened anew next. */
    void act(Action action) {
        isBroken = true;
        actOnce(action);
        isBroken = false;
    }

    private void actOnce(Action action) {
        switch (action) {
            case ARRIVE, OPEN -> open();
            case LANGUAGE -> {
                language = language.equals("da") ? "en" : "da";
                open();
            }
            case GO -> {
                screen = pick(SCREENS);
                go("");
            }
            case DATE -> {
                date = chance.nextInt(RARE_DATE) == 0
                        ? LocalDate.of(2020, 1, 1)
                                .plusDays(chance.nextInt(1400))
                                .toString()
                        : pick(DATES);
                go("");
            }
            case GROUPS -> {
                groups = pick(GROUPINGS);
                go("");
            }
            case COMPARE -> {
                comparison = comparison.isEmpty() ? pick(DATES) : "";
                go("");
            }
            case PART_OF_RINGS -> go("part=" + pick(PARTS));
            case COME_CLOSER -> comeCloser();
            case SELECT_AREA -> selectArea();
            case SEARCH -> connection.get("map/search?" + query("q=" + pick(SEARCHED)));
            case SELECT_PAIR -> selectPair();
        }
    }

    /** What a browser does after a page is there and while someone reads it. */
    void read() {
        if (page != null) {
            page.echo();
        }
    }

    /** The screen that is looked at. */
    String screen() {
        return screen;
    }

    private void open() {
        if (page != null) {
            page.close(chance.nextInt(BREAKS_OFF) != 0);
        }
        page = BrowserPage.open(connection, screen, query("lang=" + language), patienceMilliseconds);
        look();
    }

    private void go(String more) {
        shown().go(screen, query(more));
        look();
    }

    private BrowserPage shown() {
        if (page == null) {
            throw new IllegalStateException("No page is open");
        }
        return page;
    }

    /** The map fetches what it draws by itself. */
    private void look() {
        picture = null;
        persons.clear();
        if (screen.equals("map")) {
            UidlTree.Element map = shown().tree().first(element -> element.tag().equals("bindeled-network-map"));
            if (map == null) {
                throw new PageFault("The screen has no map");
            }
            picture = JSON.readTree(connection.get("map/picture?" + query("")));
            if (picture.path("discs").isEmpty()) {
                throw new PageFault("The map has no areas");
            }
        }
    }

    /** Persons of the areas in sight are fetched, those that were fetched before are not. */
    private void comeCloser() {
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
        String discs = sought.stream().map(String::valueOf).collect(Collectors.joining(","));
        JsonNode nodes = JSON.readTree(connection.get(
                "map/nodes?" + query((before.isEmpty() ? "" : "before=" + before + "&") + "discs=" + discs)));
        if (nodes.path("nodes").isEmpty()) {
            throw new PageFault("No persons in areas " + discs);
        }
        persons.addAll(sought);
    }

    private void selectArea() {
        List<Integer> leaves = leaves();
        int disc = leaves.get(chance.nextInt(leaves.size()));
        connection.get("map/bundles?" + query("disc=" + disc));
        UidlTree.Element map = shown().tree().first(element -> element.tag().equals("bindeled-network-map"));
        if (map == null) {
            throw new PageFault("The screen has no map");
        }
        ObjectNode data = JSON.createObjectNode();
        data.put("event.detail.kind", "disc");
        data.put("event.detail.number", disc);
        shown().happen(map, "map-select", data);
    }

    private void selectPair() {
        List<UidlTree.Element> cells = shown().tree().all(element -> element.is("gap") && element.hears("click"));
        if (cells.isEmpty()) {
            go("");
            return;
        }
        ObjectNode data = JSON.createObjectNode();
        for (String key : List.of("shiftKey", "metaKey", "ctrlKey", "altKey")) {
            data.put("event." + key, false);
        }
        for (String key : List.of("clientX", "clientY", "screenX", "screenY")) {
            data.put("event." + key, 400);
        }
        data.put("event.detail", 1);
        data.put("event.button", 0);
        shown().happen(cells.get(chance.nextInt(cells.size())), "click", data);
    }

    private List<Integer> leaves() {
        JsonNode discs = discs();
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

    private JsonNode discs() {
        if (picture == null) {
            throw new IllegalStateException("No map is open");
        }
        return picture.path("discs");
    }

    private double[] place(int disc) {
        JsonNode row = discs().get(disc);
        return new double[] {row.get(4).asDouble(), row.get(5).asDouble()};
    }

    private static double distance(double[] one, double[] other) {
        return Math.hypot(one[0] - other[0], one[1] - other[1]);
    }

    private String query(String more) {
        List<String> parts = new ArrayList<>();
        if (!date.isEmpty()) {
            parts.add("date=" + date);
        }
        if (!comparison.isEmpty()) {
            parts.add("compare=" + comparison);
        }
        if (!groups.isEmpty()) {
            parts.add("groups=" + groups);
        }
        if (!more.isEmpty()) {
            parts.add(more);
        }
        return String.join("&", parts);
    }

    private <T> T pick(List<T> from) {
        return from.get(chance.nextInt(from.size()));
    }

    /** What someone does on a page. */
    enum Action {
        /** Signs in and opens the first screen. */
        ARRIVE("sign in"),
        /** Another screen, by its link. */
        GO("screen"),
        DATE("other date"),
        GROUPS("other groups"),
        COMPARE("comparison"),
        /** The same screen in the other language, loaded anew. */
        LANGUAGE("language"),
        /** The same screen, loaded anew. */
        OPEN("loaded anew"),
        PART_OF_RINGS("part of rings"),
        /** Persons of the areas that come into sight. */
        COME_CLOSER("map, closer"),
        SELECT_AREA("map, an area"),
        SEARCH("map, search"),
        SELECT_PAIR("bridges, a pair");

        private final String words;

        Action(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }
    }
}
