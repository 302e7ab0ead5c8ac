package dk.bindeled.admin;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dk.bindeled.testing.BrowserSession;
import dk.bindeled.testing.RunningApplication;
import dk.bindeled.testing.Visitor;
import java.io.IOException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** From the first administrator to an invited colleague, and the backups: as somebody does it who has just installed the program. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class AccessBrowserTest extends BrowserSession {

    @SuppressWarnings("NullAway.Init") // started before the first test
    private static RunningApplication application;

    @BeforeAll
    static void start() throws IOException {
        application = RunningApplication.empty();
    }

    @AfterAll
    static void stop() {
        application.close();
    }

    @Override
    protected RunningApplication application() {
        return application;
    }

    @Test
    @Order(1)
    void theFirstAdministratorChoosesANameAndAPassword() {
        Page page = strangersPage(Look.WIDE);
        page.navigate(application.link());
        assertThat(barriers(page)).isEmpty();
        picture(page, "first-administrator");
        page.locator("input[name=display]").fill("Anna Andersen");
        page.locator("input[name=name]").fill("anna");
        page.locator("input[name=password]").fill("kort");
        page.locator("input[name=again]").fill("kort");
        page.getByText("Opret administratoren").click();
        assertThat(page.locator("main, body").first().innerText()).contains("mindst 12 tegn");
        picture(page, "first-administrator-refused");
        page.locator("input[name=password]").fill(Visitor.PASSWORD);
        page.locator("input[name=again]").fill(Visitor.PASSWORD);
        page.getByText("Opret administratoren").click();
        settle(page);
        Page phone = strangersPage(Look.PHONE);
        phone.navigate("/admin?section=users");
        assertThat(fitsWidth(phone)).isTrue();
        assertThat(barriers(phone)).isEmpty();
        picture(phone, "sign-in-phone");
        Page dark = strangersPage(Look.DARK);
        dark.navigate("/sign-in");
        assertThat(barriers(dark)).isEmpty();
        picture(dark, "sign-in-dark");
    }

    private Page signedIn(Look look) {
        Page page = strangersPage(look);
        page.navigate("/sign-in");
        page.locator("input[name=name]").fill("anna");
        page.locator("input[name=password]").fill(Visitor.PASSWORD);
        page.locator("form button").first().click();
        return page;
    }

    private Page section(String name, Look look) {
        Page page = signedIn(look);
        page.navigate("/admin?section=" + name);
        settle(page);
        return page;
    }

    @Test
    @Order(2)
    void aColleagueIsInvitedAndChoosesHisPasswordBehindTheLink() {
        Page page = section("users", Look.WIDE);
        page.locator(".users-form input").nth(0).fill("Bo Friis");
        page.locator(".users-form input").nth(1).fill("bo");
        page.locator(".users-form .primary-button").click();
        page.waitForSelector(".one-time-link");
        assertThat(page.locator(".users-card").count()).isEqualTo(2);
        assertThat(barriers(page)).isEmpty();
        picture(page, "users-wide");
        String link = page.locator(".one-time-link input").inputValue();
        Page stranger = strangersPage(Look.WIDE);
        stranger.navigate(link);
        assertThat(stranger.locator("h1").innerText()).contains("Bo Friis");
        picture(stranger, "invitation");
        stranger.locator("input[name=password]").fill(Visitor.PASSWORD);
        stranger.locator("input[name=again]").fill(Visitor.PASSWORD);
        stranger.locator("form button").first().click();
        settle(stranger);
        assertThat(stranger.url()).contains("/released");
        stranger.navigate(link);
        assertThat(stranger.content()).contains("kan ikke bruges længere");
        picture(section("users", Look.DARK), "users-dark");
        Page english = section("users", Look.ENGLISH);
        picture(english, "users-english");
        Page phone = section("users", Look.PHONE);
        assertThat(fitsWidth(phone)).isTrue();
        assertThat(barriers(phone)).isEmpty();
        picture(phone, "users-phone");
    }

    @Test
    @Order(3)
    void whoIsKeptOutIsAskedToSignInAtOnce() {
        Page bo = strangersPage(Look.WIDE);
        bo.navigate("/sign-in");
        bo.locator("input[name=name]").fill("bo");
        bo.locator("input[name=password]").fill(Visitor.PASSWORD);
        bo.locator("form button").first().click();
        settle(bo);
        Page page = section("users", Look.WIDE);
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Luk ude: Bo Friis").setExact(true))
                .click();
        Locator dialog = page.locator("vaadin-confirm-dialog");
        dialog.getByText("Luk ude", new Locator.GetByTextOptions().setExact(true))
                .click();
        page.waitForSelector(".users-out");
        assertThat(page.locator(".users-message").innerText()).contains("Bo Friis er lukket ude");
        picture(page, "users-kept-out");
        bo.navigate("/released");
        assertThat(bo.locator("input[name=password]").count()).isEqualTo(1);
    }

    @Test
    @Order(4)
    void aBackupIsMadeAndStandsInTheList() {
        Page page = section("backup", Look.WIDE);
        assertThat(barriers(page)).isEmpty();
        picture(page, "backup-none");
        page.locator(".backup vaadin-password-field input").fill("kort");
        page.getByText("Tag sikkerhedskopi", new Page.GetByTextOptions().setExact(true))
                .click();
        assertThat(page.locator(".backup vaadin-password-field").innerText()).contains("12");
        page.locator(".backup vaadin-password-field input").fill("hest æble cykel lygte");
        page.getByText("Tag sikkerhedskopi", new Page.GetByTextOptions().setExact(true))
                .click();
        page.waitForSelector(".backup-list li");
        assertThat(page.locator(".backup-list li").innerText()).contains("krypteret", "kontrolleret");
        assertThat(barriers(page)).isEmpty();
        picture(page, "backup-wide");
        picture(section("backup", Look.DARK), "backup-dark");
        picture(section("backup", Look.ENGLISH), "backup-english");
        Page phone = section("backup", Look.PHONE);
        assertThat(fitsWidth(phone)).isTrue();
        assertThat(barriers(phone)).isEmpty();
        picture(phone, "backup-phone");
    }
}
