package dk.bindeled.map;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** What the map says and does where not everything it should show has come. */
class MapGapsBrowserTest extends MapSession {

    private static final Pattern NEIGHBOURS = Pattern.compile("er valgt med (\\d+) (?:naboer|andre) på kortet");

    @Test
    void whereTheStepsReachTooManyItIsSaidAndTheSelectionStays() {
        Page page = map("/map", Look.WIDE);
        Drawn body = bodies(page).getFirst();
        click(page, body.place());
        int reached = number(page, "reached");
        page.route(
                "**/map/around?*",
                route -> route.fulfill(answer(413, "{\"reason\":\"\",\"found\":6210,\"most\":5000}")));
        page.keyboard().press("2");
        still(page);
        assertThat(status(page)).contains("Inden for 2 skridt er der 6.210 aktører", "5.000 ad gangen");
        assertThat(choice(page)).isEqualTo(Map.of("node", body.number()));
        assertThat(number(page, "reached")).isGreaterThanOrEqualTo(reached);
        assertThat(status(page)).contains("inden for 2 skridt", "Kun dem, kortet allerede har hentet, er talt med.");
        inMap(page, "[data-tool=zoom-in]").click();
        still(page);
        assertThat(status(page))
                .as("as long as they are missing")
                .contains("6.210 aktører", "Kun dem, kortet allerede har hentet");
        focus(page);
        page.keyboard().press("1");
        assertThat(status(page)).doesNotContain("6.210").doesNotContain("allerede har hentet");
    }

    @Test
    void thoseNeighboursAreCountedThatAreShown() {
        Page page = map("/map", Look.WIDE);
        click(page, bodies(page).getFirst().place());
        assertThat(neighbours(page)).isEqualTo(number(page, "reached") - 1);
        page.keyboard().press("2");
        still(page);
        int all = neighbours(page);
        assertThat(all).isEqualTo(number(page, "reached") - 1);
        int citizens = ((Number) nodes(page).getOrDefault("citizen", 0)).intValue();
        assertThat(citizens).isBetween(1, all - 2);
        inMap(page, "[data-kind=citizen]").click();
        assertThat(neighbours(page)).isEqualTo(all - citizens);
        for (String kind : List.of("ambassador", "professional", "decision_maker")) {
            inMap(page, "[data-kind=" + kind + "]").click();
        }
        assertThat(status(page)).contains("er valgt uden andre på kortet.");
        inMap(page, "[data-chip=steps]").click();
        assertThat(status(page)).contains("er valgt. Ingen naboer er på kortet.");
    }

    @Test
    void noTieIsLostWhereTheAnswersComeInAnotherOrder() {
        Page inOrder = map("/map", Look.WIDE);
        click(inOrder, placeOfName(inOrder, "Havnen"));
        click(inOrder, placeOfName(inOrder, "Bøgeparken"));
        Map<String, Object> ties = part(inOrder, "ties");

        Page page = map("/map", Look.WIDE);
        List<Route> held = new ArrayList<>();
        page.route("**/map/nodes?*", route -> {
            if (held.isEmpty()) {
                held.add(route);
            } else {
                route.resume();
            }
        });
        Place havnen = placeOfName(page, "Havnen");
        page.mouse().click(havnen.x(), havnen.y());
        page.waitForCondition(() -> !held.isEmpty());
        // Two clicks at once would be a double click.
        page.waitForTimeout(500);
        Place other = placeOfName(page, "Bøgeparken");
        page.waitForResponse("**/map/nodes?*", () -> page.mouse().click(other.x(), other.y()));
        held.getFirst().resume();
        still(page);
        assertThat(choice(page)).isEqualTo(choice(inOrder));
        assertThat(part(page, "ties")).isEqualTo(ties);
    }

    @Test
    void whatCannotBeFetchedIsSaidBesideTheMapWithTheServersReasonAndCanBeAskedForAgain() {
        Page page = map("/map", Look.WIDE);
        inMap(page, "[data-kind=association]").click();
        page.route("**/map/nodes?*", route -> route.fulfill(answer(503, "{\"reason\":\"Disken er fuld.\"}")));
        inMap(page, "[data-chip=persons]").click();
        Locator trouble = inMap(page, ".trouble[role=alert]");
        assertThat(trouble).hasCount(1);
        assertThat(trouble).containsText("De personer, der skal vises her, kunne ikke hentes. Disken er fuld.");
        assertThat(inMap(page, ".message")).hasCount(0);
        assertThat(inMap(page, "[data-chip=kind-association]")).hasCount(1);
        assertThat(nodes(page)).containsKey("community").doesNotContainKey("citizen");
        assertThat(barriers(page)).isEmpty();
        picture(page, "map-trouble");
        trouble.locator("button").click();
        still(page);
        assertThat(trouble).hasCount(1);
        page.unroute("**/map/nodes?*");
        trouble.locator("button").click();
        still(page);
        assertThat(trouble).hasCount(0);
        assertThat(nodes(page)).containsKey("citizen").doesNotContainKey("association");
    }

    @Test
    void aServerThatCannotBeReachedLeavesTheMapAsItWas() {
        Page page = map("/map", Look.PHONE);
        page.route("**/map/bundles?*", Route::abort);
        Place havnen = placeOfName(page, "Havnen");
        click(page, havnen);
        Object chosen = choice(page);
        assertThat(chosen).isNotNull();
        Locator trouble = inMap(page, ".trouble[role=alert]");
        assertThat(trouble)
                .containsText(
                        "Områdets relationer til andre områder kunne ikke hentes. Kortet viser det, der er hentet");
        assertThat(fitsWidth(page)).isTrue();
        picture(page, "map-trouble-phone");
        page.unroute("**/map/bundles?*");
        trouble.locator("button").click();
        still(page);
        assertThat(trouble).hasCount(0);
        assertThat(choice(page)).isEqualTo(chosen);
        assertThat(number(page, "bands")).isPositive();
        page.route("**/map/nodes?*", route -> route.fulfill(answer(409, "")));
        page.keyboard().press("Escape");
        inMap(page, "[data-chip=persons]").click();
        assertThat(inMap(page, ".message[role=alert]")).containsText("Netværket er ændret");
    }

    @Test
    void whoIsSearchedForAndCannotBeFetchedIsGoneToOnceAskedForAgain() {
        Page page = map("/map", Look.WIDE);
        int person = someoneAway(page, -1);
        page.route("**/map/around?*", Route::abort);
        go(page, person);
        still(page);
        assertThat(choice(page)).isNull();
        Locator trouble = inMap(page, ".trouble[role=alert]");
        assertThat(trouble).containsText("Det, du valgte, kunne ikke hentes med sine naboer.");
        page.unroute("**/map/around?*");
        trouble.locator("button").click();
        still(page);
        assertThat(choice(page)).isEqualTo(Map.of("node", person));
        waitForPanel(page, true);
        assertThat(trouble).hasCount(0);

        page.route("**/map/search?*", Route::abort);
        inMap(page, "input[type=search]").fill("qqqq");
        assertThat(inMap(page, "[role=option]")).hasText("Personer kunne ikke søges frem. Skriv igen om lidt.");
    }

    @Test
    void whatIsSwitchedOffWhileSomeoneIsFetchedStaysOff() {
        Page page = map("/map", Look.WIDE);
        List<Route> held = hold(page, "**/map/around?*");
        int person = someoneAway(page, -1);
        go(page, person);
        page.waitForCondition(() -> held.size() == 1);
        inMap(page, "[data-kind=association]").click();
        held.getFirst().resume();
        still(page);
        assertThat(choice(page)).isEqualTo(Map.of("node", person));
        assertThat(inMap(page, "[data-chip=kind-association]")).hasCount(1);
    }

    @Test
    void ofTwoWhoAreFetchedTheLatestIsGoneToAndNobodyWhoWasLeftMeanwhile() {
        Page page = map("/map", Look.WIDE);
        List<Route> held = hold(page, "**/map/around?*");
        int overtaken = someoneAway(page, -1);
        int latest = someoneAway(page, overtaken);
        go(page, overtaken);
        page.waitForCondition(() -> held.size() == 1);
        go(page, latest);
        page.waitForCondition(() -> held.size() == 2);
        held.get(1).resume();
        page.waitForFunction(
                "node => document.querySelector('bindeled-network-map').describe().choice?.node === node", latest);
        held.get(0).resume();
        still(page);
        assertThat(choice(page)).as("the latest counts").isEqualTo(Map.of("node", latest));

        Page other = map("/map", Look.WIDE);
        click(other, bodies(other).getFirst().place());
        List<Route> back = hold(other, "**/map/around?*");
        go(other, someoneAway(other, -1));
        other.waitForCondition(() -> back.size() == 1);
        other.keyboard().press("Escape");
        assertThat(choice(other)).isNull();
        back.getFirst().resume();
        still(other);
        assertThat(choice(other)).as("who was left meanwhile").isNull();
    }

    /** Keeps back what the map asks for at some addresses. */
    private static List<Route> hold(Page page, String addresses) {
        List<Route> held = new ArrayList<>();
        page.route(addresses, held::add);
        return held;
    }

    private static Route.FulfillOptions answer(int status, String body) {
        return new Route.FulfillOptions()
                .setStatus(status)
                .setContentType("application/json")
                .setBody(body);
    }

    /** The number of someone the map does not hold yet, another than {@code not}. */
    private static int someoneAway(Page page, int not) {
        return Stream.of("an", "er", "st", "li", "mo")
                .map(text -> page.request().get("/map/search?q=" + text).text())
                .flatMap(answer ->
                        JsonMapper.shared().readTree(answer).path("nodes").valueStream())
                .map(node -> node.path(0).asInt())
                .filter(node -> node != not)
                .filter(node ->
                        page.evaluate("node => document.querySelector('bindeled-network-map').placeOf(node)", node)
                                == null)
                .findFirst()
                .orElseThrow();
    }

    /** Goes to an actor as from the panel, without waiting for it. */
    private static void go(Page page, int node) {
        page.evaluate("node => void document.querySelector('bindeled-network-map').go('node', node)", node);
    }

    private static int neighbours(Page page) {
        Matcher found = NEIGHBOURS.matcher(status(page));
        assertThat(found.find()).as(status(page)).isTrue();
        return Integer.parseInt(found.group(1));
    }
}
