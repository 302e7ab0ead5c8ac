package dk.bindeled.map;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import dk.bindeled.privacy.Audit;
import dk.bindeled.privacy.AuditFilter;
import dk.bindeled.testing.BrowserSession;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Element;

/** The map as tables: sorted, filtered and taken home, all by keyboard. */
class MapTablesBrowserTest extends BrowserSession {

    private static final String TWIN = "bindeled-map-twin ";

    /** Ties between the highest areas of which anything is drawn, worked out from what the server sends. */
    private static final String BANDS = """
            async () => {
              const { bundles } = await (await fetch('map/picture')).json();
              return bundles.filter(([level, a, b, ties, ...forms]) =>
                level === 0 && a !== b && (ties === null || forms.some(form => form === null || form > 0))).length;
            }""";

    @TempDir
    private Path folder;

    @Test
    void theRowsAreFilteredAndSortedByKeyboard() {
        Page page = table("/map", Look.WIDE);
        assertThat(page.locator("bindeled-network-map [data-tool=table]")).hasAttribute("aria-pressed", "true");
        page.locator(TWIN + "#wanted").focus();
        int all = rows(page).size();
        page.keyboard().type("forening");
        assertThat(page.locator(TWIN + ".found")).containsText("af");
        List<String> found = rows(page);
        assertThat(found)
                .isNotEmpty()
                .hasSizeLessThan(all)
                .allMatch(row -> row.toLowerCase(Locale.ROOT).contains("forening"));
        assertThat(page.locator(TWIN + ".found")).hasText(found.size() + " af " + all + " rækker");

        // Past the frame, which scrolls, and three headings to the fourth.
        for (int k = 0; k < 5; k++) {
            page.keyboard().press("Tab");
        }
        page.keyboard().press("Enter");
        Locator heading = page.locator(TWIN + "thead th").nth(3);
        assertThat(heading).hasAttribute("aria-sort", "descending");
        List<Integer> down = numbers(page);
        assertThat(down).isSortedAccordingTo((a, b) -> b - a);
        page.keyboard().press("Enter");
        assertThat(heading).hasAttribute("aria-sort", "ascending");
        assertThat(numbers(page)).isSorted().hasSameSizeAs(down);
        assertThat(barriers(page)).isEmpty();
        picture(page, "map-tables-wide");
    }

    @Test
    void theTableOfTiesBetweenAreasSaysWhatIsWithheld() {
        Page page = table("/map", Look.WIDE);
        page.locator(TWIN + "[data-table=bands]").click();
        assertThat(page.locator(TWIN + "thead th"))
                .hasText(new String[] {"Fra↑", "Til", "Relationer", "Sammenbindende", "Brobyggende", "Forbindende"});
        assertThat(rows(page)).hasSize(((Number) Objects.requireNonNull(page.evaluate(BANDS))).intValue());
        assertThat(rows(page)).anyMatch(row -> row.contains("ikke vist, under 5 personer"));
        page.locator("bindeled-network-map [data-form=bonding]").click();
        assertThat(page.locator(TWIN + "thead th"))
                .hasText(new String[] {"Fra↑", "Til", "Relationer", "Brobyggende", "Forbindende"});
        assertThat(barriers(page)).isEmpty();
        picture(page, "map-tables-bands");
    }

    @Test
    void whatIsWithheldIsSaidWithTheLimitOfTheInstallation() {
        Page page = strangersPage(Look.WIDE);
        page.navigate(application().link());
        page.route("**/map/picture?*", route -> {
            APIResponse answer = route.fetch();
            route.fulfill(new Route.FulfillOptions()
                    .setResponse(answer)
                    .setBody(answer.text().replace("\"limit\":5", "\"limit\":7")));
        });
        page.navigate("/map");
        settle(page);
        page.locator("bindeled-network-map [data-tool=table]").click();
        page.locator(TWIN + "[data-table=bands]").click();
        assertThat(rows(page)).anyMatch(row -> row.contains("ikke vist, under 7 personer"));
        page.locator(TWIN + "#wanted").fill("Bakkebyen engbyen");
        assertThat(page.locator(TWIN + ".found")).containsText("1 af ");
    }

    /** Above some thousand persons only those in sight are fetched. */
    @Test
    void aTableOfThoseWhoWereInSightSaysThatItHoldsNoOthers() throws IOException {
        Page page = strangersPage(Look.WIDE);
        page.navigate(application().link());
        page.route("**/map/picture?*", route -> {
            APIResponse answer = route.fetch();
            route.fulfill(new Route.FulfillOptions()
                    .setResponse(answer)
                    .setBody(answer.text().replaceFirst("\"nodes\":\\d+", "\"nodes\":9000")));
        });
        page.navigate("/map");
        settle(page);
        page.locator("bindeled-network-map [data-tool=table]").click();
        assertThat(Files.readAllLines(download(page, "csv")).getLast()).doesNotContain("haft i syne");
        for (int k = 0; k < 4; k++) {
            page.locator("bindeled-network-map [data-tool=zoom-in]").click();
        }
        page.locator(TWIN + "[data-table=ties]").waitFor();
        assertThat(Files.readAllLines(download(page, "csv")).getLast())
                .contains("Personer er kun med fra de områder, kortet har haft i syne.");
    }

    @Test
    void csvAndExcelHoldExactlyTheRowsFound() throws IOException {
        Page page = table("/map", Look.WIDE);
        page.locator("bindeled-network-map [data-kind=place]").click();
        page.locator("bindeled-network-map [data-tool=zoom-in]").click();
        page.locator(TWIN + "[data-table=bands]").click();
        page.locator(TWIN + "#wanted").fill("midtbyen");
        page.locator(TWIN + "thead button").nth(2).click();
        String said = page.locator("bindeled-network-map .shown p").innerText().replace("Du ser", "Tabellen viser");
        assertThat(said).contains("uden steder");
        List<String> shown = rows(page);
        assertThat(shown).isNotEmpty();

        List<String> csv = Files.readAllLines(download(page, "csv"));
        assertThat(csv.getFirst()).isEqualTo("\ufeffFra;Til;Relationer;Sammenbindende;Brobyggende;Forbindende");
        assertThat(csv.subList(1, csv.size() - 1).stream()
                        .map(MapTablesBrowserTest::cells)
                        .toList())
                .isEqualTo(shown.stream()
                        .map(row -> bare(List.of(row.split("\t"))))
                        .toList());
        assertThat(csv.getLast())
                .contains(
                        "Lindeå",
                        "netværket pr. ",
                        said,
                        "Tal på færre end 5 personer vises ikke.",
                        "Kun rækker med “midtbyen”.");

        Path file = download(page, "xlsx");
        List<List<String>> excel = XlsxRows.read(file, 1);
        assertThat(excel.getFirst())
                .containsExactly("Fra", "Til", "Relationer", "Sammenbindende", "Brobyggende", "Forbindende");
        assertThat(excel.subList(1, excel.size()).stream()
                        .map(MapTablesBrowserTest::bare)
                        .toList())
                .isEqualTo(shown.stream()
                        .map(row -> bare(List.of(row.split("\t"))))
                        .toList());
        assertThat(excel.subList(1, excel.size()))
                .allSatisfy(row -> assertThat(row.subList(2, 6))
                        .allMatch(cell -> cell.matches("#\\d+") || cell.equals("ikke vist, under 5 personer")));
        assertThat(excel.stream().flatMap(List::stream)).anyMatch(cell -> cell.startsWith("#"));
        Element pane = XlsxRows.elements(XlsxRows.sheet(file, 1), "pane").getFirst();
        assertThat(pane.getAttribute("ySplit")).isEqualTo("1");
        assertThat(pane.getAttribute("state")).isEqualTo("frozen");
        // Which part of the map the window shows is nothing to a table.
        assertThat(csv.getLast()).doesNotContain("udsnit");
        assertThat(XlsxRows.read(file, 2).stream().flatMap(List::stream).toList())
                .contains(said, "Tal på færre end 5 personer vises ikke.", "Kun rækker med “midtbyen”.");
    }

    @Test
    void singleTiesHaveATableAndTheAuditSaysWhoLeft() throws IOException {
        Page page = open("/map?show=linking", Look.WIDE);
        page.waitForFunction("() => { const s = document.querySelector('bindeled-network-map').describe();"
                + " return s && !s.loading && s.ties.drawn > 0; }");
        page.locator("bindeled-network-map [data-tool=table]").click();
        page.locator(TWIN + "[data-table=ties]").click();
        int drawn = ((Number) Objects.requireNonNull(
                        page.evaluate("() => document.querySelector('bindeled-network-map').describe().ties.drawn")))
                .intValue();
        assertThat(page.locator(TWIN + ".found")).containsText("af");
        int before = exported();
        List<List<String>> excel = XlsxRows.read(download(page, "xlsx"), 1);
        assertThat(excel).hasSize(drawn + 1);
        assertThat(excel.subList(1, excel.size())).allMatch(row -> row.get(4).contains("Forbindende"));
        assertThat(exported()).isEqualTo(before + 1);
        picture(page, "map-tables-ties");
    }

    @Test
    void onAPhoneInTheDarkAndInEnglish() {
        Page phone = table("/map", Look.PHONE);
        assertThat(fitsWidth(phone)).isTrue();
        assertThat(barriers(phone)).isEmpty();
        phone.locator(TWIN + "[data-table=bands]").click();
        picture(phone, "map-tables-phone");
        Page dark = table("/map", Look.DARK);
        assertThat(barriers(dark)).isEmpty();
        picture(dark, "map-tables-dark");
        Page english = table("/map", Look.ENGLISH);
        assertThat(english.locator(TWIN + ".found")).containsText(" rows");
        picture(english, "map-tables-english");
    }

    private Page table(String address, Look look) {
        Page page = open(address, look);
        page.waitForFunction("() => { const s = document.querySelector('bindeled-network-map')?.describe();"
                + " return s && !s.loading && s.width > 0; }");
        page.waitForTimeout(600);
        page.locator("bindeled-network-map [data-tool=table]").click();
        page.waitForSelector(TWIN + "tbody tr");
        return page;
    }

    private static List<String> rows(Page page) {
        return page.locator(TWIN + "tbody tr").allInnerTexts().stream()
                .map(row -> Arrays.stream(row.split("\t", -1))
                        .map(String::strip)
                        .reduce((a, b) -> a + "\t" + b)
                        .orElse(""))
                .toList();
    }

    /** The last cell of each row; what is withheld counts as less than nothing. */
    private static List<Integer> numbers(Page page) {
        return rows(page).stream()
                .map(row -> row.substring(row.lastIndexOf('\t') + 1).replace(".", ""))
                .map(cell -> cell.matches("\\d+") ? Integer.parseInt(cell) : -1)
                .toList();
    }

    /** Cells without what a number is set with: thousands apart on the screen, a mark of its type here. */
    private static List<String> bare(List<String> cells) {
        return cells.stream()
                .map(cell -> cell.matches("#?[\\d.]+") ? cell.replaceAll("[#.]", "") : cell)
                .toList();
    }

    private static List<String> cells(String line) {
        return Arrays.stream(line.split(";"))
                .map(cell -> cell.startsWith("\"") ? cell.substring(1, cell.length() - 1) : cell)
                .toList();
    }

    private Path download(Page page, String ending) {
        Download download = page.waitForDownload(
                () -> page.locator(TWIN + "[data-file=" + ending + "]").click());
        assertThat(download.suggestedFilename()).matches("[\\p{L}0-9-]+\\." + ending);
        Path file = folder.resolve(download.suggestedFilename());
        download.saveAs(file);
        return file;
    }

    private int exported() {
        return application()
                .bean(Audit.class)
                .newest(new AuditFilter(null, "", "exported"), 1000)
                .size();
    }
}
