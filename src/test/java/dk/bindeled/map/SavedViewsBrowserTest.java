package dk.bindeled.map;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.WaitForSelectorState;
import dk.bindeled.privacy.Role;
import dk.bindeled.privacy.StatedPurpose;
import dk.bindeled.testing.Visitor;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Views are saved, changed, opened again, shared, duplicated and deleted in a browser, by users of different roles. */
class SavedViewsBrowserTest extends MapSession {

    private static final Pattern NAMED = Pattern.compile("[?&]view=([^&]+)");

    /** The map as a user of this name and role sees it. */
    private Page map(String user, Role role, String address, Look look) {
        Visitor.user(application(), user, role);
        Page page = strangersPage(look);
        page.navigate("/sign-in");
        page.locator("input[name=name]").fill(user);
        page.locator("input[name=password]").fill(Visitor.PASSWORD);
        page.locator("form button").first().click();
        settle(page);
        // What persons are looked at for, as the links of other tests say it.
        page.navigate("/sign-in/none?" + StatedPurpose.PARAMETER + "=quality");
        open(page, address);
        return page;
    }

    private static void open(Page page, String address) {
        page.navigate(address);
        settle(page);
        page.waitForSelector("bindeled-network-map");
        still(page);
    }

    private static Locator bar(Page page) {
        return page.locator(".views-bar");
    }

    private static void press(Page page, String name) {
        bar(page).getByText(name, new Locator.GetByTextOptions().setExact(true)).click();
    }

    private static void more(Page page) {
        bar(page).locator("summary").click();
    }

    /** Waits until the bar says so, with these letters: "gemt" is in many of its sentences. */
    private static void waitFor(Page page, String status) {
        bar(page)
                .getByRole(AriaRole.STATUS)
                .filter(new Locator.FilterOptions().setHasText(Pattern.compile(status)))
                .waitFor();
    }

    private static void saveAs(Page page, String name) {
        press(page, "Gem som …");
        page.locator("vaadin-dialog vaadin-text-field input").fill(name);
        page.keyboard().press("Enter");
        waitFor(page, "Gemt");
        page.waitForURL(NAMED);
    }

    private static void changeDate(Page page, String day) {
        Locator date = page.locator(".choice-fields vaadin-date-picker input").first();
        date.fill(day);
        date.press("Enter");
        settle(page);
    }

    private static String viewOf(Page page) {
        Matcher found = NAMED.matcher(page.url());
        assertThat(found.find()).as(page.url()).isTrue();
        return found.group(1);
    }

    @Test
    void whatIsSavedIsSavedOnByItselfAndIsThereAgainAfterAReload() {
        Page page = map("vera", Role.ANALYST, "/map?groups=all", Look.WIDE);
        assertThat(bar(page).innerText()).contains("Ikke gemt visning");
        press(page, "Visninger …");
        page.waitForSelector("vaadin-dialog[opened] .views-list");
        assertThat(page.locator(".views-list").first().innerText()).contains("tryk på knappen Gem som");
        assertThat(barriers(page)).isEmpty();
        pictureOfWindow(page, "views-none");
        page.keyboard().press("Escape");

        saveAs(page, "Havnens broer");
        String id = viewOf(page);
        assertThat(bar(page).innerText()).contains("Havnens broer");
        changeDate(page, "30.06.2023");
        waitFor(page, "Gemt");
        still(page);
        assertThat(barriers(page)).isEmpty();
        picture(page, "views-saved");

        open(page, "/map?view=" + id);
        assertThat(page.url()).contains("date=2023-06-30", "groups=all", "view=" + id);
        assertThat(page.locator(".choice-fields vaadin-date-picker input")
                        .first()
                        .inputValue())
                .isEqualTo("30.06.2023");
        assertThat(bar(page).innerText()).contains("Havnens broer", "Gemt");

        press(page, "Visninger …");
        Locator own = page.locator(".views-list li").filter(new Locator.FilterOptions().setHasText("Havnens broer"));
        assertThat(own.locator("button").getAttribute("aria-current")).isEqualTo("true");
        pictureOfWindow(page, "views-list");
    }

    @Test
    void whatIsDoneToTheMapIsSavedToo() {
        Page page = map("villads", Role.ANALYST, "/map", Look.WIDE);
        saveAs(page, "Farvet");
        String id = viewOf(page);
        inMap(page, "[data-pick=colour]").selectOption("bridging_ties");
        page.waitForURL(url -> url.contains("colour=bridging_ties"));
        waitFor(page, "Gemt");
        inMap(page, ".legend button[data-form=linking]").click();
        page.waitForURL(url -> url.contains("forms=") && url.contains("view=" + id));
        waitFor(page, "Gemt");
        page.waitForTimeout(1000);
        int ties = part(page, "ties").size();

        page.navigate("about:blank");
        open(page, "/map?view=" + id);
        assertThat(inMap(page, "[data-pick=colour]").inputValue()).isEqualTo("bridging_ties");
        assertThat(inMap(page, ".legend button[data-form=linking]").getAttribute("aria-pressed"))
                .isEqualTo("false");
        assertThat(part(page, "ties")).hasSize(ties);
        waitFor(page, "Gemt");
        Page reader = map("vita", Role.COORDINATOR, "/map?view=" + id, Look.WIDE);
        assertThat(reader.url()).doesNotContain("colour=");
    }

    @Test
    void neitherALinkNorAnotherPageIsWrittenOverUnasked() {
        Page page = map("vilma", Role.ANALYST, "/map", Look.WIDE);
        saveAs(page, "To faner");
        String id = viewOf(page);
        Page other = map("vilma", Role.ANALYST, "/map?view=" + id, Look.WIDE);
        changeDate(page, "30.06.2023");
        waitFor(page, "Gemt");
        changeDate(other, "30.06.2022");
        waitFor(other, "gemt et andet sted");
        pictureOfWindow(other, "views-newer");
        assertThat(other.url()).as("what was seen is still in the address").contains("date=2022-06-30");
        press(other, "Åbn den gemte");
        other.waitForURL(url -> url.contains("date=2023-06-30"));
        assertThat(other.url()).doesNotContain("2022");
        other.goBack();
        other.waitForURL(url -> url.contains("date=2022-06-30"));
        waitFor(other, "ikke det, der er gemt");
        pictureOfWindow(other, "views-apart");

        open(page, "/map?view=" + id + "&date=2021-06-30");
        waitFor(page, "ikke det, der er gemt");
        changeDate(page, "30.06.2020");
        open(page, "/map?view=" + id);
        assertThat(page.url()).as("neither the way back nor the link was saved").contains("date=2023-06-30");
        other.bringToFront();
        press(other, "Gem i visningen");
        other.locator(".views-status")
                .getByText("Gemt", new Locator.GetByTextOptions().setExact(true))
                .waitFor();
        open(page, "/map?view=" + id);
        assertThat(page.url()).as("what is asked for is saved").contains("date=2022-06-30");
    }

    @Test
    void whatWasRefusedIsNotCalledSavedByWhoeverComesBackToIt() {
        Page page = map("viola", Role.ANALYST, "/map?groups=all", Look.WIDE);
        saveAs(page, "Afvist");
        String id = viewOf(page);
        Page other = map("viola", Role.ANALYST, "/map?view=" + id, Look.WIDE);
        changeDate(page, "30.06.2023");
        waitFor(page, "Gemt");
        changeDate(other, "30.06.2022");
        waitFor(other, "gemt et andet sted");
        other.goBack();
        other.waitForURL(url -> !url.contains("date="));
        waitFor(other, "Gemt");
        other.goForward();
        other.waitForURL(url -> url.contains("date=2022-06-30"));
        waitFor(other, "ikke det, der er gemt");
    }

    @Test
    void aSelectionThatNoViewHoldsIsNotLeftOutOnAnotherDate() {
        Page page = map("vidar", Role.ANALYST, "/map?persons=yes", Look.WIDE);
        saveAs(page, "Alle på én gang");
        String id = viewOf(page);
        focus(page);
        page.keyboard().press("l");
        for (int k = 0; k < 40; k++) {
            page.keyboard().press("Shift+ArrowDown");
            page.keyboard().press("Shift+ArrowRight");
        }
        page.keyboard().press("Enter");
        waitFor(page, "fylder for meget");
        changeDate(page, "30.06.2023");
        page.waitForURL(url -> url.contains("date=2023-06-30"));
        still(page);
        assertThat(choice(page)).as("what is selected stays so").containsKey("several");
        waitFor(page, "fylder for meget");
        press(page, "Visninger …");
        page.locator(".views-list button").getByText("Alle på én gang").click();
        waitFor(page, "^Gemt");
        still(page);
        assertThat(choice(page)).as("it is not of the view that is opened").isNull();
        open(page, "/map?view=" + id);
        assertThat(page.url()).as("what was refused is not saved in part").doesNotContain("date=");
    }

    @Test
    void datesThatFollowByThemselvesAreNotSaved() {
        Page page = map("vigga", Role.ANALYST, "/map?date=2023-06-30", Look.WIDE);
        saveAs(page, "Afspilles");
        String id = viewOf(page);
        inMap(page, "[data-time=play]").click();
        page.waitForURL(url -> url.contains("date=2024-06-30"));
        waitFor(page, "ikke det, der er gemt");
        Page later = map("vigga", Role.ANALYST, "/map?view=" + id, Look.WIDE);
        assertThat(later.url()).contains("date=2023-06-30");
        press(page, "Gem i visningen");
        waitFor(page, "Gemt");
        open(later, "/map?view=" + id);
        assertThat(later.url()).contains("date=2024-06-30");
    }

    @Test
    void whoeverMerelyOpensAViewChangesNothingOfIt() {
        Page page = map("verner", Role.ANALYST, "/map", Look.WIDE);
        saveAs(page, "Uden tal");
        String id = viewOf(page);
        page.navigate(page.url() + "&colour=group:attribute:shoes&panel=yes");
        settle(page);
        still(page);
        page.waitForTimeout(1_000);
        assertThat(page.url()).contains("shoes", "panel=yes");
        assertThat(inMap(page, "p.trouble").innerText()).contains("shoes");
        waitFor(page, "ikke det, der er gemt");
        inMap(page, "[data-tool=zoom-in]").click();
        page.waitForURL(url -> url.contains("at=") && url.contains("shoes") && url.contains(id));
    }

    @Test
    void whoeverItIsSharedWithOpensItReadOnlyAndDuplicatesIt() {
        Page owner = map("viggo", Role.COORDINATOR, "/map?groups=all", Look.WIDE);
        saveAs(owner, "Til alle");
        String id = viewOf(owner);
        Page other = map("vibe", Role.ANALYST, "/map?view=" + id, Look.WIDE);
        assertThat(bar(other).innerText()).contains("ikke delt med din rolle", "Ikke gemt visning");

        more(owner);
        assertThat(barriers(owner)).isEmpty();
        pictureOfWindow(owner, "views-menu");
        press(owner, "Del …");
        owner.locator("vaadin-dialog vaadin-select").click();
        owner.locator("vaadin-select-item")
                .getByText("analytikere, koordinatorer")
                .click();
        pictureOfWindow(owner, "views-share");
        owner.locator("vaadin-dialog .primary-button").click();
        owner.waitForSelector("vaadin-dialog", new Page.WaitForSelectorOptions().setState(WaitForSelectorState.HIDDEN));

        open(other, "/map?view=" + id);
        assertThat(other.url()).contains("groups=all");
        waitFor(other, "Kun til læsning: delt af En coordinator");
        changeDate(other, "30.06.2023");
        waitFor(other, "Du har ændret noget");
        still(other);
        picture(other, "views-read-only");
        more(other);
        assertThat(bar(other).getByText("Omdøb …").isVisible()).isFalse();
        press(other, "Dupliker …");
        other.locator("vaadin-dialog .primary-button").click();
        other.waitForURL(url -> url.contains("view=") && !url.contains(id));
        waitFor(other, "Gemt");
        assertThat(bar(other).innerText()).contains("Kopi af Til alle");
        assertThat(viewOf(other)).isNotEqualTo(id);
        changeDate(other, "30.06.2022");
        waitFor(other, "Gemt");

        open(owner, "/map?view=" + id);
        assertThat(owner.url()).contains("groups=all").doesNotContain("date=");
    }

    @Test
    void aDeletedViewIsTakenBackAndTheKeyboardIsEnough() {
        Page page = map("valdemar", Role.ANALYST, "/map?groups=all", Look.WIDE);
        saveAs(page, "Slettes");
        String id = viewOf(page);
        Locator more = bar(page).locator("summary");
        more.focus();
        page.keyboard().press("Enter");
        page.keyboard().press("Escape");
        assertThat(bar(page).locator("details").getAttribute("open")).isNull();
        page.keyboard().press("Enter");
        bar(page)
                .getByText("Slet", new Locator.GetByTextOptions().setExact(true))
                .focus();
        page.keyboard().press("Enter");
        waitFor(page, "er slettet");
        page.waitForURL(url -> !url.contains("view=") && url.contains("groups=all"));
        pictureOfWindow(page, "views-deleted");
        // The focus stands on Undo.
        page.keyboard().press("Enter");
        waitFor(page, "Gemt");
        page.waitForURL(NAMED);
        assertThat(viewOf(page)).isEqualTo(id);
        more(page);
        press(page, "Omdøb …");
        page.locator("vaadin-dialog vaadin-text-field input").fill(" ");
        page.keyboard().press("Enter");
        page.getByText("Et navn er på 1 til 80 tegn").waitFor();
        pictureOfWindow(page, "views-rename");
        page.locator("vaadin-dialog vaadin-text-field input").fill("Bliver");
        page.keyboard().press("Enter");
        bar(page).getByText("Bliver").waitFor();
        more(page);
        press(page, "Forlad visningen");
        bar(page).getByText("Ikke gemt visning").waitFor();
        page.waitForURL(url -> !url.contains("view="));
    }

    @Test
    void aPhoneTheDarkAndEnglish() {
        Page page = map("vagn", Role.ANALYST, "/map", Look.PHONE);
        saveAs(page, "Et langt navn på en visning af havnen, Møllevangen og broerne imellem dem");
        assertThat(fitsWidth(page)).isTrue();
        more(page);
        assertThat(fitsWidth(page)).isTrue();
        assertThat(barriers(page)).isEmpty();
        picture(page, "views-phone");
        more(page);
        press(page, "Visninger …");
        page.waitForSelector("vaadin-dialog[opened] .views-list");
        pictureOfWindow(page, "views-phone-list");
        String id = viewOf(page);
        Page dark = map("vagn", Role.ANALYST, "/map?view=" + id, Look.DARK);
        press(dark, "Visninger …");
        dark.waitForSelector("vaadin-dialog[opened] .views-list");
        assertThat(barriers(dark)).isEmpty();
        pictureOfWindow(dark, "views-dark");
        Page english = map("vagn", Role.ANALYST, "/map?view=" + id, Look.ENGLISH);
        assertThat(bar(english).innerText()).contains("Saved", "Views …", "Save as …");
        picture(english, "views-english");
    }
}
