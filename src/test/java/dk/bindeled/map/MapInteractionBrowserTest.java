package dk.bindeled.map;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import dk.bindeled.privacy.Audit;
import dk.bindeled.privacy.AuditFilter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** What hands do to the map: clicks, keys, a line drawn around several, and the way back from all of it. */
class MapInteractionBrowserTest extends MapSession {

    @Test
    void aClickSelectsWithTheNeighboursAndADoubleClickOpensThePanel() {
        Page page = map("/map", Look.WIDE);
        List<Drawn> bodies = bodies(page);
        Drawn one = bodies.getFirst();
        Drawn other = bodies.getLast();
        long told = looksInThePanel();
        click(page, one.place());
        assertThat(choice(page)).isEqualTo(Map.of("node", one.number()));
        assertThat(number(page, "reached")).isGreaterThan(1);
        assertThat(status(page)).contains(one.name(), "Dobbeltklik");
        assertThat(flag(page, "panel")).isFalse();
        waitForPanel(page, false);
        assertThat(looksInThePanel()).as("looks when only selected").isEqualTo(told);

        double ratio = real(page, "ratio");
        page.mouse().dblclick(one.place().x(), one.place().y());
        waitForPanel(page, true);
        still(page);
        assertThat(page.locator(".map-panel h2")).hasText(one.name());
        assertThat(real(page, "ratio")).as("a double click does not zoom").isEqualTo(ratio, within(1e-9));
        assertThat(looksInThePanel()).isGreaterThan(told);

        click(page, placeOf(page, other.number()));
        assertThat(page.locator(".map-panel h2")).hasText(other.name());
        page.locator(".map-panel-close").click();
        waitForPanel(page, false);
        assertThat(choice(page)).isNull();
    }

    @Test
    void enterOpensWhatIsSelectedAndTheButtonBesideTheStatusDoesToo() {
        Page page = map("/map", Look.WIDE);
        Drawn one = bodies(page).getFirst();
        click(page, one.place());
        inMap(page, "[data-act=open]").click();
        waitForPanel(page, true);
        assertThat(inMap(page, "[data-act=open]")).hasCount(0);
        page.keyboard().press("Escape");
        waitForPanel(page, false);
        still(page);
        click(page, placeOf(page, one.number()));
        page.keyboard().press("Enter");
        waitForPanel(page, true);
        assertThat(page.locator(".map-panel h2")).hasText(one.name());
    }

    @Test
    void everyChangeOfTheViewCanBeTakenBackAndDoneAgain() {
        Page page = map("/map", Look.WIDE);
        Locator undo = inMap(page, "[data-tool=undo]");
        Locator redo = inMap(page, "[data-tool=redo]");
        assertThat(undo).hasAttribute("aria-disabled", "true");
        assertThat(redo).hasAttribute("aria-disabled", "true");
        inMap(page, "[data-kind=association]").click();
        click(page, bodies(page).getFirst().place());
        Object chosen = choice(page);
        focus(page);
        page.keyboard().press("ArrowRight");
        still(page);
        page.keyboard().press("ArrowRight");
        still(page);
        double moved = real(page, "x");
        assertThat(moved).isGreaterThan(0.5);

        page.keyboard().press("Control+z");
        still(page);
        assertThat(real(page, "x"))
                .as("moves that follow each other are one step")
                .isEqualTo(0.5, within(1e-6));
        assertThat(choice(page)).isEqualTo(chosen);
        page.keyboard().press("Control+z");
        assertThat(choice(page)).isNull();
        assertThat(nodes(page)).doesNotContainKey("association");
        undo.click();
        assertThat(nodes(page)).containsKey("association");
        assertThat(undo).hasAttribute("aria-disabled", "true");

        page.keyboard().press("Control+y");
        assertThat(nodes(page)).doesNotContainKey("association");
        page.keyboard().press("Control+Shift+z");
        assertThat(choice(page)).isEqualTo(chosen);
        redo.click();
        still(page);
        assertThat(real(page, "x")).isEqualTo(moved, within(1e-6));
        assertThat(redo).hasAttribute("aria-disabled", "true");
        assertThat(barriers(page)).isEmpty();
    }

    @Test
    void digitsPlusAndMinusStepOutFromTheSelectionAsTheServerCounts() {
        Page page = map("/map", Look.WIDE);
        Drawn body = bodies(page).getFirst();
        click(page, body.place());
        for (int steps = 0; steps <= 3; steps++) {
            page.keyboard().press(String.valueOf(steps));
            still(page);
            assertThat(number(page, "steps")).isEqualTo(steps);
            String answer = page.request()
                    .get("/map/around?node=" + body.number() + "&steps=" + steps)
                    .text();
            // The server sends persons alone; the body itself is here from the beginning.
            int sent = JsonMapper.shared().readTree(answer).path("nodes").size();
            assertThat(number(page, "reached")).as(steps + " steps").isEqualTo(sent + 1);
        }
        assertThat(inMap(page, "[data-chip=steps]")).containsText("Op til 3 skridt fra " + body.name());
        page.keyboard().press("-");
        assertThat(number(page, "steps")).isEqualTo(2);
        page.keyboard().press("+");
        assertThat(number(page, "steps")).isEqualTo(3);
        inMap(page, "[data-chip=steps]").click();
        assertThat(number(page, "steps")).isEqualTo(1);
        page.keyboard().press("Escape");
        page.keyboard().press("+");
        still(page);
        assertThat(real(page, "ratio")).as("without a selection plus zooms").isLessThan(1);
        page.keyboard().press("0");
        still(page);
        assertThat(real(page, "ratio")).isEqualTo(1, within(1e-9));
    }

    @Test
    void breadcrumbsLeadFromTheWholeNetworkToWhatIsSelectedAndBack() {
        Page page = map("/map", Look.WIDE);
        Locator crumbs = inMap(page, ".crumbs button");
        assertThat(crumbs).hasText(new String[] {"Hele netværket"});
        inMap(page, "input[type=search]").fill("Vinterbaderne");
        page.waitForSelector("bindeled-map-search [role=option]");
        page.keyboard().press("Enter");
        waitForPanel(page, true);
        still(page);
        List<String> path = crumbs.allInnerTexts();
        assertThat(path).containsExactly("Hele netværket", "Fjordbyen", "Havnen", "Vinterbaderne på Havnen");
        picture(page, "map-crumbs");
        crumbs.getByText("Havnen", new Locator.GetByTextOptions().setExact(true))
                .click();
        still(page);
        assertThat(choice(page)).containsKey("disc");
        assertThat(page.locator(".map-panel h2")).hasText("Havnen");
        assertThat(crumbs.last()).hasAttribute("aria-current", "location");
        crumbs.first().click();
        still(page);
        assertThat(choice(page)).isNull();
        assertThat(real(page, "ratio")).isEqualTo(1, within(1e-9));
    }

    @Test
    void whatIsLeftOutIsSaidInASentenceAndCanBeTakenBackChipByChip() {
        Page page = map("/map?show=linking", Look.WIDE);
        double spacing = real(page, "spacing");
        inMap(page, "[data-kind=association]").click();
        still(page);
        assertThat(real(page, "spacing")).as("marks stay as large as they were").isEqualTo(spacing, within(0.01));
        assertThat(inMap(page, ".shown p"))
                .hasText("Du ser hele netværket, uden foreninger og kun relationer, der er forbindende.");
        assertThat(inMap(page, ".legend .scope")).hasText(new String[] {"hele netværket", "hele netværket"});
        picture(page, "map-chips");
        inMap(page, "[data-chip=ties]").click();
        still(page);
        assertThat(inMap(page, "[data-chip]")).hasCount(2);
        inMap(page, "[data-form=bridging]").click();
        assertThat(inMap(page, ".shown p")).containsText("uden brobyggende relationer");
        inMap(page, "[data-chip=form-bridging]").click();
        inMap(page, "[data-chip=kind-association]").click();
        still(page);
        assertThat(nodes(page)).containsKey("association").doesNotContainKey("citizen");
        assertThat(inMap(page, ".shown p")).hasText("Du ser hele netværket, uden personer hver for sig.");
        assertThat(inMap(page, "[data-act=everything]")).hasCount(0);
        inMap(page, "[data-kind=association]").click();
        inMap(page, "[data-form=bridging]").click();
        inMap(page, "[data-act=everything]").click();
        still(page);
        // To draw everybody is to look at everybody: that is asked for by itself.
        assertThat(nodes(page)).containsKey("association").doesNotContainKey("citizen");
        inMap(page, "[data-chip=persons]").click();
        still(page);
        for (String form : List.of("bonding", "bridging", "linking", "none")) {
            inMap(page, "[data-form=" + form + "]").click();
        }
        assertThat(inMap(page, "[data-chip]")).hasText(new String[] {"Uden relationer ×, fjern"});
        assertThat(inMap(page, ".shown p")).hasText("Du ser hele netværket, uden relationer.");
        assertThat(status(page)).contains("alle former for relationer er valgt fra");
        assertThat(part(page, "ties")).containsEntry("drawn", 0);
        inMap(page, "[data-chip=forms]").click();
        assertThat(nodes(page)).containsKey("citizen");
        assertThat(inMap(page, "[data-chip]")).hasCount(0);
        assertThat(inMap(page, ".shown p")).hasText("Du ser hele netværket.");
    }

    @Test
    void ofASelectedAreaOnlyThoseInItAreSent() {
        Page page = map("/map", Look.WIDE);
        List<String> asked = new ArrayList<>();
        page.onRequest(request -> asked.add(request.url()));
        click(page, placeOfName(page, "Havnen"));
        assertThat(choice(page)).containsKey("disc");
        assertThat(nodes(page)).containsKey("citizen");
        assertThat(asked)
                .filteredOn(url -> url.contains("/map/nodes"))
                .singleElement()
                .asString()
                .containsPattern("[?&]discs=\\d+(&|$)");
    }

    @Test
    void escStepsBackOneThingAtATime() {
        Page page = map("/map", Look.WIDE);
        click(page, bodies(page).getFirst().place());
        inMap(page, "[data-tool=zoom-in]").click();
        still(page);
        focus(page);
        page.keyboard().press("l");
        page.keyboard().press("Escape");
        assertThat(flag(page, "lasso")).isFalse();
        assertThat(choice(page)).isNotNull();
        page.keyboard().press("Escape");
        assertThat(choice(page)).isNull();
        assertThat(real(page, "ratio")).isLessThan(1);
        page.keyboard().press("Escape");
        still(page);
        assertThat(real(page, "ratio")).isEqualTo(1, within(1e-9));
    }

    @Test
    void anAddressWithAGroupShowsThatAreaOrBody() {
        Page page = map("/map?group=havnen", Look.WIDE);
        assertThat(choice(page)).containsKey("disc");
        assertThat(inMap(page, ".crumbs button").last()).hasText("Havnen");
        assertThat(real(page, "ratio")).isLessThan(1);
        waitForPanel(page, false);
        assertThat(inMap(page, "[data-tool=undo]")).hasAttribute("aria-disabled", "true");
        picture(page, "map-group");
        Page body = map("/map?group=vinterbaderne", Look.WIDE);
        assertThat(choice(body)).containsKey("node");
        assertThat(inMap(body, ".crumbs button").last()).hasText("Vinterbaderne på Havnen");
    }

    private long looksInThePanel() {
        return application().bean(Audit.class).newest(AuditFilter.everything(), 100_000).stream()
                .filter(line -> line.place().equals("map.panel"))
                .count();
    }
}
