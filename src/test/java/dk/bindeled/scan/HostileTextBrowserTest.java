package dk.bindeled.scan;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.ElementHandle;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import dk.bindeled.intake.CheckedFolder;
import dk.bindeled.intake.Intake;
import dk.bindeled.intake.IntakeOptions;
import dk.bindeled.network.Progress;
import dk.bindeled.store.ImportSource;
import dk.bindeled.store.NetworkWriter;
import dk.bindeled.testing.BrowserSession;
import dk.bindeled.testing.RunningApplication;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A folder whose every text is a script that wants to run: none does, on any screen, in any tooltip, panel, list, table or download. */
class HostileTextBrowserTest extends BrowserSession {

    /** Each tells on itself in {@code window.ran} when it runs. */
    private static final List<String> SCRIPTS = List.of(
            "<img src=x onerror=\"window.ran=1\">",
            "\"><svg onload=\"window.ran=2\"></svg>",
            "</script><script>window.ran=3</script>",
            "' autofocus onfocus='window.ran=4",
            "{{constructor.constructor('window.ran=5')()}}${window.ran=6}");

    private static final String COLUMN = "<b onmouseover=window.ran=7>";
    private static final int PERSONS = 12;

    @SuppressWarnings("NullAway.Init") // started before the first test
    private static RunningApplication application;

    @TempDir
    private static Path folder;

    @BeforeAll
    static void start() throws IOException {
        application = RunningApplication.empty();
        Path network = Files.createDirectory(folder.resolve("network"));
        write(network);
        CheckedFolder checked = Intake.check(network, IntakeOptions.withEveryAttribute(), Progress.UNWATCHED);
        assertThat(checked.faults()).isEmpty();
        application
                .bean(NetworkWriter.class)
                .load(checked.rows(), new ImportSource(SCRIPTS.get(0), SCRIPTS.get(1) + ".zip"), Progress.UNWATCHED);
    }

    @AfterAll
    static void stop() {
        application.close();
    }

    @Override
    protected RunningApplication application() {
        return application;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/overview", "/overview?groups=COLUMN", "/bridges", "/bridges?groups=COLUMN", "/rings",
                        "/rings?groups=COLUMN",
                "/rings?part=simulated", "/map", "/map?groups=COLUMN", "/data", "/admin",
                        "/overview?groups=SCRIPT&date=SCRIPT&lang=SCRIPT",
                "/map?group=SCRIPT&show=SCRIPT", "/bridges?pair=SCRIPT~SCRIPT", "/bridges/linking?group=SCRIPT",
                        "/bridges/linking?groups=COLUMN", "/rings?part=SCRIPT&starter=SCRIPT", "/SCRIPT"
            })
    void noScriptRunsOnAnyScreen(String path) {
        String address =
                path.replace("COLUMN", encoded("attribute:" + COLUMN)).replace("SCRIPT", encoded(SCRIPTS.get(0)));
        if (path.equals("/SCRIPT")) {
            // is refused before any screen is made
            Page page = strangersPage(Look.WIDE);
            page.navigate(application.link());
            page.navigate(address);
            assertThat(page.content()).doesNotContain(SCRIPTS.get(0));
            assertNothingRan(page);
            return;
        }
        Page page = open(address, Look.WIDE);
        sweep(page);
        assertNothingRan(page);
    }

    @Test
    void theMapsNamesSearchPanelAndTableAreTexts() {
        Page page = open("/map", Look.WIDE);
        page.waitForSelector("bindeled-network-map canvas");
        var search = page.locator("bindeled-network-map input").first();
        search.fill("img src");
        page.waitForTimeout(800);
        search.press("Enter");
        page.waitForTimeout(500);
        sweep(page);
        assertNothingRan(page);
    }

    /** Of a tie its context and the file it came from are told: both are texts. */
    @Test
    void thePanelOfATieAndOfWhoIsTiedIsText() {
        Page page = open("/map", Look.WIDE);
        page.waitForSelector("bindeled-network-map canvas");
        page.evaluate("""
                async () => {
                  const { ties } = await (await fetch('map/nodes')).json();
                  window.tied = [ties[0], ties[1]];
                }""");
        for (String detail : List.of(
                "{ kind: 'tie', number: tied[0], other: tied[1] }",
                "{ kind: 'node', number: tied[0], other: -1 }",
                "{ kind: 'band', number: 1, other: 2 }")) {
            page.evaluate("() => { const map = document.querySelector('bindeled-network-map');"
                    + " map.dispatchEvent(new CustomEvent('map-select', { detail: { ..." + detail
                    + ", numbering: map.numbering } })); }");
            page.waitForTimeout(800);
            String told = page.locator(".map-panel").innerText();
            if (detail.contains("band")) {
                assertThat(told).contains(SCRIPTS.get(1)).contains(SCRIPTS.get(2));
            } else {
                assertThat(told).contains("sammenhæng: " + SCRIPTS.get(0)).contains("svg>.zip");
            }
            sweep(page);
            assertNothingRan(page);
        }
    }

    @Test
    void theNamesOfViewsAreTexts() {
        Page page = open("/map", Look.WIDE);
        page.waitForSelector("bindeled-network-map canvas");
        for (String script : SCRIPTS) {
            page.locator(".views-bar").getByText("Gem som …").click();
            page.locator("vaadin-dialog vaadin-text-field input").fill(script);
            page.keyboard().press("Enter");
            page.locator(".views-name").getByText(script).waitFor();
        }
        page.locator(".views-bar").getByText("Visninger …").click();
        page.waitForSelector("vaadin-dialog[opened] .views-list");
        assertThat(page.locator(".views-list").first().innerText()).contains(SCRIPTS);
        assertNothingRan(page);
        page.keyboard().press("Escape");
        page.locator(".views-bar summary").click();
        page.locator(".views-bar")
                .getByText("Slet", new Locator.GetByTextOptions().setExact(true))
                .click();
        page.locator(".views-bar").getByText("Fortryd").waitFor();
        assertNothingRan(page);
    }

    /** Also what is refused is shown: the fault with the value, and the file's own name. */
    @Test
    void aFileThatIsRefusedIsNamedAsText() throws IOException {
        Path file = folder.resolve("<img src=x onerror=\"window.ran=8\">.csv");
        Files.writeString(file, "id,kind\n<img src=x onerror=window.ran=9>,<svg onload=window.ran=10>\n");
        Path actors = folder.resolve("actors.csv");
        Files.copy(file, actors);
        Page page = open("/data", Look.WIDE);
        page.locator("vaadin-upload input[type=file]").setInputFiles(new Path[] {file, actors});
        page.waitForSelector("#preview-title");
        assertThat(page.locator("main").innerText()).contains("<svg onload=window.ran=10>");
        sweep(page);
        assertNothingRan(page);
    }

    /** A download is a file with a name of ours, and no page. */
    @Test
    void aDownloadIsNoPage() throws IOException {
        Page page = open("/overview", Look.WIDE);
        var link = page.locator("a.quiet-button[href*='VAADIN/dynamic']").first();
        Download download = page.waitForDownload(link::click);
        assertThat(download.suggestedFilename()).matches("[\\p{L}0-9 ._-]+\\.csv");
        var answer =
                page.request().get(application.address() + "/" + Objects.requireNonNull(link.getAttribute("href")));
        assertThat(answer.headers().get("content-type")).startsWith("text/csv");
        assertThat(answer.headers().get("content-disposition")).startsWith("attachment");
        assertThat(answer.headers()).containsEntry("x-content-type-options", "nosniff");
    }

    /** Looks at everything closely: opens what folds, and lets the mouse rest on many places of every drawing. */
    private static void sweep(Page page) {
        page.waitForTimeout(500);
        for (ElementHandle drawing : page.querySelectorAll("bindeled-chart, bindeled-network-map, table")) {
            BoundingBox box = drawing.isVisible() ? drawing.boundingBox() : null;
            if (box != null) {
                drawing.scrollIntoViewIfNeeded();
                box = Objects.requireNonNullElse(drawing.boundingBox(), box);
                for (int k = 1; k < 6; k++) {
                    page.mouse().move(box.x + box.width * k / 6, box.y + box.height * (k % 3 + 1) / 4);
                    page.waitForTimeout(40);
                }
            }
        }
    }

    private static void assertNothingRan(Page page) {
        assertThat(page.evaluate("() => window.ran ?? null"))
                .as("a script from the data ran")
                .isNull();
        assertThat(page.evaluate("""
                () => {
                  const found = [];
                  const look = root => root.querySelectorAll('*').forEach(one => {
                    if (one.matches('img[src="x"], svg[onload], [onerror], [onmouseover], [onfocus]')) found.push(one.outerHTML);
                    if (one.shadowRoot) look(one.shadowRoot);
                  });
                  look(document);
                  return found.join('\\n');
                }""")).as("an element made from the data").isEqualTo("");
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private static String cell(String text) {
        return "\"" + text.replace("\"", "\"\"") + "\"";
    }

    /** Three estates of twelve, each tied in a ring and with the next; guides who showed the way to associations. */
    private static void write(Path network) throws IOException {
        StringBuilder areas = new StringBuilder("id,label,level,parent\n");
        StringBuilder actors = new StringBuilder("id,kind,label,area,tier," + cell(COLUMN) + "\n");
        StringBuilder ties = new StringBuilder("from,to,type,since,context\n");
        StringBuilder referrals =
                new StringBuilder("id,guide,citizen,community,channel,unasked,begun_on,shown_on,welcomed_on\n");
        areas.append(cell("D" + SCRIPTS.get(0)))
                .append(',')
                .append(cell(SCRIPTS.get(0)))
                .append(",district,\n");
        for (int a = 0; a < 3; a++) {
            String area = "E" + a + SCRIPTS.get(a);
            areas.append(cell(area))
                    .append(',')
                    .append(cell("Estate " + a + SCRIPTS.get(a)))
                    .append(",estate,")
                    .append(cell("D" + SCRIPTS.get(0)))
                    .append('\n');
            String community = "F" + a + SCRIPTS.get(a + 1);
            actors.append(cell(community))
                    .append(",association,")
                    .append(cell("Association" + SCRIPTS.get(a + 1)))
                    .append(',')
                    .append(cell(area))
                    .append(",,\n");
            for (int p = 0; p < PERSONS; p++) {
                actors.append(cell(person(a, p)))
                        .append(p == 0 ? ",professional|ambassador," : ",citizen,")
                        .append(cell("Person " + a + " " + p + SCRIPTS.get(p % SCRIPTS.size())))
                        .append(',')
                        .append(cell(area))
                        .append(",,")
                        .append(cell(SCRIPTS.get(p % 2)))
                        .append('\n');
                tie(ties, person(a, p), person(a, (p + 1) % PERSONS));
                tie(ties, person(a, p), person(a, (p + 2) % PERSONS));
                tie(ties, person(a, p), person((a + 1) % 3, p));
                if (p > 0) {
                    referrals
                            .append(cell("R" + a + p + SCRIPTS.get(0)))
                            .append(',')
                            .append(cell(person(a, p > 6 ? 1 : 0)))
                            .append(',')
                            .append(cell(person(a, p)))
                            .append(',')
                            .append(cell(community))
                            .append(",talk,no,2024-01-0")
                            .append(p > 6 ? 8 : 1)
                            .append(",2024-01-0")
                            .append(p > 6 ? 8 : 1)
                            .append(",2024-01-0")
                            .append(p > 6 ? 9 : 2)
                            .append('\n');
                }
            }
        }
        Files.writeString(network.resolve("areas.csv"), areas);
        Files.writeString(network.resolve("actors.csv"), actors);
        Files.writeString(network.resolve("ties.csv"), ties);
        Files.writeString(network.resolve("referrals.csv"), referrals);
    }

    private static void tie(StringBuilder ties, String from, String to) {
        ties.append(cell(from))
                .append(',')
                .append(cell(to))
                .append(",knows,2023-01-01,")
                .append(cell(SCRIPTS.get(0)))
                .append('\n');
    }

    private static String person(int area, int number) {
        return "P" + area + "-" + number + SCRIPTS.get((area + number) % SCRIPTS.size());
    }
}
