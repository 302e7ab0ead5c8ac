package dk.bindeled.map;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Whoever has not said what persons are looked at for sees none, is told why, and has the way to say it at hand. */
class MapPurposeBrowserTest extends MapSession {

    private static final String WHY = "personer vises, når du har sagt, hvad du skal bruge dem til";

    @Test
    void theMapSaysWhyNoPersonsAreShownAndTheirButtonAsksWhatFor() {
        Page page = unasked("/map");
        List<String> sent = new ArrayList<>();
        page.onRequest(request -> sent.add(request.url()));
        assertThat(status(page)).contains(WHY).doesNotContain("zoom ind");
        assertThat(inMap(page, ".shown p")).containsText("uden ");
        assertThat(inMap(page, "[data-chip=persons]")).hasCount(0);
        for (int k = 0; k < 3; k++) {
            inMap(page, "[data-tool=zoom-in]").click();
        }
        still(page);
        assertThat(status(page)).contains(WHY).doesNotContain("zoom ind");
        inMap(page, "input[type=search]").fill("Asta");
        assertThat(inMap(page, "[role=option]").first())
                .hasText("Intet fundet. Personer kan søges frem, når du har sagt, hvad du skal bruge dem til.");
        assertThat(sent).noneMatch(url -> url.contains("/map/nodes") || url.contains("/map/search"));
        assertThat(barriers(page)).isEmpty();
        inMap(page, "input[type=search]").fill("");
        picture(page, "map-purpose");

        Locator persons = inMap(page, ".switch").first();
        assertThat(persons).hasAttribute("aria-haspopup", "dialog");
        persons.click();
        Locator question = page.getByRole(AriaRole.DIALOG);
        assertThat(question).containsText("Hvad skal du bruge personerne til?");
        question.locator("vaadin-select").click();
        page.locator("vaadin-select-item").getByText("Evaluering").click();
        question.getByText("Vis personer").click();
        assertThat(question).isHidden();
        settle(page);
        still(page);
        assertThat(status(page)).doesNotContain(WHY);
        assertThat(page.url()).as("who was near before is near now").contains("at=");
        inMap(page, "[data-tool=fit]").click();
        still(page);
        inMap(page, "[data-chip=persons]").click();
        still(page);
        assertThat(nodes(page)).containsKey("citizen");
    }

    @Test
    void whereOnlySomeTiesAreAskedForTheEmptyMapSaysWhyToo() {
        Page page = unasked("/map?show=linking");
        assertThat(status(page)).contains(WHY);
        assertThat(inMap(page, ".switch").first()).hasText("Vis personer");
        picture(page, "map-purpose-linking");
    }

    /** The map of someone who has closed the question. */
    private Page unasked(String address) {
        Page page = strangersPage(Look.WIDE);
        page.navigate(application().linkWithoutPurpose());
        page.navigate(address);
        page.getByRole(AriaRole.DIALOG).getByText("Ikke nu").click();
        settle(page);
        still(page);
        return page;
    }
}
