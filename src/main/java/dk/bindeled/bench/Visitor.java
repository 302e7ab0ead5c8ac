package dk.bindeled.bench;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/**
 * Someone who explores the town: what he does next follows from chance alone, and so from the seed. Most look at the same few dates and
 * groupings, as those do who look at the same town; now and then someone asks for a date that nobody has asked for.
 */
final class Visitor {

    /** The screens, the first of them more often. */
    private static final List<String> SCREENS = List.of("overview", "map", "bridges", "rings", "overview", "map");

    private static final List<String> PARTS = List.of("rings", "steps", "time", "simulated");
    private static final List<String> GROUPINGS = List.of("", "", "", "area:district", "area:estate", "employer");
    private static final List<String> DATES =
            List.of("", "", "", "2023-12-31", "2023-06-30", "2022-12-31", "2022-06-30");
    private static final List<String> SEARCHED = List.of("p1", "p2", "p3", "12", "77", "90");
    /** One phone or network in so many breaks off without a word. */
    private static final int BREAKS_OFF = 10;
    /** Of so many choices of a date one is of a date that nobody else asks for. */
    private static final int RARE_DATE = 20;

    private final Connection connection;
    private final SplittableRandom chance;
    private final long patienceMilliseconds;
    private String language;
    private String date = "";
    private String comparison = "";
    private String groups = "";
    private String screen = "overview";
    private @Nullable BrowserPage page;
    private @Nullable VisitedMap map;
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
            case COME_CLOSER -> map().comeCloser();
            case SELECT_AREA -> map().selectArea();
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

    private void look() {
        map = screen.equals("map") ? VisitedMap.of(connection, shown(), this::query, chance) : null;
    }

    private VisitedMap map() {
        if (map == null) {
            throw new IllegalStateException("No map is open");
        }
        return map;
    }

    private void selectPair() {
        List<UidlTree.Element> cells = shown().tree().all(element -> element.is("gap") && element.hears("click"));
        if (cells.isEmpty()) {
            go("");
            return;
        }
        shown().click(cells.get(chance.nextInt(cells.size())));
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
