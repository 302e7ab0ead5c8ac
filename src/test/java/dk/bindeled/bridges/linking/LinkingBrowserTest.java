package dk.bindeled.bridges.linking;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dk.bindeled.privacy.Role;
import dk.bindeled.testing.BrowserSession;
import dk.bindeled.testing.Visitor;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Test;

class LinkingBrowserTest extends BrowserSession {

    private static final String ROUTE = "/bridges/linking?groups=area:estate";

    @Test
    void thePageSaysThatNobodyInHavnenIsWithinTwoStepsAndLeadsToTheMap() {
        Page page = open(ROUTE, Look.WIDE);
        assertThat(page.locator("main h1").innerText()).isEqualTo("Veje til beslutning");
        assertThat(page.locator(".bridge-parts [aria-current=page]").innerText())
                .isEqualTo("Veje til beslutning");
        Locator far = page.locator(".route-far");
        assertThat(far.count()).isEqualTo(1);
        assertThat(far.innerText()).contains("Ingen er inden for to skridt af en beslutningstager i Havnen.");
        assertThat(far.locator("a").getAttribute("href")).contains("map?").contains("group=havnen");
        assertThat(page.locator(".route-whole").innerText())
                .contains("Ud af 100 borgere med relationer har omkring 85");
        List<String> names = page.locator(".route-group").allInnerTexts();
        assertThat(names).hasSize(17).startsWith("Brogården", "Bøgeparken").endsWith("Vibeholm", "Åparken");
        assertThat(barriers(page)).isEmpty();
        picture(page, "linking-wide");
    }

    @Test
    void aGroupIsChosenWithTheKeyboardAndTheAddressLeadsBackToIt() {
        Page page = open(ROUTE, Look.WIDE);
        page.locator(".route-group").getByText("Havnen").focus();
        page.keyboard().press("Enter");
        page.waitForSelector(".route-group[aria-pressed=true]");
        assertThat(page.url()).contains("group=havnen");
        String told = page.locator(".route-chosen").innerText();
        assertThat(told)
                .startsWith("Havnen")
                .contains(
                        "Et skridt, en relation til en: ingen",
                        "Højst to skridt: ingen",
                        "Højst tre skridt: over halvdelen")
                .contains("Gennem en ambassadør: nogle få")
                .contains("Der er ingen enkelt person");
        Page again = open(page.url(), Look.WIDE);
        assertThat(again.locator(".route-chosen").innerText()).isEqualTo(told);
        picture(again, "linking-havnen");
    }

    @Test
    void inAaparkenTheOnlyWayOfManyGoesThroughTheCoordinatorWhoIsNamedOnlyWhenAsked() {
        Page page = open(ROUTE + "&group=aaparken", Look.WIDE);
        Locator chosen = page.locator(".route-chosen");
        assertThat(chosen.innerText())
                .contains("Gennem en fagperson går den eneste vej for omkring 45 af borgerne.")
                .doesNotContain("Vesterkær");
        chosen.getByText("Vis hvem").click();
        page.waitForSelector(".gatekeepers-told li");
        assertThat(page.locator(".gatekeepers-told li").allInnerTexts())
                .containsExactly("Henning Vesterkær (en fagperson): den eneste vej for omkring 45");
        assertThat(barriers(page)).isEmpty();
        picture(page, "linking-gatekeeper");
        chosen.getByText("Skjul hvem").click();
        page.waitForSelector(".gatekeepers [aria-expanded=false]");
        assertThat(chosen.innerText()).doesNotContain("Vesterkær");
    }

    @Test
    void anAnalystIsAskedWhatForAndSeesPseudonyms() {
        Visitor.user(application(), "berit", Role.ANALYST);
        Page page = strangersPage(Look.WIDE);
        page.navigate("/sign-in");
        page.locator("input[name=name]").fill("berit");
        page.locator("input[name=password]").fill(Visitor.PASSWORD);
        page.locator("form button").first().click();
        settle(page);
        page.navigate(ROUTE + "&group=aaparken");
        settle(page);
        page.locator(".gatekeepers button").first().click();
        Locator question = page.getByRole(AriaRole.DIALOG);
        question.locator("vaadin-select").click();
        page.locator("vaadin-select-item").getByText("Evaluering").click();
        question.getByText("Vis personer").click();
        page.waitForSelector(".gatekeepers-told li");
        assertThat(page.locator(".gatekeepers-told li").allInnerTexts())
                .hasSize(1)
                .allMatch(line -> line.matches("Person \\S+ \\(en fagperson\\): den eneste vej for omkring 45"));
        assertThat(page.locator("main").innerText()).doesNotContain("Vesterkær");
    }

    @Test
    void institutionsStandAgainstAreasInWordsAndAsAFile() throws Exception {
        Page page = open(ROUTE, Look.WIDE);
        Locator matrix = page.locator(".coverage");
        assertThat(matrix.locator("thead th").count()).isGreaterThanOrEqualTo(3);
        assertThat(matrix.locator("tbody tr").count()).isEqualTo(17);
        assertThat(matrix.locator("tbody td").allInnerTexts())
                .allMatch(cell -> cell.matches("(?s)\\D+"), "no number is told");
        assertThat(page.locator(".coverage-frame + .route-tools + .line").innerText())
                .contains("institutioner har under 5 ansatte");
        String file = Files.readString(page.waitForDownload(
                        () -> page.locator(".coverage-frame + .route-tools a").click())
                .path());
        assertThat(file.lines()).hasSize(1 + 17 * matrix.locator("thead th").count() + 1);
        assertThat(file).contains("Havnen;Boligselskabet Lindely;83;").contains("Andele siges med ord");
    }

    @Test
    void aPhoneTheDarkAndEnglishAreLegible() {
        for (Look look : List.of(Look.PHONE, Look.DARK, Look.ENGLISH)) {
            Page page = open(ROUTE + "&group=havnen" + (look.language().equals("en") ? "&lang=en" : ""), look);
            assertThat(fitsWidth(page)).isTrue();
            assertThat(barriers(page)).isEmpty();
            picture(page, "linking-" + look.width() + (look.dark() ? "-dark" : "-") + look.language());
        }
    }

    @Test
    void otherGroupsAndNoGroupsAreToldOfToo() {
        Page members = open("/bridges/linking?groups=membership", Look.WIDE);
        assertThat(members.locator(".route-withheld").allInnerTexts())
                .contains("vises ikke: få borgere, eller en gruppe, der ville røbe få");
        assertThat(fitsWidth(members)).isTrue();
        picture(members, "linking-membership");
        Page all = open("/bridges/linking?groups=all", Look.WIDE);
        assertThat(all.locator(".route-whole").innerText()).contains("omkring 85");
        Page district = open("/bridges/linking?groups=area:district&group=nowhere", Look.WIDE);
        assertThat(district.locator(".coverage tbody tr").count()).isEqualTo(5);
        assertThat(district.locator(".route-chosen").innerText()).contains("Vælg en gruppe");
    }
}
