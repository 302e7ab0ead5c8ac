package dk.bindeled.map;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import dk.bindeled.network.Actor;
import dk.bindeled.network.Area;
import dk.bindeled.network.AreaLevel;
import dk.bindeled.network.Kind;
import dk.bindeled.network.NetworkRows;
import dk.bindeled.network.Progress;
import dk.bindeled.network.Tie;
import dk.bindeled.network.TieType;
import dk.bindeled.store.ImportSource;
import dk.bindeled.store.NetworkWriter;
import dk.bindeled.testing.BrowserSession;
import dk.bindeled.testing.RunningApplication;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Networks that nobody draws for pleasure: nothing of the map breaks, and no name lies on another. */
class MapExtremesBrowserTest extends BrowserSession {

    private static final String LONG =
            "Foreningen af dem, der kom forbi ".repeat(7).substring(0, 200);
    private static final String HEBREW = "שכונת הגשר הצפונית";
    private static final String ARABIC = "حيّ الجسر الشمالي";
    private static final String FAMILY = "Familiehuset 👩‍👩‍👧‍👦🏳️‍🌈";

    @SuppressWarnings("NullAway.Init") // started before the first test
    private static RunningApplication application;

    private @Nullable String loaded;

    @BeforeAll
    static void start() throws IOException {
        application = RunningApplication.empty();
    }

    @AfterAll
    static void stop() {
        application.close();
    }

    @Override
    protected RunningApplication application() {
        return application;
    }

    @AfterEach
    void undo() {
        if (loaded != null) {
            application.bean(NetworkWriter.class).undo(loaded, Progress.UNWATCHED);
        }
    }

    @Test
    void withoutANetworkTheScreenSaysWhatItNeeds() {
        Page page = open("/map", Look.WIDE);
        assertThat(page.locator("bindeled-network-map").count()).isZero();
        assertThat(page.locator("main a[href*='data']").count()).isPositive();
        picture(page, "map-nothing");
    }

    @Test
    void onePersonAlone() {
        load(new NetworkRows(List.of(), List.of(person("only", "Ida Holm", null)), List.of(), List.of()));
        Page page = map("map-one-person");
        assertThat(shown(page, "citizen")).isEqualTo(1);
    }

    @Test
    void withoutAreas() {
        List<Actor> actors = new ArrayList<>();
        List<Tie> ties = new ArrayList<>();
        Random random = new Random(4);
        for (int k = 0; k < 200; k++) {
            actors.add(person("p" + k, "Person " + k, null));
            ties.add(new Tie(
                    "p" + k, "p" + (k + 1 + random.nextInt(190)) % 200, TieType.KNOWS, null, null, null, null, null));
        }
        load(new NetworkRows(List.of(), actors, ties, List.of()));
        Page page = map("map-without-areas");
        assertThat(shown(page, "citizen")).isEqualTo(200);
    }

    @Test
    void fiveHundredGroups() {
        List<Area> areas = new ArrayList<>();
        areas.add(new Area("town", "Storby", AreaLevel.MUNICIPALITY, null));
        List<Actor> actors = new ArrayList<>();
        for (int d = 0; d < 20; d++) {
            areas.add(new Area("d" + d, "Bydel nummer " + d, AreaLevel.DISTRICT, "town"));
            for (int e = 0; e < 25; e++) {
                String estate = "d" + d + "e" + e;
                areas.add(new Area(estate, "Boligområdet " + estate, AreaLevel.ESTATE, "d" + d));
                for (int k = 0; k < 6; k++) {
                    actors.add(person(estate + "p" + k, "Person " + k + " i " + estate, estate));
                }
            }
        }
        List<Tie> ties = new ArrayList<>();
        Random random = new Random(5);
        for (int k = 0; k < 9_000; k++) {
            int from = random.nextInt(actors.size());
            int to = random.nextInt(3) == 0
                    ? random.nextInt(actors.size())
                    : (from + 1 + random.nextInt(5)) % actors.size();
            if (from != to) {
                ties.add(new Tie(
                        actors.get(from).id(), actors.get(to).id(), TieType.KNOWS, null, null, null, "t" + k, null));
            }
        }
        load(new NetworkRows(areas, actors, ties, List.of()));
        Page page = map("map-five-hundred-groups");
        assertThat(number(page, "areas")).isGreaterThan(500);
        assertThat(names(page)).anyMatch(name -> name.startsWith("Bydel nummer"));
        // There is nobody to draw yet, and the areas stand where they belong all the same: about the middle.
        assertThat((List<?>) page.evaluate("""
                () => {
                  const { labels, width, height } = document.querySelector('bindeled-network-map').describe();
                  const mean = (numbers) => numbers.reduce((sum, one) => sum + one, 0) / numbers.length;
                  return [mean(labels.map((l) => l.left + l.width / 2)) / width, mean(labels.map((l) => l.top)) / height];
                }"""))
                .allSatisfy(place -> assertThat(((Number) place).doubleValue()).isBetween(0.35, 0.65));
    }

    @Test
    void longNamesThoseThatRunFromTheRightAndEmoji() {
        List<Area> areas = List.of(
                new Area("town", "By", AreaLevel.MUNICIPALITY, null),
                new Area("long", LONG, AreaLevel.DISTRICT, "town"),
                new Area("hebrew", HEBREW, AreaLevel.DISTRICT, "town"),
                new Area("arabic", ARABIC, AreaLevel.DISTRICT, "town"),
                new Area("family", FAMILY, AreaLevel.DISTRICT, "town"));
        List<Actor> actors = new ArrayList<>();
        List<Tie> ties = new ArrayList<>();
        for (String area : List.of("long", "hebrew", "arabic", "family")) {
            for (int k = 0; k < 12; k++) {
                actors.add(person(area + k, k == 0 ? LONG : HEBREW + " " + k, area));
                if (k > 0) {
                    ties.add(new Tie(area + k, area + (k - 1), TieType.KNOWS, null, null, null, null, null));
                }
            }
            ties.add(new Tie(area + "0", "club", TieType.MEMBER_OF, null, null, null, null, null));
        }
        actors.add(new Actor(
                "club", EnumSet.of(Kind.ASSOCIATION), FAMILY + LONG, null, null, null, null, null, null, Map.of()));
        load(new NetworkRows(areas, actors, ties, List.of()));
        Page page = map("map-strange-names");
        assertThat(names(page))
                .anyMatch(HEBREW::equals)
                .anyMatch(ARABIC::equals)
                .anyMatch(FAMILY::equals);
        Page phone = open("/map", Look.PHONE);
        still(phone);
        assertThat(fitsWidth(phone)).isTrue();
        assertThat(overlapping(phone)).isEmpty();
        picture(phone, "map-strange-names-phone");
    }

    private void load(NetworkRows rows) {
        loaded = application
                .bean(NetworkWriter.class)
                .load(rows, new ImportSource("test", "extreme.zip"), Progress.UNWATCHED)
                .id();
    }

    private Page map(String name) {
        Page page = open("/map", Look.WIDE);
        still(page);
        picture(page, name);
        assertThat(overlapping(page)).as("names that lie on one another").isEmpty();
        assertThat(barriers(page)).isEmpty();
        return page;
    }

    private static void still(Page page) {
        page.waitForFunction("() => { const s = document.querySelector('bindeled-network-map')?.describe();"
                + " return s && !s.loading && s.width > 0; }");
        page.waitForTimeout(600);
    }

    @SuppressWarnings("unchecked") // what the page gives back are lists of JSON
    private static List<String> overlapping(Page page) {
        return (List<String>) Objects.requireNonNull(page.evaluate("""
                () => {
                  const boxes = document.querySelector('bindeled-network-map').describe().labels;
                  const found = [];
                  for (let i = 0; i < boxes.length; i++) {
                    for (let k = i + 1; k < boxes.length; k++) {
                      const [a, b] = [boxes[i], boxes[k]];
                      if (Math.min(a.left + a.width, b.left + b.width) - Math.max(a.left, b.left) > 1
                          && Math.min(a.top + a.height, b.top + b.height) - Math.max(a.top, b.top) > 1) {
                        found.push(a.text + ' / ' + b.text);
                      }
                    }
                  }
                  return found;
                }"""));
    }

    @SuppressWarnings("unchecked") // what the page gives back are lists of JSON
    private static List<String> names(Page page) {
        return (List<String>) Objects.requireNonNull(page.evaluate(
                "() => document.querySelector('bindeled-network-map').describe().labels.map(label => label.text)"));
    }

    private static int number(Page page, String name) {
        return ((Number) Objects.requireNonNull(
                        page.evaluate("name => document.querySelector('bindeled-network-map').describe()[name]", name)))
                .intValue();
    }

    private static int shown(Page page, String kind) {
        return ((Number) Objects.requireNonNull(page.evaluate(
                        "kind => document.querySelector('bindeled-network-map').describe().nodes[kind] ?? 0", kind)))
                .intValue();
    }

    private static Actor person(String id, String name, @Nullable String area) {
        return new Actor(id, EnumSet.of(Kind.CITIZEN), name, area, null, null, null, null, null, Map.of());
    }
}
