package dk.bindeled.bridges;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dk.bindeled.privacy.Role;
import dk.bindeled.testing.BrowserSession;
import dk.bindeled.testing.Visitor;
import java.util.List;
import org.junit.jupiter.api.Test;

class FragilityBrowserTest extends BrowserSession {

    private static final String PAGE = "/bridges/fragility?groups=area:estate";

    @Test
    void theCoordinatorOfAaparkenIsFirstAndNotNamed() {
        Page page = open(PAGE, Look.WIDE);
        assertThat(page.locator("main h1").innerText()).isEqualTo("Hvem det hænger på");
        assertThat(page.locator(".bridge-parts [aria-current=page]").innerText())
                .isEqualTo("Hvem det hænger på");
        assertThat(page.locator("#fragility-held .fragility-card").first().innerText())
                .contains("En fagperson holder 46 personer sammen med resten", "De hører alle til Åparken.");
        assertThat(page.locator("main").innerText()).doesNotContain("Henning", "Vesterkær", "Person ");
        assertThat(page.locator("#fragility-welcome .fragility-told-of").innerText())
                .contains("Træn Sammen Lindeå: mange melder sig")
                .doesNotContain("Kaffe på Kanden", "Badminton");
        assertThat(barriers(page)).isEmpty();
        picture(page, "fragility-wide");
    }

    @Test
    void theTestOfTheCoordinatorTellsTheNameAndEveryHalfYear() {
        Page page = open(PAGE, Look.WIDE);
        Locator first = page.locator("#fragility-held .fragility-card").first();
        first.getByText("Ville det holde uden?").click();
        page.waitForSelector(
                "#fragility-held .fragility-reveal-told h3", new Page.WaitForSelectorOptions().setTimeout(120_000));
        assertThat(first.locator(".fragility-reveal-told h3").innerText()).isEqualTo("Henning Vesterkær");
        assertThat(first.innerText())
                .contains("bragt", "kredse uden vej til hinanden", "par har kun denne ene til fælles");
        first.getByText("Vis som tabel").click();
        page.waitForSelector("#fragility-held .fragility-reveal-told tbody tr");
        assertThat(first.locator("tbody tr").count()).isBetween(3, 12);
        assertThat(first.locator("tbody tr").last().innerText()).startsWith("30.06.2024");
        assertThat(barriers(page)).isEmpty();
        picture(page, "fragility-test");
        first.getByText("Skjul prøven").click();
        page.waitForCondition(() -> !first.innerText().contains("Vesterkær"));
    }

    @Test
    void anybodyOneChoosesByNameAndKeysIsTestedTheSameWay() {
        for (Look look : List.of(Look.WIDE, Look.PHONE)) {
            Page page = open(PAGE, look);
            Locator panel = page.locator("#fragility-chosen");
            panel.getByText("Vælg en person").click();
            Locator field = panel.locator("vaadin-text-field input");
            field.waitFor();
            page.waitForCondition(() -> (boolean) field.evaluate("input => input === document.activeElement"));
            page.keyboard().type("henning vest");
            panel.locator(".fragility-found button").first().waitFor();
            assertThat(panel.locator(".fragility-found button").allInnerTexts())
                    .hasSize(1)
                    .allMatch(found -> found.contains("Henning Vesterkær") && found.contains("fagperson"));
            assertThat(panel.locator("[role=status]").allInnerTexts()).contains("Én fundet");
            assertThat(barriers(page)).isEmpty();
            picture(page, "fragility-search-" + look.width());
            panel.locator(".fragility-found button").first().focus();
            page.keyboard().press("Enter");
            panel.locator(".fragility-reveal-told h3").waitFor(new Locator.WaitForOptions().setTimeout(120_000));
            assertThat(panel.locator(".fragility-reveal-told h3").innerText()).isEqualTo("Henning Vesterkær");
            assertThat(panel.innerText()).contains("bragt", "kredse uden vej til hinanden");
            assertThat(page.evaluate("() => document.activeElement.textContent"))
                    .as("the focus is where the test can be put away")
                    .isEqualTo("Skjul prøven");
            assertThat(fitsWidth(page)).isTrue();
            assertThat(barriers(page)).isEmpty();
            picture(page, "fragility-chosen-" + look.width());
        }
    }

    @Test
    void anAnalystIsAskedWhatForAndSeesPseudonyms() {
        Visitor.user(application(), "birthe", Role.ANALYST);
        Page page = strangersPage(Look.WIDE);
        page.navigate("/sign-in");
        page.locator("input[name=name]").fill("birthe");
        page.locator("input[name=password]").fill(Visitor.PASSWORD);
        page.locator("form button").first().click();
        settle(page);
        page.navigate(PAGE);
        settle(page);
        page.locator("#fragility-held .fragility-reveal button").first().click();
        Locator question = page.getByRole(AriaRole.DIALOG);
        question.locator("vaadin-select").click();
        page.locator("vaadin-select-item").getByText("Evaluering").click();
        question.getByText("Vis personer").click();
        page.waitForSelector(
                "#fragility-held .fragility-reveal-told h3", new Page.WaitForSelectorOptions().setTimeout(120_000));
        assertThat(page.locator("#fragility-held .fragility-reveal-told h3").innerText())
                .matches("Person \\S+");
        page.locator("#fragility-chosen button").first().click();
        page.locator("#fragility-chosen vaadin-text-field input").fill("henning");
        page.locator("#fragility-chosen").getByText("Ingen fundet").waitFor();
        assertThat(page.locator("main").innerText()).doesNotContain("Henning", "Vesterkær");
    }

    @Test
    void thePersonWhoCarriesABridgeIsToldByRoleWithTheWayToThePair() {
        Page page = open(PAGE, Look.WIDE);
        Locator card = page.locator(
                "#fragility-brokers .fragility-card", new Page.LocatorOptions().setHasText("Møllevangen ↔ Skovhøj"));
        assertThat(card.first().innerText())
                .contains("En ambassadør bærer broen")
                .doesNotContain("Viermose");
        card.first().getByText("Møllevangen ↔ Skovhøj").click();
        settle(page);
        assertThat(page.url()).contains("/bridges?").contains("pair=moellevangen~skovhoej");
        assertThat(page.locator(".gap-chosen").innerText()).contains("Møllevangen", "Skovhøj");
    }

    @Test
    void aPhoneTheDarkAndEnglishAreLegible() {
        for (Look look : List.of(Look.PHONE, Look.DARK, Look.ENGLISH)) {
            Page page = open(PAGE + (look.language().equals("en") ? "&lang=en" : ""), look);
            page.locator("#fragility-held .fragility-reveal button").first().click();
            page.waitForSelector(
                    "#fragility-held .fragility-reveal-told h3", new Page.WaitForSelectorOptions().setTimeout(120_000));
            assertThat(fitsWidth(page)).isTrue();
            assertThat(barriers(page)).isEmpty();
            picture(page, "fragility-" + look.width() + (look.dark() ? "-dark" : "-") + look.language());
        }
    }
}
