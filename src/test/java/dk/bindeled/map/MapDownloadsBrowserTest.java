package dk.bindeled.map;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import dk.bindeled.privacy.Audit;
import dk.bindeled.privacy.AuditFilter;
import dk.bindeled.privacy.AuditLine;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The pictures that can be taken out of the map hold what it shows, and nothing else. */
class MapDownloadsBrowserTest extends MapSession {

    /** Lines that are drawn for the ties between areas, worked out from what the server sends. */
    private static final String STRANDS = """
            async () => {
              const { bundles } = await (await fetch('map/picture')).json();
              const strands = ([level, a, b, ties, ...forms]) =>
                level > 0 || a === b ? 0 : ties === null ? 1 : Math.max(forms.filter(form => form > 0).length, forms.includes(null) ? 1 : 0);
              return bundles.reduce((sum, row) => sum + strands(row), 0);
            }""";

    /** What the legend shows: words and count of each key, without what only screen readers are told. */
    private static final String LEGEND = """
            () => [...document.querySelector('bindeled-network-map').shadowRoot.querySelectorAll('.legend button')]
              .map(b => [b, b.querySelector('.count')].flatMap(part => [...part.childNodes])
                .filter(n => n.nodeType === 3).map(n => n.textContent.trim()).filter(Boolean).join(' '))""";

    /** Names on the screen, each with its left edge. */
    private static final String NAMES = """
            () => document.querySelector('bindeled-network-map').describe().labels
              .map(label => Math.round(label.left * 100) / 100 + ' ' + label.text.slice(0, 8)).sort()""";

    @TempDir
    private Path folder;

    private String last = "";

    @Test
    void theDrawingHoldsWhatIsDrawnItsLegendAndWhatOneMustKnow() throws IOException {
        Page page = map("/map", Look.WIDE);
        int before = exported();
        Document svg = svg(page);
        assertThat(marks(svg)).isEqualTo(part(page, "nodes"));
        List<String> names = XlsxRows.elements(layer(svg, "names").getElementsByTagName("text")).stream()
                .filter(text -> !text.hasAttribute("aria-hidden"))
                .map(text -> text.getAttribute("x") + " "
                        + name(text).substring(0, Math.min(8, name(text).length())))
                .sorted()
                .toList();
        assertThat(names).isEqualTo(strings(page, NAMES));
        long strands = paths(svg, "areas").stream()
                .filter(path -> path.getAttribute("d").contains("Q"))
                .count();
        assertThat(strands).isEqualTo(((Number) Objects.requireNonNull(page.evaluate(STRANDS))).longValue());
        assertThat(paths(svg, "ties")).isEmpty();

        List<String> words = written(svg, "words");
        List<String> legend = strings(page, LEGEND);
        assertThat(legend).hasSizeGreaterThan(10);
        assertThat(words).containsSubsequence(legend);
        assertThat(String.join(" ", words))
                .contains("Kort · Bindeled", "netværket pr. ", "grupper: boligområde")
                .contains("Kortet viser hele netværket, uden personer hver for sig.")
                .contains("tal på færre end 5 personer ikke vises");
        assertThat(exported()).as("no person is in it").isEqualTo(before);
    }

    @Test
    void aDrawingOfSingleTiesHasEachOfThemAndTheAuditSaysWhoLeft() throws IOException {
        Page page = map("/map?show=linking", Look.WIDE);
        page.waitForFunction("() => { const s = document.querySelector('bindeled-network-map').describe();"
                + " return s && !s.loading && s.ties.drawn > 0; }");
        int before = exported();
        Document svg = svg(page);
        assertThat(marks(svg)).isEqualTo(part(page, "nodes"));
        assertThat(paths(svg, "ties"))
                .hasSize(((Number) Objects.requireNonNull(part(page, "ties").get("drawn"))).intValue());
        assertThat(String.join(" ", written(svg, "words")))
                .contains("Kortet viser hele netværket, kun relationer, der er forbindende.");
        assertThat(exported()).isEqualTo(before + 1);
        AuditLine line =
                audit().newest(new AuditFilter(null, "", "exported"), 1).getFirst();
        assertThat(line.place()).isEqualTo("map.file");
        assertThat(line.persons().size() + line.lists().size()).isPositive();
        look(page, svg, "map-drawing-linking");
    }

    @Test
    void whatLiesOutsideTheWindowOrIsSwitchedOffIsInNoFile() throws IOException {
        Page page = map("/map", Look.WIDE);
        page.locator("bindeled-network-map [data-kind=association]").click();
        page.locator("bindeled-network-map [data-form=bonding]").click();
        for (int k = 0; k < 3; k++) {
            page.locator("bindeled-network-map [data-tool=zoom-in]").click();
        }
        still(page);
        Document svg = svg(page);
        assertThat(marks(svg)).doesNotContainKey("association").isNotEmpty();
        assertThat(sum(marks(svg))).isLessThan(sum(part(page, "nodes")));
        assertThat(String.join(" ", written(svg, "words")))
                .contains("uden sammenbindende relationer og uden foreninger", "Det er et udsnit af kortet.");
        look(page, svg, "map-drawing-part");
    }

    @Test
    void theDrawingSaysWhatIsSelectedAndLeftOutInTheWordsOfTheScreen() throws IOException {
        Page page = map("/map?group=vinterbaderne", Look.WIDE);
        inMap(page, "[data-kind=place]").click();
        inMap(page, "[data-tool=fit]").click();
        focus(page);
        page.keyboard().press("2");
        still(page);
        String shown = inMap(page, ".shown p").innerText();
        assertThat(shown)
                .contains(
                        "uden steder",
                        "uden andre personer hver for sig end dem, der hører til det valgte",
                        "inden for 2 skridt fra Vinterbaderne på Havnen");
        String selected = status(page).replaceFirst(" Dobbeltklik.*", "");
        assertThat(selected).startsWith("Vinterbaderne på Havnen er valgt");
        String words = String.join(" ", written(svg(page), "words"));
        assertThat(words)
                .contains(shown.replace("Du ser", "Kortet viser"), selected)
                .doesNotContain("udsnit");

        page.keyboard().press("Escape");
        inMap(page, "[data-act=everything]").click();
        click(page, placeOfName(page, "Havnen"));
        inMap(page, ".stage").press("Shift+F10");
        inMap(page, "[data-item=only-area]").click();
        still(page);
        words = String.join(" ", written(svg(page), "words"));
        assertThat(words).contains("Kortet viser kun Havnen.", "Havnen er valgt, og kun områdets relationer vises.");
    }

    @Test
    void aFileThatOnlyNamesWhoIsSelectedIsRecordedToo() throws IOException {
        Page page = map("/map", Look.WIDE);
        JsonNode person = JsonMapper.shared()
                .readTree(page.request().get("/map/search?q=an").text())
                .path("nodes")
                .path(0);
        page.evaluate(
                "number => document.querySelector('bindeled-network-map').go('node', number)",
                person.path(0).asInt());
        still(page);
        for (String kind : List.of("citizen", "ambassador", "professional", "decision_maker")) {
            inMap(page, "[data-kind=" + kind + "]").click();
        }
        still(page);
        int before = exported();
        Document svg = svg(page);
        assertThat(marks(svg)).doesNotContainKeys("citizen", "ambassador", "professional", "decision_maker");
        assertThat(String.join(" ", written(svg, "words")))
                .contains(person.path(1).asString() + " er valgt");
        assertThat(exported()).isEqualTo(before + 1);
    }

    @Test
    void whereAFileCannotBeMadeItIsSaidAndTwoClicksMakeOneFile() {
        Page page = map("/map", Look.WIDE);
        page.evaluate("() => { HTMLCanvasElement.prototype.toBlob = function (done) { done(null); }; }");
        inMap(page, "[data-tool=png]").click();
        Locator trouble = inMap(page, ".trouble[role=alert]");
        assertThat(trouble).hasText("Filen kunne ikke laves, og intet er hentet. Kortet er, som det var. Prøv igen.");
        assertThat(barriers(page)).isEmpty();
        List<Download> downloads = new ArrayList<>();
        page.onDownload(downloads::add);
        page.evaluate("() => { HTMLCanvasElement.prototype.toBlob = function (done) {"
                + " setTimeout(() => done(new Blob(['slow'])), 700); }; }");
        inMap(page, "[data-tool=png]").dblclick();
        assertThat(trouble).hasCount(0);
        assertThat(inMap(page, "[data-tool=svg]")).hasAttribute("aria-disabled", "true");
        page.waitForTimeout(2500);
        assertThat(downloads).hasSize(1);
        assertThat(inMap(page, "[data-tool=svg]")).not().hasAttribute("aria-disabled", "true");

        inMap(page, "[data-tool=table]").click();
        page.evaluate("() => { URL.createObjectURL = () => { throw new Error('no room'); }; }");
        inMap(page, "[data-file=csv]").click();
        assertThat(inMap(page, ".twin [role=alert]")).containsText("Filen kunne ikke laves");
        picture(page, "map-file-failed");
    }

    @Test
    void thePictureIsTheDrawingInPixels() throws IOException {
        Page page = map("/map", Look.WIDE);
        Element drawing = svg(page).getDocumentElement();
        Path file = download(page, "png");
        BufferedImage image = ImageIO.read(file.toFile());
        assertThat(image.getWidth()).isEqualTo(2 * Integer.parseInt(drawing.getAttribute("width")));
        assertThat(image.getHeight()).isEqualTo(2 * Integer.parseInt(drawing.getAttribute("height")));
        Set<Integer> colours = new HashSet<>();
        for (int x = 0; x < image.getWidth(); x += 3) {
            for (int y = 0; y < image.getHeight(); y += 3) {
                colours.add(image.getRGB(x, y));
            }
        }
        assertThat(colours).hasSizeGreaterThan(50);
        Path kept = Path.of("target", "screenshots", "map-picture.png");
        Files.createDirectories(kept.getParent());
        Files.write(kept, Files.readAllBytes(file));
    }

    @Test
    void onAPhoneInTheDarkAndInEnglish() throws IOException {
        for (Map.Entry<String, Look> look : Map.of(
                        "wide", Look.WIDE, "phone", Look.PHONE, "dark", Look.DARK, "english", Look.ENGLISH)
                .entrySet()) {
            Page page = map("/map", look.getValue());
            Document svg = svg(page);
            assertThat(written(svg, "words")).isNotEmpty();
            look(page, svg, "map-drawing-" + look.getKey());
        }
    }

    private Path download(Page page, String ending) {
        Download download = page.waitForDownload(() ->
                page.locator("bindeled-network-map [data-tool=" + ending + "]").click());
        assertThat(download.suggestedFilename()).matches("[\\p{L}0-9-]+\\." + ending);
        last = download.suggestedFilename();
        Path file = folder.resolve(last);
        download.saveAs(file);
        return file;
    }

    private Document svg(Page page) throws IOException {
        return XlsxRows.document(Files.readAllBytes(download(page, "svg")));
    }

    /** Opens the drawing that was downloaded last by itself, as someone does who was sent it. */
    private void look(Page page, Document svg, String name) throws IOException {
        Element drawing = svg.getDocumentElement();
        Page other = page.context().newPage();
        other.navigate(folder.toRealPath().resolve(last).toUri().toString());
        other.setViewportSize(
                Integer.parseInt(drawing.getAttribute("width")), Integer.parseInt(drawing.getAttribute("height")));
        pictureOfWindow(other, name);
        other.close();
    }

    private static int sum(Map<String, Object> counts) {
        return counts.values().stream()
                .mapToInt(count -> ((Number) count).intValue())
                .sum();
    }

    private static Map<String, Object> marks(Document svg) {
        Map<String, Object> kinds = new TreeMap<>();
        paths(svg, "marks").stream()
                .map(path -> path.getAttribute("class"))
                .filter(name -> name.startsWith("mark "))
                .forEach(name -> kinds.merge(name.substring(5), 1, (a, b) -> (int) a + (int) b));
        return kinds;
    }

    private static List<Element> paths(Document svg, String layer) {
        return XlsxRows.elements(layer(svg, layer).getElementsByTagName("path"));
    }

    /** Texts of a layer, with single spaces. The light around a name is no text of its own. */
    private static List<String> written(Document svg, String layer) {
        return XlsxRows.elements(layer(svg, layer).getElementsByTagName("text")).stream()
                .filter(text -> !text.hasAttribute("aria-hidden"))
                .map(text -> text.getTextContent().replace('\u2002', ' '))
                .toList();
    }

    /** What a name on the map names, without the count behind it. */
    private static String name(Element text) {
        return XlsxRows.elements(text.getElementsByTagName("tspan")).getFirst().getTextContent();
    }

    @SuppressWarnings("unchecked") // what the page gives back are lists of JSON
    private static List<String> strings(Page page, String script) {
        return (List<String>) Objects.requireNonNull(page.evaluate(script));
    }

    private static Element layer(Document svg, String name) {
        return XlsxRows.elements(svg, "g").stream()
                .filter(group -> group.getAttribute("class").equals(name))
                .findFirst()
                .orElseThrow();
    }

    private int exported() {
        return audit().newest(new AuditFilter(null, "", "exported"), 1000).size();
    }

    private Audit audit() {
        return application().bean(Audit.class);
    }
}
