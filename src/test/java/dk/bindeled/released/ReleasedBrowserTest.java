package dk.bindeled.released;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import dk.bindeled.demo.Lindeaa;
import dk.bindeled.network.Actor;
import dk.bindeled.network.Progress;
import dk.bindeled.privacy.CurrentUser;
import dk.bindeled.privacy.Releases;
import dk.bindeled.store.ImportSource;
import dk.bindeled.store.NetworkWriter;
import dk.bindeled.testing.BrowserSession;
import dk.bindeled.testing.RunningApplication;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** From nothing released to what readers see, in an application of its own, since a release cannot be undone. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ReleasedBrowserTest extends BrowserSession {

    private static @Nullable RunningApplication own;

    @BeforeAll
    static void start() throws IOException {
        own = RunningApplication.empty();
        own.bean(NetworkWriter.class).load(Lindeaa.generate(), new ImportSource("test", "lindeaa"), Progress.UNWATCHED);
    }

    @AfterAll
    static void stop() {
        Objects.requireNonNull(own).close();
    }

    @Override
    protected RunningApplication application() {
        return Objects.requireNonNull(own);
    }

    @Test
    @Order(1)
    void beforeAnythingIsReleasedThePageSaysWhoCanDoIt() {
        Page page = open("/released", Look.WIDE);
        assertThat(page.locator("main h1").innerText()).isEqualTo("Tal til alle");
        assertThat(page.locator(".empty-state").innerText()).contains("administrator");
        assertThat(barriers(page)).isEmpty();
        picture(page, "released-empty");
    }

    @Test
    @Order(2)
    void anAdministratorSeesWhatWouldBeToldAndReleasesIt() {
        Page page = open("/admin?section=released", Look.WIDE);
        page.locator("button:has-text('Se, hvad der bliver udgivet')").click();
        page.waitForSelector(".releases .data-table");
        assertThat(page.locator(".releases .data-table").innerText()).contains("Personer efter område");
        assertThat(barriers(page)).isEmpty();
        picture(page, "admin-released-preview");
        page.locator(".releases button:text-is('Udgiv')").click();
        page.locator("vaadin-confirm-dialog")
                .getByText("Udgiv", new Locator.GetByTextOptions().setExact(true))
                .click();
        page.waitForSelector(".release-line");
        assertThat(page.locator(".release-line").innerText()).contains("30.06.2024");
        assertThat(page.locator(".releases").innerText()).contains("ikke noget at udgive");
        assertThat(barriers(page)).isEmpty();
        picture(page, "admin-released-done");
        page.setViewportSize(360, 740);
        assertThat(fitsWidth(page)).isTrue();
        picture(page, "admin-released-phone");
    }

    @Test
    @Order(3)
    void readersSeeTheTablesInEveryLookAndNothingOfAnyone() {
        Page page = strangersPage(Look.WIDE);
        page.navigate(application().link());
        List<String> received = new ArrayList<>();
        page.onResponse(response -> keep(response, received));
        page.navigate("/released?release=2024-06-30");
        settle(page);
        assertThat(page.locator(".figure-card").count()).isEqualTo(4);
        assertThat(page.locator("main").innerText())
                .contains("ikke vist", "færre end 5 personer", "Personer efter område", "Ringe", "mange");
        assertThat(barriers(page)).isEmpty();
        picture(page, "released-wide");
        assertThat(received).isNotEmpty();
        for (Actor actor : Lindeaa.generate().actors()) {
            if (actor.isPerson()) {
                assertThat(received).noneMatch(text -> text.contains("\"" + actor.id() + "\""));
                assertThat(received)
                        .noneMatch(text -> text.contains(Objects.requireNonNullElse(actor.label(), actor.id())));
            }
        }
        Page dark = open("/released", Look.DARK);
        assertThat(barriers(dark)).isEmpty();
        picture(dark, "released-dark");
        picture(open("/released", Look.ENGLISH), "released-english");
        Page phone = open("/released", Look.PHONE);
        assertThat(fitsWidth(phone)).isTrue();
        assertThat(barriers(phone)).isEmpty();
        picture(phone, "released-phone");
    }

    @Test
    @Order(4)
    void theDownloadIsTheReleaseToTheByte() throws IOException {
        Page page = open("/released", Look.WIDE);
        Download download =
                page.waitForDownload(() -> page.locator("a:has-text('JSON')").click());
        Releases releases = application().bean(Releases.class);
        assertThat(Files.readString(download.path()))
                .isEqualTo(CurrentUser.asProgram(releases::latest).orElseThrow().json());
    }

    @Test
    @Order(5)
    void whatIsWithdrawnIsNoLongerOnThePage() {
        Page page = open("/admin?section=released", Look.WIDE);
        page.locator("button:has-text('Tag af siden')").click();
        page.waitForSelector("button:has-text('Vis igen')");
        assertThat(open("/released?release=2024-06-30", Look.WIDE)
                        .locator(".empty-state")
                        .count())
                .isEqualTo(1);
        page.locator("button:has-text('Vis igen')").click();
        page.waitForSelector("button:has-text('Tag af siden')");
        assertThat(open("/released", Look.WIDE).locator(".figure-card").count()).isEqualTo(4);
    }

    private static void keep(Response response, List<String> received) {
        if (!response.url().contains("/VAADIN/build/")) {
            try {
                received.add(response.text());
            } catch (RuntimeException e) {
                // an answer without a body, such as a redirect, holds nothing of anyone
            }
        }
    }
}
