package dk.bindeled.bridges.collaboration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import dk.bindeled.network.BodyPair;
import dk.bindeled.network.LadderStep;
import dk.bindeled.privacy.CurrentUser;
import dk.bindeled.privacy.Role;
import dk.bindeled.study.WantedSteps;
import dk.bindeled.study.WantedSteps.WantedStep;
import dk.bindeled.testing.BrowserSession;
import dk.bindeled.testing.Visitor;
import java.nio.file.Files;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;

class CollaborationBrowserTest extends BrowserSession {

    private static final String ROUTE = "/bridges/collaboration";
    private static final String PARTNERS = "Beboerforeningen Havnen ↔ E-sportsforeningen Pixel";

    private final WantedSteps steps = application().bean(WantedSteps.class);

    /** What other tests want is taken back. */
    @BeforeEach
    void nothingIsWanted() {
        CurrentUser.asProgram(() -> {
            steps.all().forEach((pair, wanted) -> steps.set(pair, null, wanted.version(), "test"));
            return "";
        });
    }

    private static Locator card(Page page, String names) {
        return page.locator(".collaboration")
                .filter(new Locator.FilterOptions().setHasText(names))
                .first();
    }

    private static void want(Page page, Locator card, String step) {
        card.locator("vaadin-select").click();
        page.locator("vaadin-select-item:visible").getByText(step).first().click();
        settle(page);
    }

    private static Page searched(Page page, String name) {
        page.locator("#collaboration-search").fill(name);
        page.waitForFunction(
                "name => [...document.querySelectorAll('.collaboration h3')].every(h => h.textContent.includes(name))",
                name);
        settle(page);
        return page;
    }

    private @Nullable LadderStep kept(BodyPair pair) {
        WantedStep wanted = CurrentUser.asProgram(steps::all).get(pair);
        return wanted == null ? null : wanted.step();
    }

    @Test
    void thePartnersOfTheTownStandOnTheHighestStepAndTheMatrixCountsThem() {
        Page page = open(ROUTE, Look.WIDE);
        assertThat(page.locator(".bridge-parts [aria-current]").innerText()).isEqualTo("Samarbejde");
        assertThat(page.locator(".sector-cell").count()).isEqualTo(9);
        assertThat(page.locator(".sector-cell").nth(2).getAttribute("aria-label"))
                .startsWith("Offentlig og Tredje: ")
                .contains("partnerskab: ");
        searched(page, "Pixel");
        Locator partners = card(page, PARTNERS);
        assertThat(partners.innerText()).contains("I dag: trin 4, partnerskab.", "Siden 22.05.2022.");
        assertThat(partners.locator(".rung-reached").count()).isEqualTo(4);
        assertThat(barriers(page)).isEmpty();
        picture(page, "collaboration-search");
        picture(open(ROUTE, Look.WIDE), "collaboration-wide");
    }

    @Test
    void aCellOfTheMatrixShowsItsPairsAndTheAddressLeadsBackToThem() {
        Page page = open(ROUTE, Look.WIDE);
        Locator cell = page.locator(".sector-cell").nth(2);
        int pairs = Integer.parseInt(cell.locator(".sector-count").innerText());
        cell.focus();
        page.keyboard().press("Enter");
        page.waitForSelector(".sector-cell[aria-pressed=true]");
        assertThat(page.locator("[role=status]").allInnerTexts()).anyMatch(text -> text.startsWith(pairs + " af "));
        assertThat(page.url()).contains("sectors=public~third");
        Page again = open(page.url(), Look.WIDE);
        assertThat(again.locator(".sector-cell[aria-pressed=true]").count())
                .as("the cell and its mirror")
                .isEqualTo(2);
        again.locator(".collaboration-chip").click();
        settle(again);
        assertThat(again.locator(".sector-cell[aria-pressed=true]").count()).isZero();
        assertThat(again.url()).doesNotContain("sectors=");
    }

    @Test
    void whoeverTakesAStepBackByKeysIsStillAtThePair() {
        Page page = open(ROUTE, Look.WIDE);
        Locator first = page.locator(".collaboration")
                .filter(new Locator.FilterOptions().setHasText("I dag: trin 1"))
                .first();
        String names = first.locator("h3").innerText();
        want(page, first, "trin 3");
        Locator undo = card(page, names).getByText("Fortryd");
        undo.focus();
        page.keyboard().press("Enter");
        card(page, names).getByText("Gemt: intet ønske.").waitFor();
        settle(page);
        assertThat(page.evaluate("() => document.activeElement.closest('vaadin-select')"
                        + "?.closest('.collaboration').querySelector('h3').innerText ?? 'nothing'"))
                .isEqualTo(names);
    }

    @Test
    void aStepIsWantedItIsToldWhatItTakesAndItCanBeTakenBack() {
        Page page = open(ROUTE, Look.WIDE);
        Locator first = page.locator(".collaboration")
                .filter(new Locator.FilterOptions().setHasText("I dag: trin 1"))
                .first();
        String names = first.locator("h3").innerText();
        want(page, first, "trin 3");
        Locator card = card(page, names);
        card.getByText("Gemt: trin 3, samarbejde.").waitFor();
        assertThat(card.locator(".collaboration-takes li").allInnerTexts())
                .hasSize(2)
                .satisfiesExactly(
                        one -> assertThat(one).startsWith("Til trin 2, koordinering:"),
                        two -> assertThat(two).startsWith("Til trin 3, samarbejde:"));
        assertThat(card.locator(".rung-wanted").count()).isEqualTo(2);
        assertThat(barriers(page)).isEmpty();
        picture(page, "collaboration-wanted");
        Page other = open(ROUTE, Look.WIDE);
        assertThat(other.locator(".collaboration h3").first().innerText()).isEqualTo(names);
        other.getByText("Kun par, hvor der ønskes et højere trin").click();
        settle(other);
        assertThat(other.locator(".collaboration").count()).isEqualTo(1);
        card.getByText("Fortryd").click();
        card.getByText("Gemt: intet ønske.").waitFor();
        assertThat(card.locator(".rung-wanted").count()).isZero();
        assertThat(steps(page)).isEmpty();
    }

    private List<WantedStep> steps(Page page) {
        settle(page);
        return CurrentUser.asProgram(steps::all).values().stream()
                .filter(wanted -> wanted.step() != null)
                .toList();
    }

    @Test
    void whoeverWantsSomethingElseMeanwhileIsToldAndLosesNothing() {
        BodyPair pair = BodyPair.of("beboerne-havnen", "esport");
        Page one = searched(open(ROUTE, Look.WIDE), "Pixel");
        Visitor.user(application(), "karen", Role.COORDINATOR);
        Page other = signedIn("karen");
        searched(other, "Pixel");
        want(other, card(other, PARTNERS), "trin 2");
        card(other, PARTNERS).getByText("Gemt: trin 2, koordinering.").waitFor();
        Locator mine = card(one, PARTNERS);
        want(one, mine, "trin 3");
        mine.getByText(
                        "Imens har En coordinator valgt trin 2, koordinering. Dit valg, trin 3, samarbejde, er ikke gemt.")
                .waitFor();
        assertThat(kept(pair)).isEqualTo(LadderStep.COORDINATION);
        picture(one, "collaboration-newer");
        mine.getByText("Gem trin 3, samarbejde alligevel").click();
        mine.getByText("Gemt: trin 3, samarbejde.").waitFor();
        assertThat(kept(pair)).isEqualTo(LadderStep.COOPERATION);
    }

    private Page signedIn(String name) {
        Page page = strangersPage(Look.WIDE);
        page.navigate("/sign-in");
        page.locator("input[name=name]").fill(name);
        page.locator("input[name=password]").fill(Visitor.PASSWORD);
        page.locator("form button").first().click();
        settle(page);
        page.navigate(ROUTE);
        settle(page);
        return page;
    }

    @Test
    void anAnalystSeesWhatIsWantedAndCannotChangeIt() {
        Visitor.user(application(), "arne", Role.ANALYST);
        CurrentUser.asProgram(() -> {
            BodyPair pair = BodyPair.of("beboerne-havnen", "esport");
            WantedStep now = steps.all().get(pair);
            return steps.set(pair, LadderStep.PARTNERSHIP, now == null ? 0 : now.version(), "karen");
        });
        Page page = searched(signedIn("arne"), "Pixel");
        assertThat(page.locator(".collaboration vaadin-select").count()).isZero();
        assertThat(page.locator(".new-pair").count()).isZero();
        assertThat(card(page, PARTNERS).innerText())
                .contains("Ønsket: trin 4, partnerskab.", "Det ønskede trin er nået.");
    }

    @Test
    void theServiceItselfAsksWhoSaysWhatIsWanted() {
        BodyPair pair = BodyPair.of("beboerne-havnen", "esport");
        assertThatThrownBy(() -> as(Role.ANALYST, () -> steps.set(pair, LadderStep.NETWORKING, 99, "arne")))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> as(Role.READER, steps::all)).isInstanceOf(AccessDeniedException.class);
        assertThat(as(Role.ANALYST, steps::all)).isNotNull();
        assertThat(as(Role.COORDINATOR, () -> steps.set(pair, LadderStep.NETWORKING, 99, "karen"))
                        .kept())
                .as("of a version there never was")
                .isFalse();
    }

    private static <T> T as(Role role, Supplier<T> work) {
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                "someone", null, AuthorityUtils.createAuthorityList(role.authority())));
        SecurityContextHolder.setContext(context);
        try {
            return work.get();
        } finally {
            SecurityContextHolder.clearContext();
        }
    }

    @Test
    void twoThatDoNotCollaborateAreBroughtOntoTheList() {
        Page page = open(ROUTE, Look.WIDE);
        page.locator(".new-pair summary").click();
        page.locator("#collaboration-one").fill("Salon Saksen");
        page.locator("#collaboration-other").fill("Nobody");
        page.locator(".new-pair .primary-button").click();
        page.getByText("Ingen aktør hedder „Nobody“. Vælg et navn fra listen.").waitFor();
        List<String> names = page.locator("#collaboration-names option").all().stream()
                .map(option -> option.getAttribute("value"))
                .toList();
        String apart = names.stream()
                .filter(name -> !name.equals("Salon Saksen"))
                .filter(name -> searched(page, "Salon Saksen").locator(".collaboration h3").allInnerTexts().stream()
                        .noneMatch(both -> both.contains(name)))
                .findFirst()
                .orElseThrow();
        page.locator("#collaboration-other").fill(apart);
        page.locator(".new-pair .primary-button").click();
        page.getByText("står nu på listen.").waitFor();
        settle(page);
        assertThat(page.locator(".collaboration").first().innerText())
                .contains("Salon Saksen", apart, "De samarbejder ikke i dag.", "Til trin 1, networking:");
        picture(page, "collaboration-new-pair");
    }

    @Test
    void beforeAnybodyCollaboratedThePageSaysWhatItNeeds() {
        Page page = open(ROUTE + "?date=2010-01-01", Look.WIDE);
        assertThat(page.locator(".empty-state").innerText()).contains("samarbejder med", "trin 1 til 4");
        assertThat(page.locator(".empty-state a").getAttribute("href")).startsWith("data?date=2010-01-01");
        assertThat(page.locator(".sector-cell").count()).isZero();
        picture(page, "collaboration-empty");
    }

    @Test
    void theTableIsAFileToo() throws Exception {
        Page page = open(ROUTE, Look.WIDE);
        Download download =
                page.waitForDownload(() -> page.locator(".gap-tools a").first().click());
        List<String> lines = Files.readAllLines(download.path());
        assertThat(lines.getFirst()).contains("Aktør;Sektor;Anden aktør;").endsWith("Med i begge");
        assertThat(lines).anyMatch(line -> line.contains("partnerskab") && line.contains("22.05.2022"));
        // whoever is in both is told of only where at least five are
        assertThat(lines.subList(1, lines.size() - 1))
                .allMatch(line -> line.matches(".*;(|0|[5-9]|\\d\\d+|\"?ikke vist, under fem personer\"?)"));
    }

    @Test
    void aPhoneTheDarkAndEnglishAreLegible() {
        for (Look look : List.of(Look.PHONE, Look.DARK, Look.ENGLISH)) {
            Page page = open(ROUTE + (look.language().equals("en") ? "?lang=en" : ""), look);
            Locator card = page.locator(".collaboration").first();
            want(page, card, look.language().equals("en") ? "step 4" : "trin 4");
            assertThat(fitsWidth(page)).isTrue();
            assertThat(barriers(page)).isEmpty();
            picture(page, "collaboration-" + look.width() + (look.dark() ? "-dark" : "-") + look.language());
        }
    }
}
