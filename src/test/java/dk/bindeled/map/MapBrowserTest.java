package dk.bindeled.map;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MapBrowserTest extends MapSession {

    @Test
    void theMapOpensWithAreasAndBodiesAndWithoutPersons() {
        Page page = map("/map", Look.WIDE);
        assertThat(number(page, "areas")).isGreaterThan(15);
        assertThat(nodes(page)).containsKey("association").doesNotContainKeys("citizen", "ambassador", "professional");
        assertThat(number(page, "bands")).isGreaterThan(0);
        assertThat(barriers(page)).isEmpty();
        picture(page, "map-wide");
    }

    @Test
    void searchFindsABodyAndThePanelTellsOfIt() {
        Page page = map("/map", Look.WIDE);
        Locator search = page.locator("bindeled-map-search input");
        search.fill("Havnen");
        page.waitForSelector("bindeled-map-search [role=option]");
        page.keyboard().press("ArrowDown");
        page.keyboard().press("Enter");
        page.waitForSelector(".map-panel h2");
        assertThat(page.locator(".map-panel h2").innerText()).contains("Havnen");
        assertThat(page.locator(".map-panel").innerText()).containsPattern("\\d");
        assertThat(barriers(page)).isEmpty();
        still(page);
        picture(page, "map-panel");
        page.keyboard().press("Escape");
        page.waitForSelector(".map-panel", new Page.WaitForSelectorOptions().setState(hidden()));
    }

    @Test
    void theTiesBehindACardAreTheOnlyOnesDrawn() {
        Page page = map("/map?show=linking", Look.WIDE);
        page.waitForFunction("() => { const s = document.querySelector('bindeled-network-map').describe();"
                + " return s && !s.loading && s.ties.drawn > 0; }");
        Map<String, Object> ties = part(page, "ties");
        assertThat(ties.get("linking")).isEqualTo(ties.get("drawn"));
        picture(page, "map-linking");
    }

    @Test
    void theMapHasATableTwin() {
        Page page = map("/map", Look.WIDE);
        page.locator("bindeled-network-map").getByRole(AriaRole.BUTTON, table()).click();
        page.waitForSelector("bindeled-network-map table");
        assertThat(page.locator("bindeled-network-map table tr").count()).isGreaterThan(15);
        assertThat(barriers(page)).isEmpty();
        picture(page, "map-table");
    }

    @Test
    void aPageThatTakesNumbersForOthersThanTheyAreIsToldThatTheNetworkHasChanged() {
        Page page = map("/map", Look.WIDE);
        page.evaluate(
                "() => Object.assign(document.querySelector('bindeled-network-map'), { numbering: 'that of before', round: -1 })");
        Locator message = page.locator("bindeled-network-map [role=alert]");
        message.waitFor();
        assertThat(message.innerText()).contains("Netværket er ændret").contains("Alle data er bevaret");
        message.getByRole(AriaRole.BUTTON).click();
        still(page);
        assertThat(number(page, "areas")).isGreaterThan(15);
    }

    @Test
    void aPhoneTheDarkAndEnglish() {
        Page phone = map("/map", Look.PHONE);
        assertThat(fitsWidth(phone)).isTrue();
        assertThat(barriers(phone)).isEmpty();
        picture(phone, "map-phone");
        picture(map("/map", Look.DARK), "map-dark");
        picture(map("/map", Look.ENGLISH), "map-english");
    }

    private static WaitForSelectorState hidden() {
        return WaitForSelectorState.HIDDEN;
    }

    private static Locator.GetByRoleOptions table() {
        return new Locator.GetByRoleOptions().setName("Vis som tabel");
    }
}
