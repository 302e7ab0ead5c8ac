package dk.bindeled.map;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import dk.bindeled.intake.CheckedFolder;
import dk.bindeled.intake.Intake;
import dk.bindeled.intake.IntakeOptions;
import dk.bindeled.network.Progress;
import dk.bindeled.store.ImportSource;
import dk.bindeled.store.NetworkWriter;
import dk.bindeled.testing.BrowserSession;
import dk.bindeled.testing.RunningApplication;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** Names that are scripts, formulas, very long, or written from right to left: in the map's files they are texts. */
class HostileFilesBrowserTest extends BrowserSession {

    private static final List<String> NAMES = List.of(
            "<script>window.ran=1</script>",
            "\"/><image href=x onerror=\"window.ran=2\"/>",
            "]]></text><a href='javascript:window.ran=3'>&lt;&amp;",
            "=HYPERLINK(\"x\";\"y\")",
            "@SUM(1;2)",
            "-2+3",
            "مقهى \u202eالحي",
            "Hygge 👩‍👩‍👧‍👦🧶",
            "Ø".repeat(200),
            "1. marts");

    /** What our drawings are made of; nothing of it runs, and nothing of it asks for anything. */
    private static final Set<String> ELEMENTS =
            Set.of("svg", "title", "desc", "defs", "clipPath", "rect", "g", "path", "text", "tspan");

    private static final Set<String> ATTRIBUTES = Set.of(
            "xmlns",
            "role",
            "aria-labelledby",
            "aria-hidden",
            "lang",
            "width",
            "height",
            "viewBox",
            "font-family",
            "id",
            "class",
            "transform",
            "clip-path",
            "fill",
            "fill-opacity",
            "stroke",
            "stroke-opacity",
            "stroke-width",
            "stroke-linejoin",
            "stroke-dasharray",
            "d",
            "x",
            "y",
            "font-size",
            "font-weight",
            "text-decoration",
            "textLength",
            "lengthAdjust",
            "unicode-bidi",
            "xml:space");

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
                .load(checked.rows(), new ImportSource(NAMES.get(0), "hostile.zip"), Progress.UNWATCHED);
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
    void aDrawingHoldsNamesAsTextsAndNothingElse() throws IOException {
        Page page = map();
        Path file = download(page, "[data-tool=svg]");
        Document svg = XlsxRows.document(Files.readAllBytes(file));
        for (Element element : XlsxRows.elements(svg, "*")) {
            assertThat(element.getTagName()).isIn(ELEMENTS);
            for (int k = 0; k < element.getAttributes().getLength(); k++) {
                assertThat(element.getAttributes().item(k).getNodeName()).isIn(ATTRIBUTES);
            }
        }
        assertThat(XlsxRows.elements(svg, "text").stream().map(Element::getTextContent))
                .contains("Hygge 👩‍👩‍👧‍👦🧶", "مقهى \u202eالحي", NAMES.get(3))
                .anyMatch(name -> name.startsWith("<script>"))
                .anyMatch(name -> name.matches("Ø+…"));
        Page other = page.context().newPage();
        other.navigate(file.toRealPath().toUri().toString());
        assertThat(other.evaluate("() => window.ran ?? null")).isNull();
        other.setViewportSize(1300, 900);
        pictureOfWindow(other, "map-drawing-hostile");
    }

    @Test
    void noCellIsAFormula() throws IOException {
        Page page = map();
        page.locator("bindeled-network-map [data-tool=table]").click();
        String csv = Files.readString(download(page, "[data-file=csv]"));
        assertThat(csv)
                .contains("\"'=HYPERLINK(\"\"x\"\";\"\"y\"\")\"", "\"'@SUM(1;2)\"", "'-2+3")
                .doesNotContainPattern("(?m)^\"?[=@]");
        Path excel = download(page, "[data-file=xlsx]");
        assertThat(XlsxRows.elements(XlsxRows.sheet(excel, 1), "f")).isEmpty();
        assertThat(XlsxRows.read(excel, 1).stream().map(List::getFirst)).containsAll(NAMES);
        assertThat(page.evaluate("() => window.ran ?? null")).isNull();
    }

    private Page map() {
        Page page = open("/map", Look.WIDE);
        page.waitForFunction("() => { const s = document.querySelector('bindeled-network-map')?.describe();"
                + " return s && !s.loading && s.width > 0; }");
        page.waitForTimeout(600);
        return page;
    }

    private static Path download(Page page, String button) {
        Download download = page.waitForDownload(
                () -> page.locator("bindeled-network-map " + button).click());
        Path file = folder.resolve(download.suggestedFilename());
        download.saveAs(file);
        return file;
    }

    /** One estate with six persons and an association of each name. */
    private static void write(Path network) throws IOException {
        StringBuilder actors = new StringBuilder("id,kind,label,area\n");
        for (int n = 0; n < NAMES.size(); n++) {
            actors.append("A" + n + ",association,\"" + NAMES.get(n).replace("\"", "\"\"") + "\",E\n");
        }
        StringBuilder ties = new StringBuilder("from,to,type,since\n");
        for (int p = 0; p < 6; p++) {
            actors.append("P" + p + ",citizen,\"Person " + p + NAMES.get(p).replace("\"", "\"\"") + "\",E\n");
            ties.append("P" + p + ",P" + (p + 1) % 6 + ",knows,2023-01-01\n");
        }
        Files.writeString(
                network.resolve("areas.csv"), "id,label,level,parent\nE,\"Estate " + NAMES.get(0) + "\",estate,\n");
        Files.writeString(network.resolve("actors.csv"), actors);
        Files.writeString(network.resolve("ties.csv"), ties);
    }
}
