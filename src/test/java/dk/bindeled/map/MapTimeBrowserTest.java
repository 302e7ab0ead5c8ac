package dk.bindeled.map;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** One goes through the time of a network on its map: nobody moves, and new, kept and lost ties are told apart. */
class MapTimeBrowserTest extends MapSession {

    private static final String TWO_DATES = "/map?date=2024-06-30&compare=2022-06-30&persons=yes";

    @Test
    void newKeptAndLostTiesAreCountedDrawnAndCanBeLeftOut() {
        Page page = map(TWO_DATES, Look.WIDE);
        Map<String, Object> all = part(page, "ties");
        assertThat(count(all, "born")).isPositive();
        assertThat(count(all, "gone")).isPositive();
        assertThat(count(all, "drawn")).isGreaterThan(count(all, "born"));
        assertThat(status(page)).contains("nye", "mistede");
        inMap(page, "[data-fate=gone]").click();
        still(page);
        assertThat(count(part(page, "ties"), "gone")).isZero();
        assertThat(count(part(page, "ties"), "drawn")).isEqualTo(count(all, "drawn"));
        inMap(page, "[data-fate=kept]").click();
        still(page);
        assertThat(count(part(page, "ties"), "drawn")).isEqualTo(count(all, "born"));
        assertThat(inMap(page, ".shown p")).containsText("uden bevarede relationer");
        page.waitForFunction("() => /fates=kept(,|%2C)gone/.test(location.href)");
        inMap(page, "[data-chip=fate-gone]").click();
        still(page);
        assertThat(count(part(page, "ties"), "gone")).isEqualTo(count(all, "gone"));
    }

    @Test
    void theHandlesChooseTheDatesAndNobodyMoves() {
        Page page = map("/map", Look.WIDE);
        Drawn body = bodies(page).getFirst();
        click(page, body.place());
        page.waitForFunction("() => /sel=body/.test(location.href)");
        inMap(page, "[data-time=compare]").click();
        page.waitForURL(url -> url.contains("compare="));
        still(page);
        assertThat(inMap(page, "input.then")).hasCount(1);
        assertThat(inMap(page, "[data-fate=born]")).isVisible();
        String address = page.url();
        Locator now = inMap(page, "input.now");
        now.focus();
        page.keyboard().press("ArrowLeft");
        page.waitForURL(url -> url.contains("date=") && !url.equals(address));
        still(page);
        // Numbers are those of one date: who is selected is the same on both.
        Object there = Objects.requireNonNull(choice(page)).get("node");
        assertThat(placeOf(page, ((Number) Objects.requireNonNull(there)).intValue())
                        .x())
                .isCloseTo(body.place().x(), within(3.0));
        inMap(page, "[data-time=alone]").click();
        page.waitForURL(url -> !url.contains("compare="));
        still(page);
        assertThat(inMap(page, "[data-fate=born]")).hasCount(0);
    }

    @Test
    void playingShowsOneDateAfterTheOtherUntilTheLast() {
        Page page = map("/map?date=2023-06-30&compare=2022-06-30", Look.WIDE);
        inMap(page, "[data-time=play]").click();
        page.waitForURL(url -> url.contains("date=2023-12-31"));
        page.waitForURL(url -> url.contains("date=2024-06-30"));
        inMap(page, "[data-time=play][aria-pressed=false]").waitFor();
        assertThat(page.url()).contains("compare=2022-06-30");
        inMap(page, "[data-time=play]").click();
        page.waitForURL(url -> url.contains("date=2022-12-31"));
        inMap(page, "[data-time=play]").click();
        still(page);
        page.waitForTimeout(2500);
        assertThat(page.url()).as("it stops where it is stopped").contains("date=2022-12-31");
    }

    @Test
    void playingGoesOnFromTheDateThatIsShownAndLeavesNoTrail() {
        Page page = map("/map", Look.WIDE);
        page.navigate(page.url() + "?date=2023-06-30");
        still(page);
        String trail = String.valueOf(page.evaluate("() => history.length"));
        inMap(page, "[data-time=play]").click();
        page.waitForURL(url -> url.contains("date=2023-12-31"));
        assertThat(page.url()).doesNotContain("compare=");
        assertThat(page.locator(".choice-fields vaadin-date-picker input")
                        .first()
                        .inputValue())
                .isEqualTo("31.12.2023");
        page.waitForURL(url -> url.contains("date=2024-06-30"));
        inMap(page, "[data-time=play][aria-pressed=false]").waitFor();
        assertThat(String.valueOf(page.evaluate("() => history.length"))).isEqualTo(trail);
    }

    @Test
    void whoeverChoosesADateElsewhereStopsIt() {
        Page page = map("/map?date=2021-06-30", Look.WIDE);
        inMap(page, "[data-time=play]").click();
        page.waitForURL(url -> url.contains("date=2021-12-31"));
        Locator date = page.locator(".choice-fields vaadin-date-picker input").first();
        date.fill("30.06.2020");
        date.press("Enter");
        page.waitForURL(url -> url.contains("date=2020-06-30"));
        still(page);
        assertThat(inMap(page, "[data-time=play]")).hasAttribute("aria-pressed", "false");
        page.waitForTimeout(2500);
        assertThat(page.url()).contains("date=2020-06-30");
    }

    @Test
    void whatIsDoneWhileADateIsFetchedIsDoneToItToo() {
        Page page = map("/map", Look.WIDE);
        inMap(page, "[data-tool=zoom-in]").click();
        page.waitForURL(url -> url.contains("at="));
        List<Route> held = new ArrayList<>();
        page.route("**/map/picture*", held::add);
        inMap(page, "input.now").focus();
        page.keyboard().press("ArrowLeft");
        page.waitForCondition(() -> !held.isEmpty());
        inMap(page, ".legend button[data-kind=place]").click();
        held.forEach(Route::resume);
        page.waitForURL(url -> url.contains("hide=place") && url.contains("date="));
        still(page);
        assertThat(inMap(page, ".legend button[data-kind=place]")).hasAttribute("aria-pressed", "false");
        assertThat(nodes(page)).doesNotContainKey("place");
    }

    @Test
    void eachPressOfAKeyIsAStep() {
        Page page = map("/map", Look.WIDE);
        inMap(page, "input.now").focus();
        for (int k = 0; k < 3; k++) {
            page.keyboard().press("ArrowLeft");
        }
        page.waitForURL(url -> url.contains("date=2022-12-31"));
    }

    @Test
    void theDateIsShownWhileTheHandleIsDragged() {
        Page page = map("/map", Look.WIDE);
        String address = page.url();
        inMap(page, "input.now").evaluate("input => { input.value = '0'; input.dispatchEvent(new Event('input')); }");
        assertThat(inMap(page, "bindeled-map-time p")).containsText("2019");
        assertThat(page.url()).isEqualTo(address);
    }

    @Test
    void twoDatesLookWellAndKeepNobodyOut() {
        for (Map.Entry<String, Look> look : Map.of(
                        "wide", Look.WIDE, "phone", Look.PHONE, "dark", Look.DARK, "english", Look.ENGLISH)
                .entrySet()) {
            Page page = map(TWO_DATES, look.getValue());
            picture(page, "map-time-" + look.getKey());
            assertThat(barriers(page)).as(look.getKey()).isEqualTo(List.of());
            assertThat(fitsWidth(page)).as(look.getKey()).isTrue();
        }
    }

    private static int count(Map<String, Object> ties, String name) {
        return Stream.of(ties.getOrDefault(name, 0))
                .mapToInt(number -> ((Number) number).intValue())
                .sum();
    }
}
