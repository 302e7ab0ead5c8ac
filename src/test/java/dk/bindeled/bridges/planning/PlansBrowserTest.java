package dk.bindeled.bridges.planning;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dk.bindeled.privacy.Role;
import dk.bindeled.testing.BrowserSession;
import dk.bindeled.testing.Visitor;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Plans from the page that makes them to what has come of them. Ivan Viermose got to know Simon Vibedal of Skovhøj in May 2021. */
class PlansBrowserTest extends BrowserSession {

    private static final String BEFORE = "/bridges/what-if?groups=area:estate&date=2020-12-31";

    @Test
    void aLaterNetworkTellsWhichPlannedBridgeHasComeIntoBeing() {
        Page page = open(BEFORE, Look.WIDE);
        tie(page, "Ivan Viermose", "Simon Vibedal");
        tie(page, "Ivan Viermose", "Erik Fjordmark");
        keep(page, "Bro til Skovhøj");
        picture(page, "plans-what-if-kept");

        page.navigate("/bridges/plans?groups=area:estate&date=2020-12-31");
        settle(page);
        openPlan(page, "Bro til Skovhøj");
        assertThat(page.locator(".plan-summary").innerText()).contains("lagt på netværket pr. 31.12.2020");
        assertThat(page.locator(".plan-step .plan-done").count()).isZero();
        String early = page.url();

        page.navigate(early.replace("date=2020-12-31", "date=2024-06-30"));
        settle(page);
        assertThat(page.locator(".plan-summary").innerText())
                .contains("Pr. 30.06.2024 er 1 af 2 planlagte relationer mellem grupper blevet til.")
                .contains("Skovhøj")
                .contains("relationer: 0 → 4");
        assertThat(page.locator(".plan-step").first().innerText())
                .contains("Ivan Viermose og Simon Vibedal", "Er sket 01.05.2021");
        assertThat(page.locator(".plan-step").nth(1).innerText()).contains("Ikke sket endnu");
        assertThat(page.locator(".plan-list .plan-become").count())
                .as("of fewer than five persons nothing is told where nobody is looked at")
                .isZero();
        assertThat(barriers(page)).isEmpty();
        picture(page, "plans-wide");

        page.getByText("Ret ændringerne i Hvad nu hvis?").click();
        page.waitForSelector(".whatif-aside");
        assertThat(page.locator(".whatif-aside").innerText())
                .as("what has come about cannot be made once more, and stays in the plan")
                .contains("Simon Vibedal", "De to har allerede en relation.");
        page.locator(".whatif-changes ol li button").click();
        page.getByText("Gem ændringerne", exact()).click();
        page.getByText("Gemt som planen Bro til Skovhøj.").waitFor();
        page.navigate(early);
        settle(page);
        assertThat(page.locator(".plan-step").allInnerTexts())
                .singleElement()
                .asString()
                .contains("Simon Vibedal");
        delete(page, "Bro til Skovhøj");
    }

    @Test
    void whoeverSavesOverANewerPlanIsToldAndNeitherIsLost() {
        Page ida = user("ida-plan");
        Page bo = user("bo-plan");
        ida.navigate(BEFORE);
        purpose(ida);
        tie(ida, "Person", "Person");
        keep(ida, "Fælles plan");
        ida.navigate("/bridges/plans");
        settle(ida);
        openPlan(ida, "Fælles plan");
        ida.getByText("Del …").click();
        ida.locator("vaadin-dialog[opened] vaadin-select, vaadin-dialog-overlay vaadin-select")
                .click();
        ida.locator("vaadin-select-item")
                .getByText("analytikere, koordinatorer og administratorer")
                .click();
        ida.locator("vaadin-dialog .primary-button").click();
        ida.getByText("Delt med: analytikere, koordinatorer og administratorer").waitFor();

        bo.navigate(ida.url());
        purpose(bo);
        openPlan(bo, "Fælles plan");
        write(bo, "Hvem sørger for det", "Bo fra biblioteket");
        write(ida, "Hvem sørger for det", "Ida fra boligforeningen");
        save(ida);
        bo.getByText("Gem planen", exact()).click();
        bo.getByText("har gemt planen, siden du åbnede den").waitFor();
        assertThat(field(bo, "Hvem sørger for det").inputValue()).isEqualTo("Bo fra biblioteket");
        assertThat(barriers(bo)).isEmpty();
        picture(bo, "plans-newer");
        write(bo, "Hvem sørger for det", "Bo fra børnehaven");
        bo.getByText("Gem min som en ny plan").click();
        bo.locator("vaadin-dialog .primary-button").click();
        bo.waitForSelector(".plan-card h2:has-text('Fælles plan (kopi)')");
        assertThat(field(bo, "Hvem sørger for det").inputValue())
                .as("what was written after the refusal")
                .isEqualTo("Bo fra børnehaven");

        ida.reload();
        settle(ida);
        assertThat(field(ida, "Hvem sørger for det").inputValue()).isEqualTo("Ida fra boligforeningen");
        assertThat(ida.locator(".plan-list").innerText()).doesNotContain("(kopi)");
        delete(bo, "Fælles plan (kopi)");
        delete(ida, "Fælles plan");
    }

    @Test
    void whatIsWrittenIsSavedWhenOneSaysSoAndWhoeverLeavesBeforeIsAsked() {
        Page page = open(BEFORE, Look.WIDE);
        page.onDialog(dialog -> dialog.accept());
        tie(page, "Ivan Viermose", "Simon Vibedal");
        keep(page, "Forårets plan");
        page.navigate("/bridges/plans");
        settle(page);
        openPlan(page, "Forårets plan");
        write(page, "Hvem sørger for det", "Kai");
        page.getByText("Fortryd rettelserne").click();
        page.getByText("Planen står, som den er gemt.").waitFor();
        assertThat(field(page, "Hvem sørger for det").inputValue()).isEmpty();

        write(page, "Hvem sørger for det", "Kai");
        page.getByText("Hvem det hænger på").click();
        page.getByText("Bliv på siden").click();
        assertThat(field(page, "Hvem sørger for det").inputValue()).isEqualTo("Kai");
        field(page, "Senest").fill("1.3.2027");
        field(page, "Senest").press("Enter");
        page.locator(".plan-fields vaadin-select").click();
        page.locator("vaadin-select-item:visible")
                .getByText("i gang", new Locator.GetByTextOptions().setExact(true))
                .click();
        save(page);
        page.reload();
        settle(page);
        assertThat(field(page, "Hvem sørger for det").inputValue()).isEqualTo("Kai");
        assertThat(field(page, "Senest").inputValue()).isEqualTo("01.03.2027");
        assertThat(page.locator(".plan-fields").innerText()).contains("i gang");

        write(page, "Hvem sørger for det", "Lis");
        page.getByText("Hvem det hænger på").click();
        page.getByText("Forlad siden uden at gemme").click();
        page.waitForURL("**/bridges/fragility**");
        page.goBack();
        settle(page);
        assertThat(field(page, "Hvem sørger for det").inputValue()).isEqualTo("Kai");

        page.getByText("Slet planen").click();
        page.getByText("Planen Forårets plan er slettet.").waitFor();
        page.getByText("Fortryd", exact()).click();
        page.waitForSelector(".plan-card h2:has-text('Forårets plan')");
        assertThat(field(page, "Hvem sørger for det").inputValue()).isEqualTo("Kai");
        delete(page, "Forårets plan");
    }

    @Test
    void aCopyHasWhatIsNotSavedAndTheFileWhatIs() throws IOException {
        Page page = open(BEFORE, Look.WIDE);
        tie(page, "Ivan Viermose", "Simon Vibedal");
        keep(page, "Første navn");
        page.navigate("/bridges/plans?groups=area:estate");
        settle(page);
        openPlan(page, "Første navn");
        write(page, "Planens navn", "Andet navn");
        write(page, "Hvem sørger for det", "Kai");
        save(page);
        assertThat(page.locator(".plan-card h2").innerText()).isEqualTo("Andet navn");
        assertThat(page.evaluate("document.activeElement.className")).isEqualTo("plan-told");
        Download file = page.waitForDownload(() -> page.getByText("Hent CSV").click());
        assertThat(Files.readString(file.path())).contains("Kai", "Ivan Viermose", "Er sket 01.05.2021");

        write(page, "Hvem sørger for det", "Lis");
        page.getByText("Kopiér …").click();
        page.locator("vaadin-dialog .primary-button").click();
        page.waitForSelector(".plan-card h2:has-text('Andet navn (kopi)')");
        assertThat(field(page, "Hvem sørger for det").inputValue()).isEqualTo("Lis");
        delete(page, "Andet navn (kopi)");
        openPlan(page, "Andet navn");
        assertThat(field(page, "Hvem sørger for det").inputValue()).isEqualTo("Kai");
        delete(page, "Andet navn");
    }

    @Test
    void whoeverLeavesChangesThatNoPlanHasIsAskedBefore() {
        Page page = open(BEFORE, Look.WIDE);
        List<String> asked = new ArrayList<>();
        page.onDialog(dialog -> {
            asked.add(dialog.type());
            dialog.accept();
        });
        tie(page, "Ivan Viermose", "Simon Vibedal");
        page.getByText("Samarbejde", exact()).click();
        page.getByText("Bliv på siden").click();
        assertThat(page.locator(".whatif-changes ol li").count()).isEqualTo(1);
        page.getByText("Samarbejde", exact()).click();
        page.getByText("Forlad siden uden at gemme").click();
        page.waitForURL("**/bridges/collaboration**");
        settle(page);
        page.reload();
        assertThat(asked).as("the browser asks on no other page").isEmpty();
    }

    @Test
    void whoeverStaysHasTheDateAboveThatIsShown() {
        Page page = open(BEFORE, Look.WIDE);
        page.onDialog(dialog -> dialog.accept());
        tie(page, "Ivan Viermose", "Simon Vibedal");
        Locator date = page.locator("header vaadin-date-picker input").first();
        date.fill("30.06.2024");
        date.press("Enter");
        page.getByText("Bliv på siden").click();
        page.waitForCondition(() -> date.inputValue().equals("31.12.2020"));
        assertThat(page.locator(".whatif-changes ol li").count()).isEqualTo(1);
        assertThat(page.url()).contains("date=2020-12-31");
    }

    @Test
    void twoPlansStandBesideEachOther() {
        Page page = open(BEFORE, Look.WIDE);
        tie(page, "Ivan Viermose", "Simon Vibedal");
        keep(page, "Lille plan");
        tie(page, "Ivan Viermose", "Erik Fjordmark");
        page.getByText("Gem som ny plan").click();
        page.locator("vaadin-dialog vaadin-text-field input").fill("Stor plan");
        page.locator("vaadin-dialog .primary-button").click();
        page.getByText("Gemt som planen Stor plan.").waitFor();
        page.navigate("/bridges/plans?groups=area:estate&date=2020-12-31");
        settle(page);
        openPlan(page, "Lille plan");
        page.locator(".plan-tools vaadin-select").click();
        page.locator("vaadin-select-item").getByText("Stor plan").click();
        page.waitForSelector(".whatif-sides [aria-pressed=true]");
        assertThat(page.locator(".form-bridging thead th").allInnerTexts())
                .containsExactly("Tal", "Nu", "A: Lille plan", "B: Stor plan");
        assertThat(page.locator(".form-bridging tbody tr")
                        .first()
                        .locator(".whatif-difference")
                        .allInnerTexts())
                .containsExactly("▲ +1", "▲ +2");
        picture(page, "plans-compared");
        for (String name : new String[] {"Lille plan", "Stor plan"}) {
            page.navigate("/bridges/plans");
            settle(page);
            openPlan(page, name);
            delete(page, name);
        }
    }

    @Test
    void whereThereAreNoPlansThePageSaysHowOneIsMade() {
        Page page = user("uden-plan");
        page.navigate("/bridges/plans");
        purpose(page);
        page.getByText("Der er ingen planer endnu.").waitFor();
        page.getByText("Gå til Hvad nu hvis?").click();
        page.waitForSelector(".whatif-board");
        page.navigate("/bridges/plans?plan=findes-ikke");
        settle(page);
        page.getByText("Planen findes ikke længere").waitFor();
    }

    @Test
    void itIsLegibleOnAPhoneInTheDarkAndInEnglish() {
        Page page = open(BEFORE, Look.WIDE);
        tie(page, "Ivan Viermose", "Simon Vibedal");
        keep(page, "En plan med et noget langt navn, som skal kunne stå på en telefon");
        page.navigate("/bridges/plans?groups=area:estate");
        settle(page);
        openPlan(page, "En plan med et noget langt navn");
        String address = page.url().substring(page.url().indexOf("/bridges"));
        for (Look look : new Look[] {Look.PHONE, Look.DARK, Look.ENGLISH}) {
            Page shown = open(address + (look.language().equals("en") ? "&lang=en" : ""), look);
            assertThat(fitsWidth(shown)).isTrue();
            assertThat(barriers(shown)).isEmpty();
            picture(shown, "plans-" + look.width() + (look.dark() ? "-dark" : "-") + look.language());
        }
        delete(page, "En plan med et noget langt navn");
    }

    private Page user(String name) {
        Visitor.user(application(), name, Role.ANALYST);
        Page page = strangersPage(Look.WIDE);
        page.navigate("/sign-in");
        page.locator("input[name=name]").fill(name);
        page.locator("input[name=password]").fill(Visitor.PASSWORD);
        page.locator("form button").first().click();
        settle(page);
        return page;
    }

    private static void purpose(Page page) {
        settle(page);
        page.locator(".purpose-note button").click();
        Locator question = page.getByRole(AriaRole.DIALOG);
        question.locator("vaadin-select").click();
        page.locator("vaadin-select-item").getByText("Evaluering").click();
        question.getByText("Vis personer").click();
        page.waitForSelector(".whatif-board, .plans-page");
    }

    /** Ties the first who are found by two names; where it is the same name, the first two. */
    private static void tie(Page page, String one, String other) {
        int before = page.locator(".whatif-changes ol li").count();
        choose(page, 0, one, 0);
        choose(page, 1, other, one.equals(other) ? 1 : 0);
        page.locator(".whatif-form > .primary-button").click();
        page.waitForSelector(".whatif-changes ol li:nth-child(" + (before + 1) + ")");
    }

    private static void choose(Page page, int field, String name, int which) {
        Locator person = page.locator(".whatif-person").nth(field);
        person.locator("input").fill(name);
        person.locator(".whatif-found button").nth(which).click();
        person.locator(".whatif-chosen li").first().waitFor();
    }

    private static void keep(Page page, String name) {
        page.getByText("Gem som plan", exact()).click();
        page.locator("vaadin-dialog vaadin-text-field input").fill(name);
        page.locator("vaadin-dialog .primary-button").click();
        page.getByText("Gemt som planen " + name + ".").waitFor();
    }

    private static void openPlan(Page page, String name) {
        page.locator(".plan-name")
                .getByText(name, new Locator.GetByTextOptions().setExact(false))
                .first()
                .click();
        page.waitForSelector(".plan-card");
        settle(page);
    }

    private static void write(Page page, String label, String text) {
        field(page, label).fill(text);
        field(page, label).press("Tab");
        page.getByText("Ikke gemt endnu").waitFor();
    }

    private static Locator field(Page page, String label) {
        return page.getByLabel(label, new Page.GetByLabelOptions().setExact(true))
                .locator("visible=true")
                .first();
    }

    private static void save(Page page) {
        page.getByText("Gem planen", exact()).click();
        page.locator(".plan-told")
                .getByText("Gemt", new Locator.GetByTextOptions().setExact(true))
                .waitFor();
    }

    private static void delete(Page page, String name) {
        page.getByText("Slet planen").click();
        page.getByText("Planen " + name).first().waitFor();
        page.locator(".plan-deleted").waitFor();
    }

    private static Page.GetByTextOptions exact() {
        return new Page.GetByTextOptions().setExact(true);
    }
}
