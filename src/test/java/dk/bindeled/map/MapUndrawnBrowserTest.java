package dk.bindeled.map;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import dk.bindeled.privacy.Audit;
import dk.bindeled.privacy.AuditFilter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A browser without WebGL cannot draw the map; its table holds all the same. */
class MapUndrawnBrowserTest extends MapSession {

    private static final String WITHOUT_WEBGL = """
            const real = HTMLCanvasElement.prototype.getContext;
            HTMLCanvasElement.prototype.getContext = function (kind, ...more) {
              return kind.includes('webgl') ? null : real.call(this, kind, ...more);
            };""";

    @TempDir
    private Path folder;

    @Test
    void theTableShowsThePersonsAndTiesThatTheMapWould() throws IOException {
        Page drawn = map("/map", Look.WIDE);
        inMap(drawn, "[data-tool=table]").click();
        Page page = undrawn("/map", Look.WIDE);
        assertThat(inMap(page, ".message")).containsText("Browseren kan ikke tegne kortet");
        assertThat(inMap(page, "[data-tool=png]")).hasAttribute("aria-disabled", "true");
        assertThat(status(page)).contains("tryk på Vis personer for at se dem").doesNotContain("zoom ind");
        assertThat(tables(page)).isEqualTo(tables(drawn));

        for (Page each : List.of(drawn, page)) {
            inMap(each, ".switch").first().click();
            inMap(each, "[data-table=ties]").waitFor();
            inMap(each, "[data-kind=place]").click();
        }
        still(drawn);
        assertThat(tables(page)).isEqualTo(tables(drawn)).hasSize(2);
        assertThat(inMap(page, ".shown p")).hasText("Du ser hele netværket, uden steder.");
        assertThat(barriers(page)).isEmpty();

        inMap(page, "#wanted").fill("Vinterbaderne");
        int before = exported();
        Download download =
                page.waitForDownload(() -> inMap(page, "[data-file=csv]").click());
        Path file = folder.resolve(download.suggestedFilename());
        download.saveAs(file);
        assertThat(Files.readAllLines(file).getLast())
                .contains(
                        "Lindeå Kommune", "Tabellen viser hele netværket, uden steder.", "Tal på færre end 5 personer");
        inMap(page, "#wanted").fill("borger");
        page.waitForDownload(() -> inMap(page, "[data-file=csv]").click());
        assertThat(exported()).isEqualTo(before + 1);

        inMap(page, "#wanted").fill("Vinterbaderne");
        inMap(page, "tbody th button").first().click();
        waitForPanel(page, true);
        assertThat(status(page)).startsWith("Vinterbaderne på Havnen er valgt med ");
        inMap(page, "[data-tool=undo]").click();
        assertThat(status(page)).doesNotContain("er valgt");
    }

    @Test
    void whatAnAddressAsksForIsFetchedForTheTableToo() {
        Page drawn = map("/map?show=linking&group=havnen", Look.WIDE);
        inMap(drawn, "[data-tool=table]").click();
        Page page = undrawn("/map?show=linking&group=havnen", Look.PHONE);
        inMap(page, "[data-table=ties]").waitFor();
        assertThat(tables(page)).isEqualTo(tables(drawn));
        assertThat(fitsWidth(page)).isTrue();
        pictureOfWindow(page, "map-undrawn-phone");
    }

    private Page undrawn(String address, Look look) {
        Page page = strangersPage(look);
        page.addInitScript(WITHOUT_WEBGL);
        page.navigate(application().link());
        page.navigate(address);
        settle(page);
        inMap(page, "tbody tr").first().waitFor();
        page.waitForTimeout(1000);
        return page;
    }

    /** The tables there are, each with its rows. */
    private static List<String> tables(Page page) {
        return inMap(page, ".twin .pick button").allInnerTexts();
    }

    private int exported() {
        return application()
                .bean(Audit.class)
                .newest(new AuditFilter(null, "", "exported"), 1000)
                .size();
    }
}
