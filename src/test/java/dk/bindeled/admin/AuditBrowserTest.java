package dk.bindeled.admin;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dk.bindeled.privacy.Audit;
import dk.bindeled.privacy.AuditFilter;
import dk.bindeled.privacy.AuditLine;
import dk.bindeled.testing.BrowserSession;
import org.junit.jupiter.api.Test;

/** The question what for, and the administration's section on the audit. */
class AuditBrowserTest extends BrowserSession {

    @Test
    void personsAreSentOnceItIsSaidWhatForAndTheLookIsRecorded() {
        Page page = strangersPage(Look.WIDE);
        page.navigate(application().linkWithoutPurpose());
        assertThat(page.request().get("/map/nodes").text()).contains("\"nodes\":[]");

        page.navigate("/map");
        Locator question = page.getByRole(AriaRole.DIALOG);
        assertThat(question).containsText("Hvad skal du bruge personerne til?");
        pictureOfWindow(page, "audit-purpose");
        question.getByText("Vis personer").click();
        assertThat(question).containsText("Vælg, hvad du skal bruge dem til.");
        question.locator("vaadin-select").click();
        page.locator("vaadin-select-item").getByText("Evaluering").click();
        question.getByText("Vis personer").click();
        assertThat(question).isHidden();
        settle(page);

        assertThat(page.request().get("/map/nodes").text()).doesNotContain("\"nodes\":[]");
        AuditLine line =
                audit().newest(new AuditFilter(null, "", "looked_at"), 1).getFirst();
        assertThat(line.who()).isEqualTo("administrator");
        assertThat(line.role()).isEqualTo("administrator");
        assertThat(line.place()).isEqualTo("map.drawing");
        assertThat(line.why()).isEqualTo("evaluation");
        assertThat(line.persons().size() + line.lists().size()).isPositive();
    }

    @Test
    void theSectionShowsTheChainTheLinesAndWhoLookedAtAPerson() {
        Page page = open("/admin?section=audit", Look.WIDE);
        assertThat(page.locator(".audit-chain")).containsText("Kæden er hel");
        assertThat(page.locator(".audit-lines")).containsText("Loggede ind");
        page.request().get("/map/search?q=a");
        page.getByLabel("Personens id").fill("nobody-is-called-so");
        page.getByLabel("Personens id").press("Enter");
        assertThat(page.locator(".audit-person")).containsText("Ingen har set på en person med dette id");
        assertThat(audit().newest(AuditFilter.everything(), 3))
                .extracting(AuditLine::deed)
                .contains("audit_read");
        assertThat(barriers(page)).isEmpty();
        picture(page, "audit-wide");
    }

    @Test
    void theSectionCanBeReadOnAPhoneInTheDarkAndInEnglish() {
        Page phone = open("/admin?section=audit", Look.PHONE);
        assertThat(fitsWidth(phone)).isTrue();
        picture(phone, "audit-phone");
        picture(open("/admin?section=audit", Look.DARK), "audit-dark");
        Page english = open("/admin?section=audit", Look.ENGLISH);
        assertThat(english.locator(".audit-chain")).containsText("The chain is intact");
        picture(english, "audit-english");
    }

    @Test
    void signingOutIsRecorded() {
        Page page = open("/overview", Look.WIDE);
        page.locator(".user-menu summary").click();
        assertThat(page.locator(".user-menu")).containsText("Formål: Kvalitet i data");
        page.getByText("Log ud", new Page.GetByTextOptions().setExact(true)).click();
        page.waitForURL("**/sign-in?out");

        assertThat(audit().newest(AuditFilter.everything(), 5))
                .extracting(AuditLine::deed)
                .contains("signed_out");
    }

    private Audit audit() {
        return application().bean(Audit.class);
    }
}
