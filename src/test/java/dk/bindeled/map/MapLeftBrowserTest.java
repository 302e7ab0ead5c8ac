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
import dk.bindeled.testing.RunningApplication;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Somebody who has moved away is told of, and is selected again on a date when she lived here. */
class MapLeftBrowserTest extends MapSession {

    private static final LocalDate BEGUN = LocalDate.of(2022, 1, 1);

    @SuppressWarnings("NullAway.Init") // started before the first test
    private static RunningApplication application;

    @BeforeAll
    static void start() throws IOException {
        application = RunningApplication.empty();
        List<Actor> actors = new ArrayList<>();
        List<Tie> ties = new ArrayList<>();
        for (int k = 0; k < 24; k++) {
            actors.add(person("p" + k, "Person " + k, k % 2 == 0 ? "north" : "south", null));
            ties.add(knows("p" + k, "p" + (k + 2) % 24, BEGUN));
        }
        actors.add(person("left", "Gerda Lund", "north", LocalDate.of(2024, 1, 31)));
        ties.add(knows("left", "p0", BEGUN));
        ties.add(knows("left", "p1", BEGUN));
        ties.add(knows("p0", "p1", LocalDate.of(2024, 6, 30)));
        List<Area> areas = List.of(
                new Area("north", "Nordby", AreaLevel.ESTATE, null),
                new Area("south", "Sydby", AreaLevel.ESTATE, null));
        application
                .bean(NetworkWriter.class)
                .load(
                        new NetworkRows(areas, actors, ties, List.of()),
                        new ImportSource("tests", "left.csv"),
                        Progress.UNWATCHED);
    }

    private static Actor person(String id, String name, String area, @Nullable LocalDate until) {
        return new Actor(id, Set.of(Kind.CITIZEN), name, area, null, null, null, BEGUN, until, Map.of());
    }

    private static Tie knows(String one, String other, LocalDate since) {
        return new Tie(one, other, TieType.KNOWS, null, since, null, null, null);
    }

    @AfterAll
    static void stop() {
        application.close();
    }

    @Override
    protected RunningApplication application() {
        return application;
    }

    private static void go(Page page, String date, String compare) {
        page.evaluate("""
                ([date, compare]) => document.querySelector('bindeled-network-map')
                  .dispatchEvent(new CustomEvent('map-time', { detail: { date, compare, playing: false } }))""", List.of(date, compare));
        page.waitForURL(url -> url.contains("date=" + date));
        still(page);
    }

    @Test
    void sheIsToldOfWithTheTiesThereWere() {
        Page page = map("/map?date=2024-06-30&compare=2023-01-01", Look.WIDE);
        page.evaluate("""
                async () => {
                  const map = document.querySelector('bindeled-network-map');
                  const query = '?date=2024-06-30&compare=2023-01-01&changes=1';
                  const { gone } = await (await fetch('map/nodes' + query)).json();
                  await map.go('node', gone.nodes[0][0]);
                }""");
        waitForPanel(page, true);
        page.waitForTimeout(800);
        assertThat(page.locator(".map-panel").innerText())
                .contains("Gerda Lund")
                .contains("Var i netværket pr. 01.01.2023, men ikke pr. 30.06.2024.")
                .containsPattern("relationer: \\d");
        assertThat(barriers(page)).isEmpty();
        pictureOfWindow(page, "map-panel-gone");
    }

    @Test
    void sheIsSelectedAgainWhereSheIsThere() {
        Page page = map("/map?date=2023-06-30", Look.WIDE);
        inMap(page, "input[type=search]").fill("Gerda");
        page.waitForFunction("() => document.querySelector('bindeled-network-map').shadowRoot"
                + ".querySelector('bindeled-map-search').shadowRoot.querySelectorAll('li svg').length > 0");
        inMap(page, "bindeled-map-search li:has(svg)").first().dispatchEvent("pointerdown");
        page.waitForURL(url -> url.contains("sel=persons"));
        go(page, "2024-06-30", "");
        assertThat(choice(page)).isNull();
        String before = page.url();
        inMap(page, "button[data-tool=zoom-in]").click();
        page.waitForURL(url -> !url.equals(before));
        assertThat(page.url()).as("she is pointed to all the same").contains("sel=persons");
        go(page, "2023-06-30", "");
        assertThat(choice(page)).isNotNull();
        // Whoever selects something else where she is not has chosen.
        go(page, "2024-06-30", "");
        inMap(page, "input[type=search]").fill("Nordby");
        inMap(page, "bindeled-map-search li:has-text(\"Nordby\")").first().dispatchEvent("pointerdown");
        page.waitForURL(url -> url.contains("sel=area"));
        assertThat(page.url()).doesNotContain("persons:");
    }
}
