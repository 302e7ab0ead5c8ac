package dk.bindeled.map;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

/** The panel beside the map: of a tie, of the ties between two areas, of a person, with the ways to the other screens. */
class MapPanelBrowserTest extends MapSession {

    /** Asks for the panel as the map does when something is opened on it; {@code of} is written of what the server sends. */
    private static Locator panel(Page page, String query, String of) {
        page.evaluate("""
                async ([query, of]) => {
                  const map = document.querySelector('bindeled-network-map');
                  const get = async (path) => (await fetch('map/' + path + query)).json();
                  const detail = await new Function('get', 'return (' + of + ')(get)')(get);
                  map.dispatchEvent(new CustomEvent('map-select', { detail: { other: -1, ...detail, numbering: map.numbering } }));
                }""", new Object[] {query, of});
        waitForPanel(page, true);
        page.waitForTimeout(800);
        return page.locator(".map-panel");
    }

    private static Locator tie(Page page) {
        return panel(page, "", """
                async (get) => {
                  const { ties } = await get('nodes');
                  for (let k = 0; k < ties.length; k += 3) {
                    if (ties[k + 2] & 2) return { kind: 'tie', number: ties[k], other: ties[k + 1] };
                  }
                }""");
    }

    @Test
    void aTieAndTheTiesBetweenTwoAreasAreOpenedFromTheTables() {
        Page page = map("/map", Look.WIDE);
        inMap(page, "[data-tool=table]").click();
        inMap(page, "[data-table=bands]").click();
        inMap(page, "tbody th button").first().click();
        waitForPanel(page, true);
        assertThat(page.locator(".map-panel h2").innerText()).contains(" ↔ ");
        inMap(page, ".switch").first().click();
        still(page);
        inMap(page, "[data-table=ties]").click();
        inMap(page, "tbody th button").first().click();
        page.waitForFunction("() => /består af/.test(document.querySelector('.map-panel').innerText)");
        assertThat(page.locator(".map-panel h2").innerText()).contains(" ↔ ");
    }

    @Test
    void ofATieItIsToldWhoSinceWhenAndWhereItIsKnownFrom() {
        Page page = map("/map", Look.WIDE);
        Locator panel = tie(page);
        assertThat(panel.locator("h2").innerText()).contains(" ↔ ");
        assertThat(panel.innerText())
                .contains("Brobyggende: den går mellem ")
                .contains("Det, relationen består af")
                .containsPattern("siden \\d\\d\\.\\d\\d\\.\\d{4}")
                .containsPattern("fra .*, indlæst \\d\\d\\.\\d\\d\\.\\d{4}");
        assertThat(barriers(page)).isEmpty();
        pictureOfWindow(page, "map-panel-tie");
        panel.locator("a", new Locator.LocatorOptions().setHasText("Vis på Broer"))
                .click();
        page.waitForURL(url -> url.contains("/bridges?") && url.contains("pair="));
        settle(page);
        assertThat(page.locator(".gap-chosen .pair h3").count()).isEqualTo(1);
    }

    @Test
    void ofAPersonTheTiesStandByFormAndByWhatTheyAreMadeOf() {
        Page page = map("/map", Look.WIDE);
        Locator panel = panel(page, "", """
                async (get) => {
                  const { nodes } = await get('nodes');
                  const most = nodes.reduce((one, other) => (other[6] > one[6] ? other : one));
                  return { kind: 'node', number: most[0], other: -1 };
                }""");
        panel.locator("summary").first().click();
        assertThat(panel.locator(".map-layer h3").count()).isGreaterThan(1);
        assertThat(panel.innerText())
                .containsPattern("siden \\d\\d\\.\\d\\d\\.\\d{4}")
                .contains("Vis på Ringe");
        assertThat(barriers(page)).isEmpty();
        pictureOfWindow(page, "map-panel-person");
    }

    @Test
    void ofTheTiesBetweenTwoAreasTheCountStandsBesideChance() {
        Page page = map("/map", Look.WIDE);
        Locator panel = panel(page, "?groups=area:district", """
                async (get) => {
                  const { bundles } = await get('picture');
                  const band = bundles.filter((row) => row[1] !== row[2] && row[3] > 0)[0];
                  return { kind: 'band', number: band[1], other: band[2] };
                }""");
        assertThat(panel.locator("h2").innerText()).contains(" ↔ ");
        assertThat(panel.innerText()).contains("Relationer mellem to områder").containsPattern("\\d+ relationer");
        assertThat(barriers(page)).isEmpty();
        pictureOfWindow(page, "map-panel-band");
    }

    @Test
    void bridgesAndRingsBeginWithTheAreaOneComesWith() {
        Page page = map("/map?group=havnen", Look.WIDE);
        focus(page);
        page.keyboard().press("Enter");
        waitForPanel(page, true);
        page.locator(".map-panel a", new Page.LocatorOptions().setHasText("Vis på Broer"))
                .click();
        page.waitForURL(url -> url.contains("/bridges?"));
        settle(page);
        assertThat(page.locator(".gap-chosen h3").first().innerText()).isEqualTo("Broer til Havnen");
        assertThat(page.locator(".gap-chosen .pair").count()).isGreaterThan(1);
        assertThat(page.locator("th.gap-named").count()).isEqualTo(2);
        assertThat(barriers(page)).isEmpty();
        picture(page, "bridges-group");
        page.goBack();
        page.waitForURL(url -> url.contains("/map"));
        settle(page);
        still(page);
        focus(page);
        page.keyboard().press("Enter");
        waitForPanel(page, true);
        page.locator(".map-panel a", new Page.LocatorOptions().setHasText("Vis på Ringe"))
                .click();
        page.waitForURL(url -> url.contains("/rings?"));
        settle(page);
        assertThat(page.locator("#rings-group").innerText())
                .contains("Ringene og Havnen")
                .contains("Havnen");
        assertThat(barriers(page)).isEmpty();
        picture(page, "rings-group");
        page.locator("#rings-group a").click();
        page.waitForCondition(() -> page.locator("#rings-group").count() == 0);
    }

    @Test
    void aPhoneTheDarkAndEnglish() {
        Page phone = map("/map", Look.PHONE);
        tie(phone);
        assertThat(fitsWidth(phone)).isTrue();
        assertThat(barriers(phone)).isEmpty();
        pictureOfWindow(phone, "map-panel-tie-phone");
        Page dark = map("/map", Look.DARK);
        tie(dark);
        pictureOfWindow(dark, "map-panel-tie-dark");
        Page english = map("/map", Look.ENGLISH);
        assertThat(tie(english).innerText()).contains("What the tie is made of").contains("Show on Bridges");
        pictureOfWindow(english, "map-panel-tie-english");
    }
}
