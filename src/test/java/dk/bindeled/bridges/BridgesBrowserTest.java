package dk.bindeled.bridges;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.WaitForSelectorState;
import dk.bindeled.privacy.Role;
import dk.bindeled.testing.BrowserSession;
import dk.bindeled.testing.Visitor;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class BridgesBrowserTest extends BrowserSession {

    /** Two estates that one ambassador joins. */
    private static final String HANGING = "/bridges?groups=area:estate&pair=moellevangen~skovhoej";

    @Test
    void theScreenNamesTheBridgeThatHangsOnOnePerson() {
        Page page = open("/bridges", Look.WIDE);
        assertThat(page.locator("main h1").innerText()).isEqualTo("Broer");
        assertThat(page.locator(".gap").count()).isGreaterThan(100);
        assertThat(page.locator(".bridge-columns").innerText()).contains("ambassadør");
        assertThat(barriers(page)).isEmpty();
        picture(page, "bridges-wide");
    }

    @Test
    void aCellTellsOfItsPairAndTheAddressLeadsBackToIt() {
        Page page = open("/bridges", Look.WIDE);
        Locator cell = page.locator(".gap").first();
        String told = cell.getAttribute("title");
        cell.click();
        page.waitForSelector(".gap[aria-pressed=true]");
        assertThat(page.locator(".gap[aria-pressed=true]").all())
                .hasSize(2)
                .allMatch(
                        pressed -> told.equals(pressed.getAttribute("title")) || pressed.getAttribute("title") != null);
        assertThat(page.url()).contains("pair=");
        String chosen = page.locator(".gap-chosen").innerText();
        Page again = open(page.url(), Look.WIDE);
        assertThat(again.locator(".gap-chosen").innerText()).isEqualTo(chosen);
        picture(again, "bridges-pair");
    }

    @Test
    void whatStandsOutIsToldInWordsAndByTint() {
        Page page = open("/bridges?groups=area:estate", Look.WIDE);
        assertThat(page.locator(".standing-out").innerText()).containsPattern("\\d+ par skiller sig ud");
        assertThat(page.locator(".gap.stands-far_above, .gap.stands-far_below").count())
                .as("some stand out, and not most")
                .isBetween(2, 100);
        page.locator(".standing-out button").first().click();
        page.waitForSelector(".gap[aria-pressed=true]");
        assertThat(page.locator(".gap-chosen h3").innerText())
                .isEqualTo(page.locator(".standing-out button").first().innerText());
    }

    @Test
    void anotherOrderAndOtherColumnsStandInTheAddress() {
        Page page = open("/bridges?groups=area:estate&sort=similar", Look.WIDE);
        List<String> similar = page.locator(".gap-matrix tbody th").allInnerTexts();
        assertThat(similar).isNotEqualTo(similar.stream().sorted().toList());
        picture(page, "bridges-similar");
        choose(page, 1, "det usædvanlige først");
        page.waitForURL(url -> url.contains("sort=standing_out"));
        choose(page, 0, "forening og fællesskab");
        page.waitForURL(url -> url.contains("against=membership") && url.contains("sort=standing_out"));
        settle(page);
        assertThat(page.locator("bindeled-gap-canvas").count()).isEqualTo(1);
        assertThat(barriers(page)).isEmpty();
        picture(page, "bridges-across");
    }

    @Test
    void theFocusStaysOnTheChoiceThatWasMade() {
        Page page = open("/bridges?groups=area:estate", Look.WIDE);
        choose(page, 1, "flest muligheder først");
        page.waitForURL(url -> url.contains("sort=possibilities"));
        settle(page);
        assertThat(focused(page)).isEqualTo("Rækkefølge");
        choose(page, 0, "arbejdsplads");
        page.waitForURL(url -> url.contains("against=employer"));
        settle(page);
        assertThat(focused(page)).isEqualTo("Mod");
    }

    private static Object focused(Page page) {
        return page.evaluate(
                "() => document.activeElement.closest('vaadin-select')?.querySelector('label').textContent ?? 'nothing'");
    }

    private static void choose(Page page, int place, String word) {
        page.locator(".gap-choices vaadin-select").nth(place).click();
        page.locator("vaadin-select-item")
                .filter(new Locator.FilterOptions().setHasText(word))
                .last()
                .click();
    }

    @Test
    void aMatrixOfManyGroupsIsDrawnAndReachedByKeysAndPointer() {
        Page page = open("/bridges?groups=membership", Look.WIDE);
        Locator drawn = page.locator("bindeled-gap-canvas");
        Locator frame = drawn.locator(".frame");
        frame.focus();
        page.keyboard().press("ArrowDown");
        page.keyboard().press("ArrowDown");
        String told = drawn.locator(".told").innerText();
        assertThat(told).contains(" ↔ ", ": ");
        page.keyboard().press("Enter");
        page.waitForSelector(".gap-chosen h3");
        assertThat(names(told)).isEqualTo(names(page.locator(".gap-chosen h3").innerText()));
        assertThat(page.url()).contains("pair=");
        drawn.locator("canvas").hover();
        assertThat(drawn.locator(".told").innerText()).isNotBlank().isNotEqualTo(told);
        String pointed = drawn.locator(".told").innerText();
        drawn.locator("canvas").click();
        page.waitForCondition(
                () -> names(pointed).equals(names(page.locator(".gap-chosen h3").innerText())));
        assertThat(barriers(page)).isEmpty();
        picture(page, "bridges-many");
    }

    /** The two groups, whichever is named first. */
    private static Set<String> names(String told) {
        int end = told.indexOf(": ");
        String pair = end < 0 ? told : told.substring(0, end);
        int between = pair.indexOf(" ↔ ");
        return Set.of(pair.substring(0, between), pair.substring(between + " ↔ ".length()));
    }

    @Test
    void personsAndTiesBehindACellStandByTheirRoles() {
        Page page = open(HANGING, Look.WIDE);
        Locator box = page.locator(".gap-chosen .behind");
        box.getByText("Se personer og relationer bag").click();
        page.waitForSelector(".gap-chosen .behind .introductions-told li");
        assertThat(box.innerText())
                .contains("borger – fællesskabsambassadør (4 relationer)", "Ivan Viermose")
                .doesNotContain("Person ");
        assertThat(box.locator("li").count()).isEqualTo(4);
        picture(page, "bridges-behind");
    }

    @Test
    void theArrowKeysGoFromCellToCell() {
        Page page = open("/bridges", Look.WIDE);
        Locator first = page.locator(".gap[tabindex='0']");
        assertThat(first.count()).isEqualTo(1);
        first.focus();
        String before = (String) page.evaluate("() => document.activeElement.getAttribute('aria-label')");
        page.keyboard().press("ArrowRight");
        String after = (String) page.evaluate("() => document.activeElement.getAttribute('aria-label')");
        assertThat(after).isNotNull().isNotEqualTo(before);
        page.keyboard().press("Enter");
        page.waitForSelector(".gap[aria-pressed=true]");
    }

    @Test
    void oneGroupHasNoBridgesAndTheScreenOffersOthers() {
        Page page = open("/bridges?groups=all", Look.WIDE);
        assertThat(page.locator(".gap").count()).isZero();
        assertThat(page.locator("main .screen-link").all())
                .isNotEmpty()
                .allMatch(link -> link.getAttribute("href").startsWith("bridges?groups="));
        picture(page, "bridges-one-group");
    }

    @Test
    void aFragileBridgeHasIntroductionsThroughTheOneWhoKnowsBoth() {
        Page page = open(HANGING, Look.WIDE);
        Locator box = page.locator(".gap-chosen .introductions:not(.behind)");
        box.getByText("Se introduktioner").click();
        page.waitForSelector(".gap-chosen .introductions:not(.behind) .introductions-told ol li");
        assertThat(box.locator("li").count()).isBetween(1, 5);
        assertThat(box.innerText())
                .contains("I dag hænger broen på Ivan Viermose.", "(Møllevangen)", "(Skovhøj)")
                .contains("kender dem begge og kan føre dem sammen.", "De er begge med i Møllevangens Beboerforening.")
                .contains("Så skal 2 personer falde fra, før broen er væk, ikke 1.")
                .doesNotContain("Person ");
        assertThat(box.locator(".introduced").allInnerTexts())
                .as("nobody is introduced to the one on whom it hangs")
                .noneMatch(pair -> pair.contains("Viermose"));
        assertThat(barriers(page)).isEmpty();
        picture(page, "bridges-introductions");
        Locator button = box.getByText("Skjul introduktioner");
        assertThat(button.getAttribute("aria-expanded")).isEqualTo("true");
        button.focus();
        page.keyboard().press("Enter");
        page.waitForSelector(".gap-chosen .introductions:not(.behind) > [aria-expanded=false]");
        assertThat(box.innerText()).doesNotContain("Viermose");
    }

    @Test
    void betweenTwoGroupingsIntroductionsTellNothingOfThoseInBoth() {
        Page page = open("/bridges?groups=area:estate&against=membership", Look.WIDE);
        Locator first = page.locator(".possibilities .pair:has(.introductions:not(.behind))")
                .first();
        first.getByText("Se introduktioner").click();
        page.waitForSelector(".possibilities .introductions:not(.behind) .introductions-told ol li");
        Locator box = first.locator(".introductions:not(.behind)");
        assertThat(box.locator(".introduced").count()).isBetween(1, 5);
        assertThat(box.innerText())
                .contains("fortælles ikke mellem to grupperinger")
                .doesNotContain("én fra hver gruppe", "personer falde fra")
                .doesNotContain("Person ");
        String estate = names(first.locator("h3").innerText()).iterator().next();
        assertThat(box.locator(".introduced").allInnerTexts())
                .allMatch(pair -> pair.contains("(") && pair.contains(estate));
        assertThat(barriers(page)).isEmpty();
        picture(page, "bridges-introductions-across");
        Page phone = open(page.url(), Look.PHONE);
        phone.locator(".possibilities .introductions:not(.behind) button")
                .first()
                .click();
        phone.waitForSelector(".possibilities .introductions:not(.behind) .introductions-told ol li");
        assertThat(fitsWidth(phone)).isTrue();
        assertThat(barriers(phone)).isEmpty();
        picture(phone, "bridges-introductions-across-phone");
    }

    @Test
    void anIntroductionThatIsExcludedIsNotProposedUntilItIsTakenBack() {
        Page page = open(HANGING, Look.WIDE);
        Locator box = page.locator(".gap-chosen .introductions:not(.behind)");
        box.getByText("Se introduktioner").click();
        page.waitForSelector(".gap-chosen .introductions:not(.behind) ol li");
        String first = box.locator(".introduced").first().innerText();
        box.getByText("Foreslå ikke igen").first().click();
        box.getByText("foreslås ikke igen").waitFor();
        assertThat(page.evaluate("() => document.activeElement.textContent")).isEqualTo("Foreslå igen");
        picture(page, "bridges-excluded");
        Page later = open(HANGING, Look.WIDE);
        Locator again = later.locator(".gap-chosen .introductions:not(.behind)");
        again.getByText("Se introduktioner").click();
        later.waitForSelector(".gap-chosen .introductions:not(.behind) ol li");
        assertThat(again.locator(".introduced").allInnerTexts())
                .as("the next best takes the place")
                .isNotEmpty()
                .doesNotContain(first);
        Locator excluded = later.locator(".introductions.excluded");
        excluded.getByText("Vis hvilke").click();
        excluded.getByText("Foreslå igen").click();
        excluded.getByText("Foreslås igen").waitFor();
        picture(later, "bridges-excluded-list");
        Page back = open(HANGING, Look.WIDE);
        assertThat(back.locator(".introductions.excluded").count()).isZero();
        back.locator(".gap-chosen .introductions:not(.behind)")
                .getByText("Se introduktioner")
                .click();
        back.waitForSelector(".gap-chosen .introductions:not(.behind) ol li");
        assertThat(back.locator(".gap-chosen .introduced").first().innerText()).isEqualTo(first);
    }

    @Test
    void anAnalystIsAskedWhatForAndSeesPseudonyms() {
        Visitor.user(application(), "bodil", Role.ANALYST);
        Page page = strangersPage(Look.WIDE);
        page.navigate("/sign-in");
        page.locator("input[name=name]").fill("bodil");
        page.locator("input[name=password]").fill(Visitor.PASSWORD);
        page.locator("form button").first().click();
        settle(page);
        page.navigate(HANGING);
        settle(page);
        page.locator(".gap-chosen .introductions button").first().click();
        Locator question = page.getByRole(AriaRole.DIALOG);
        question.locator("vaadin-select").click();
        page.locator("vaadin-select-item").getByText("Evaluering").click();
        question.getByText("Vis personer").click();
        page.waitForSelector(".gap-chosen .introductions:not(.behind) .introductions-told ol li");
        assertThat(page.locator(".gap-chosen").innerText())
                .contains("Person ", "kender dem begge")
                .doesNotContain("Ivan", "Viermose");
        assertThat(page.locator(".introduced").allInnerTexts())
                .isNotEmpty()
                .allMatch(pair -> pair.matches("Person \\S+ \\(Møllevangen\\) og Person \\S+ \\(Skovhøj\\)"));
        picture(page, "bridges-introductions-pseudonyms");
    }

    @Test
    void whoeverClosesTheQuestionCanAskAgain() {
        Page page = strangersPage(Look.WIDE);
        page.navigate(application().linkWithoutPurpose());
        page.navigate(HANGING);
        settle(page);
        page.locator(".gap-chosen .introductions button").first().click();
        page.getByText("Hvad skal du bruge personerne til?").waitFor();
        page.keyboard().press("Escape");
        page.getByText("Hvad skal du bruge personerne til?")
                .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.HIDDEN));
        assertThat(page.locator(".gap-chosen .introductions:not(.behind) .introductions-told")
                        .innerText())
                .doesNotContain("Ivan");
        page.locator(".gap-chosen .introductions .purpose-note button").click();
        page.getByText("Hvad skal du bruge personerne til?").waitFor();
    }

    @Test
    void introductionsAreLegibleOnAPhoneInTheDarkAndInEnglish() {
        for (Look look : List.of(Look.PHONE, Look.DARK, Look.ENGLISH)) {
            Page page = open(HANGING + (look.language().equals("en") ? "&lang=en" : ""), look);
            page.locator(".gap-chosen .introductions button").first().click();
            page.waitForSelector(".gap-chosen .introductions:not(.behind) .introductions-told ol li");
            assertThat(fitsWidth(page)).isTrue();
            assertThat(barriers(page)).isEmpty();
            picture(page, "bridges-introductions-" + look.width() + (look.dark() ? "-dark" : "-") + look.language());
        }
    }

    @Test
    void aPhoneAndTheDarkAreLegible() {
        Page phone = open("/bridges", Look.PHONE);
        assertThat(fitsWidth(phone)).isTrue();
        assertThat(barriers(phone)).isEmpty();
        picture(phone, "bridges-phone");
        Page dark = open("/bridges", Look.DARK);
        assertThat(barriers(dark)).isEmpty();
        picture(dark, "bridges-dark");
        picture(open("/bridges?groups=area:district", Look.ENGLISH), "bridges-english");
    }
}
