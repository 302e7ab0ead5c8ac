package dk.bindeled.data;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import dk.bindeled.intake.Imports;
import dk.bindeled.network.Progress;
import dk.bindeled.privacy.CurrentUser;
import dk.bindeled.testing.BrowserSession;
import dk.bindeled.testing.RunningApplication;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The screen where data come in, looked at over an empty database: each test takes back what it has imported. */
class DataBrowserTest extends BrowserSession {

    private static final String LOAD = ".import-actions .primary-button";

    @SuppressWarnings("NullAway.Init") // started before the first test
    private static RunningApplication application;

    @TempDir
    private Path folder;

    @BeforeAll
    static void start() throws IOException {
        application = RunningApplication.empty();
    }

    @AfterAll
    static void stop() {
        application.close();
    }

    @AfterEach
    void emptyAgain() {
        Imports imports = application.bean(Imports.class);
        CurrentUser.asProgram(() -> {
            imports.list().forEach(loaded -> imports.undo(loaded.id(), Progress.UNWATCHED));
            return imports;
        });
    }

    @Override
    protected RunningApplication application() {
        return application;
    }

    @Test
    void beforeTheFirstImportEveryScreenTeachesAndLeadsHere() {
        for (String screen : new String[] {"overview", "map", "bridges", "rings"}) {
            Page page = open("/" + screen, Look.WIDE);
            assertThat(page.locator(".choices").isVisible()).as(screen).isFalse();
            assertThat(barriers(page)).isEmpty();
            picture(page, "empty-" + screen);
            page.locator("main .screen-link").first().click();
            page.waitForURL("**/data**");
            settle(page);
            assertThat(page.locator("main h1").innerText()).isEqualTo("Data");
        }
    }

    @Test
    void theFirstScreenSaysWhatANetworkIsMadeOf() {
        Page wide = open("/data", Look.WIDE);
        assertThat(wide.locator(".contents").innerText())
                .contains("aktører.csv", "områder.csv", "relationer.csv", "vejvisninger.csv");
        assertThat(barriers(wide)).isEmpty();
        picture(wide, "data-first-wide");
        Page phone = open("/data", Look.PHONE);
        assertThat(fitsWidth(phone)).isTrue();
        assertThat(barriers(phone)).isEmpty();
        picture(phone, "data-first-phone");
    }

    @Test
    void theExampleFolderCanBeDownloadedAndImportedAsItIs() {
        Page page = open("/data?lang=en", Look.ENGLISH);
        Download example = page.waitForDownload(
                () -> page.getByText("Download an example folder").click());
        Path zip = folder.resolve("example.zip");
        example.saveAs(zip);
        choose(page, zip);
        page.waitForSelector("#preview-title");
        assertThat(page.locator(".faults").count()).isZero();
        sayWhatFor(page);
        page.locator(LOAD).click();
        page.waitForSelector(".imports li");
        takeBack(page, "Undo the import");
    }

    @Test
    void aFolderIsSeenBeforeItIsImportedAndCanBeTakenBack() throws IOException {
        Page page = open("/data", Look.WIDE);
        choose(page, karate());
        page.waitForSelector("#preview-title");
        assertThat(page.locator(".preview").innerText()).contains("34", "78", "karate.zip");
        assertThat(barriers(page)).isEmpty();
        picture(page, "data-preview-wide");
        page.getByText("club (udfyldt for 34)").click();
        sayWhatFor(page);
        page.locator(LOAD).click();
        page.waitForSelector(".imports li");
        assertThat(page.locator(".data-message").innerText()).contains("karate.zip", "34");
        assertThat(page.locator(".navigation a").count()).isEqualTo(7);
        assertThat(barriers(page)).isEmpty();
        picture(page, "data-loaded-wide");
        Page phone = open("/data", Look.PHONE);
        assertThat(fitsWidth(phone)).isTrue();
        picture(phone, "data-loaded-phone");
        picture(open("/data", Look.DARK), "data-loaded-dark");
        Page overview = open("/overview?groups=attribute:club", Look.WIDE);
        picture(overview, "overview-karate");
        takeBack(page, "Fortryd indlæsningen");
        assertThat(page.locator(".contents").count()).isEqualTo(1);
    }

    @Test
    void faultsAreShownWithPlaceValueAndAdviceAndNothingIsStored() throws IOException {
        Page page = open("/data", Look.WIDE);
        choose(
                page,
                zip(
                        "faulty.zip",
                        Map.of(
                                "actors.csv",
                                "id,kind,label\nA1,citizen,Anna\nA2,citizen,Bo\nA1,citizen,Carl\n",
                                "ties.csv",
                                "from,to,type,since\nA1,A2,knows,2024-13-45\nA1,A9,knows,\nA2,A1,knows,2024-01-01\n")));
        page.waitForSelector("#preview-title");
        assertThat(page.locator(".faults tbody tr").count()).isEqualTo(3);
        assertThat(page.locator(".faults").innerText()).contains("2024-13-45", "A9", "ties.csv", "actors.csv");
        assertThat(page.locator(LOAD).isDisabled()).isTrue();
        assertThat(barriers(page)).isEmpty();
        picture(page, "data-faults-wide");
        page.setViewportSize(360, 740);
        assertThat(fitsWidth(page)).isTrue();
        picture(page, "data-faults-phone");
        page.locator(".import-actions .quiet-button").click();
        page.waitForSelector("vaadin-upload");
        assertThat(page.locator(".imports").count()).isZero();
    }

    @Test
    void whatIsNoFolderIsRefusedInWords() throws IOException {
        Page page = open("/data", Look.WIDE);
        Path empty = Files.createFile(folder.resolve("empty.zip"));
        choose(page, empty);
        page.waitForSelector(".data-message:not([hidden]), #preview-title");
        picture(page, "data-refused");
        assertThat(page.locator("main").innerText()).contains("empty.zip");
        assertThat(page.locator(".imports").count()).isZero();
    }

    /** What the rows are for must be said: the first suggestion will do. */
    private static void sayWhatFor(Page page) {
        assertThat(page.locator(LOAD).isDisabled()).as("not yet said what for").isTrue();
        page.locator(".purpose-suggestions button").first().click();
        page.waitForSelector(LOAD + ":not([disabled])");
    }

    private static void takeBack(Page page, String yes) {
        page.locator(".imports button").first().click();
        page.locator("vaadin-confirm-dialog").getByText(yes, exactly()).click();
        page.waitForSelector(".contents");
        settle(page);
    }

    private static void choose(Page page, Path file) {
        page.locator("vaadin-upload input[type=file]").setInputFiles(file);
    }

    private static Locator.GetByTextOptions exactly() {
        return new Locator.GetByTextOptions().setExact(true);
    }

    private Path karate() throws IOException {
        Path study = Path.of("src", "test", "resources", "studies", "zachary-karate-club");
        return zip(
                "karate.zip",
                Map.of(
                        "actors.csv", Files.readString(study.resolve("actors.csv")),
                        "ties.csv", Files.readString(study.resolve("ties.csv"))));
    }

    private Path zip(String name, Map<String, String> files) throws IOException {
        Path file = folder.resolve(name);
        try (OutputStream bytes = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, String> entry : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
        return file;
    }
}
