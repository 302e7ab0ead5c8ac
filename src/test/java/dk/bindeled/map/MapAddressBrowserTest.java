package dk.bindeled.map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** What is seen of the map stands in the address: whoever opens it sees the same, and another date is seen from the same place. */
class MapAddressBrowserTest extends MapSession {

    @Test
    void theAddressOfAViewShowsTheSameView() {
        Page page = map("/map", Look.WIDE);
        String opening = page.url();
        Drawn body = bodies(page).getFirst();
        page.mouse().dblclick(body.place().x(), body.place().y());
        waitForPanel(page, true);
        inMap(page, ".legend button[data-kind=place]").click();
        inMap(page, ".legend button[data-form=linking]").click();
        inMap(page, "button[data-tool=zoom-in]").click();
        still(page);
        focus(page);
        page.keyboard().press("2");
        still(page);
        page.waitForFunction("was => location.href !== was && /steps=2/.test(location.href)", opening);
        String address = page.url();
        assertThat(address).contains("hide=place", "forms=bonding", "sel=body", "at=", "panel=yes");
        List<String> same = List.of("choice", "steps", "hidden", "persons", "panel", "nodes", "ties");
        List<Object> seen = same.stream().map(described(page)::get).toList();
        List<Double> camera = List.of(real(page, "x"), real(page, "y"), real(page, "ratio"));

        page.navigate("about:blank");
        page.navigate(address);
        still(page);
        waitForPanel(page, true);
        assertThat(same.stream().map(described(page)::get).toList()).isEqualTo(seen);
        assertThat(real(page, "x")).isCloseTo(camera.get(0), within(1e-4));
        assertThat(real(page, "y")).isCloseTo(camera.get(1), within(1e-4));
        assertThat(real(page, "ratio")).isCloseTo(camera.get(2), within(1e-4));
        assertThat(page.locator(".map-panel h2").innerText()).isEqualTo(body.name());
    }

    @Test
    void aSelectedPersonStandsInTheAddressUnderAMarkThatIsNoId() {
        Page page = map("/map", Look.WIDE);
        inMap(page, "input[type=search]").fill("per");
        page.waitForFunction("() => document.querySelector('bindeled-network-map').shadowRoot"
                + ".querySelector('bindeled-map-search').shadowRoot.querySelectorAll('li svg').length > 0");
        inMap(page, "bindeled-map-search li:has(svg)").first().dispatchEvent("pointerdown");
        page.waitForFunction("() => /sel=persons|sel=body/.test(location.href)");
        still(page);
        assertThat(page.url()).containsPattern("sel=(persons(:|%3A)p-[a-z0-9]{12}(&|$)|body)");
    }

    @Test
    void anotherDateIsSeenFromTheSamePlaceOnTheSameMap() {
        Page page = map("/map", Look.WIDE);
        Drawn body = bodies(page).getFirst();
        click(page, body.place());
        page.waitForFunction("() => /sel=body/.test(location.href)");
        page.evaluate("() => { document.querySelector('bindeled-network-map').marked = true; }");
        String name = status(page);
        page.locator("vaadin-date-picker").first().locator("input").fill("30.06.2023");
        page.locator("vaadin-date-picker").first().locator("input").press("Enter");
        page.waitForURL(url -> url.contains("date=2023-06-30"));
        still(page);
        assertThat(page.evaluate("() => document.querySelector('bindeled-network-map').marked"))
                .as("the map is the same")
                .isEqualTo(true);
        assertThat(page.url()).contains("sel=body");
        Place place = placeOf(page, chosen(page));
        assertThat(place.x()).isCloseTo(body.place().x(), within(3.0));
        assertThat(place.y()).isCloseTo(body.place().y(), within(3.0));
        assertThat(status(page)).startsWith(name.substring(0, name.indexOf(' ')));
        pictureOfWindow(page, "map-another-date");
    }

    private static int chosen(Page page) {
        return ((Number) Objects.requireNonNull(
                        Objects.requireNonNull(choice(page)).get("node")))
                .intValue();
    }
}
