package dk.bindeled.admin;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import dk.bindeled.network.Actor;
import dk.bindeled.network.ImportPurpose;
import dk.bindeled.network.Kind;
import dk.bindeled.network.LegalBasis;
import dk.bindeled.network.NetworkRows;
import dk.bindeled.network.Progress;
import dk.bindeled.network.Tie;
import dk.bindeled.network.TieType;
import dk.bindeled.store.ImportSource;
import dk.bindeled.store.NetworkWriter;
import dk.bindeled.store.Registry;
import dk.bindeled.testing.BrowserSession;
import dk.bindeled.testing.RunningApplication;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The parts of the administration where persons are looked after, and how long imports are kept. */
@SuppressWarnings("TimeInStaticInitializer") // what expires soon does so from the day of the test
class PersonsBrowserTest extends BrowserSession {

    private static final LocalDate TODAY = LocalDate.now(ZoneId.systemDefault());

    @SuppressWarnings("NullAway.Init") // started before the first test
    private static RunningApplication application;

    @TempDir
    private Path folder;

    @BeforeAll
    static void start() throws IOException {
        application = RunningApplication.empty();
        load(
                "borgere.zip",
                TODAY.plusDays(10),
                person("b-017", "Åse Holm"),
                person("b-018", "Bo Friis"),
                person("b-019", "Carl Holm"));
        load("evaluering 2025.zip", TODAY.plusYears(2), person("b-020", "Ditte Lund"), person("b-021", null));
    }

    @AfterAll
    static void stop() {
        application.close();
    }

    @Override
    protected RunningApplication application() {
        return application;
    }

    private static Actor person(String id, @Nullable String label) {
        return new Actor(id, Set.of(Kind.CITIZEN), label, null, null, null, null, null, null, Map.of());
    }

    private static void load(String file, LocalDate lastDay, Actor... actors) {
        ImportPurpose purpose = new ImportPurpose("At styrke fællesskaber", LegalBasis.PUBLIC_TASK, lastDay);
        List<Tie> ties = List.of(new Tie(actors[0].id(), actors[1].id(), TieType.KNOWS, null, null, null, null, null));
        application
                .bean(NetworkWriter.class)
                .load(
                        new NetworkRows(List.of(), List.of(actors), ties, List.of()),
                        new ImportSource("Anne", file, purpose),
                        Progress.UNWATCHED);
    }

    private static void find(Page page, String text) {
        page.locator(".person-search input").first().fill(text);
        page.locator(".person-search .primary-button").first().click();
        page.waitForSelector(".person-list li");
    }

    @Test
    void aPersonIsFoundReportedErasedAndCertified() throws IOException {
        Page page = open("/admin?section=persons", Look.WIDE);
        find(page, "holm");
        assertThat(page.locator(".person-list li").count()).isEqualTo(2);
        assertThat(barriers(page)).isEmpty();
        picture(page, "persons-found-wide");
        page.locator(".person-list button[aria-label*='Åse Holm']").click();
        page.waitForSelector(".person-card");
        page.locator(".person-card .primary-button").click();
        page.waitForSelector(".person-card .actions a");
        picture(page, "persons-card-wide");
        Download report =
                page.waitForDownload(() -> page.getByText("Hent som side").click());
        Path html = folder.resolve("report.html");
        report.saveAs(html);
        assertThat(Files.readString(html))
                .contains("b-017", "Åse Holm", "borgere.zip", "kender", "en anden person")
                .doesNotContain("b-018", "Bo Friis");

        page.getByText("Slet personen …").click();
        page.waitForSelector(".danger-button");
        assertThat(page.locator(".person-card").innerText()).contains("Relationer til andre: 1");
        assertThat(barriers(page)).isEmpty();
        picture(page, "persons-erase-wide");
        page.setViewportSize(360, 740);
        assertThat(fitsWidth(page)).isTrue();
        picture(page, "persons-erase-phone");
        page.setViewportSize(1440, 900);
        page.locator(".danger-button").click();
        page.waitForSelector(".admin-message:not([hidden])");
        assertThat(page.locator(".admin-message").innerText()).contains("ikke personens id");
        page.locator("vaadin-text-area textarea").fill("journal 417");
        page.locator(".person-card vaadin-text-field input").fill("b-017");
        page.locator(".danger-button").click();
        page.waitForSelector("text=Personen er slettet");
        assertThat(page.locator(".person-card").innerText()).contains("ikke fundet");
        assertThat(barriers(page)).isEmpty();
        picture(page, "persons-erased-wide");
        Download certificate = page.waitForDownload(
                () -> page.getByText("Hent beviset som tekst").click());
        Path text = folder.resolve("certificate.txt");
        certificate.saveAs(text);
        assertThat(Files.readString(text)).contains("Resultat: ikke fundet").doesNotContain("b-017", "Holm");
        assertThat(application.bean(Registry.class).findActor("b-017")).isEmpty();
        assertThat(page.locator(".persons-panel .data-table").innerText()).contains("journal 417", "afvises");

        page.locator(".lift-form summary").click();
        page.locator(".lift-form input").fill("b-017");
        page.locator(".lift-form button").click();
        page.waitForSelector("text=tilladt, ophævet af");
        picture(open("/admin?section=persons", Look.DARK), "persons-past-dark");
    }

    @Test
    void whatExpiresSoonIsToldOfAndCanBeKeptLonger() {
        Page page = open("/admin?section=retention", Look.WIDE);
        assertThat(page.locator(".admin-notice").innerText()).contains("inden for 30 dage");
        assertThat(page.locator(".kept-imports > li").first().innerText())
                .contains("borgere.zip", "Opgave i samfundets interesse");
        assertThat(barriers(page)).isEmpty();
        picture(page, "retention-wide");
        picture(open("/admin?section=retention&lang=en", Look.ENGLISH), "retention-english");
        picture(open("/admin?section=retention", Look.DARK), "retention-dark");
        page.locator(".kept-line button").first().click();
        page.waitForSelector(".state-form");
        assertThat(barriers(page)).isEmpty();
        picture(page, "retention-change-wide");
        page.setViewportSize(360, 740);
        assertThat(fitsWidth(page)).isTrue();
        picture(page, "retention-change-phone");
        page.setViewportSize(1440, 900);
        page.locator(".state-form vaadin-date-picker input").fill("31.12." + (TODAY.getYear() + 1));
        page.locator(".state-form vaadin-date-picker input").press("Enter");
        page.locator(".state-form .primary-button").click();
        page.waitForSelector(".state-form [role=status]:not([hidden])");
        assertThat(page.locator(".state-form").innerText()).contains("Skriv en begrundelse");
        page.locator(".state-form > .purpose-text input").fill("projektet er forlænget");
        page.locator(".state-form .primary-button").click();
        page.waitForSelector(
                ".state-form",
                new Page.WaitForSelectorOptions()
                        .setState(com.microsoft.playwright.options.WaitForSelectorState.DETACHED));
        assertThat(page.locator(".kept-imports").innerText()).contains("31.12." + (TODAY.getYear() + 1));
        assertThat(open("/admin?section=installation", Look.WIDE)
                        .locator(".admin-notice")
                        .count())
                .isZero();
    }
}
