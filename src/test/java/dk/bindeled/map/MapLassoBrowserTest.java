package dk.bindeled.map;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Several at once: by a line, by keys, and on a phone. */
class MapLassoBrowserTest extends MapSession {

    private static final Pattern FRAMED = Pattern.compile("I rammen er (.+?)\\. Enter vælger det");

    @Test
    void aLineDrawnAroundSeveralSelectsThemAndTheyCanBeShownAlone() {
        Page page = map("/map", Look.WIDE);
        int before = drawn(page);
        focus(page);
        page.keyboard().press("l");
        Locator lasso = inMap(page, "[data-tool=lasso]");
        assertThat(lasso).hasAttribute("aria-pressed", "true");
        assertThat(status(page)).contains("Træk en streg");
        encircleTheMiddle(page);
        Map<String, Object> chosen = Objects.requireNonNull(choice(page));
        int several = ((List<?>) Objects.requireNonNull(chosen.get("several"))).size();
        assertThat(several).isBetween(2, before - 1);
        assertThat(status(page)).containsPattern("\\d+ .*er valgt, og kun relationerne mellem dem vises");
        assertThat(real(page, "x")).as("the map stands still under the line").isEqualTo(0.5, within(1e-9));
        assertThat(barriers(page)).isEmpty();
        picture(page, "map-lasso");

        inMap(page, "[data-act=only]").click();
        still(page);
        assertThat(drawn(page)).isEqualTo(several);
        assertThat(inMap(page, ".shown p")).containsText("kun " + several + " valgte aktører");
        page.keyboard().press("Escape");
        assertThat(flag(page, "lasso")).isFalse();
        inMap(page, "[data-act=everything]").click();
        still(page);
        assertThat(described(page).get("only")).isNull();
        assertThat(drawn(page)).isGreaterThanOrEqualTo(before);
    }

    @Test
    void keysMoveAndSizeAFrameAndEnterSelectsWhatIsInIt() {
        Page page = map("/map", Look.WIDE);
        focus(page);
        page.keyboard().press("l");
        page.keyboard().press("ArrowRight");
        for (int k = 0; k < 4; k++) {
            page.keyboard().press("Shift+ArrowDown");
            page.keyboard().press("Shift+ArrowRight");
        }
        String few = framed(page);
        for (int k = 0; k < 6; k++) {
            page.keyboard().press("ArrowUp");
            page.keyboard().press("ArrowLeft");
            page.keyboard().press("Shift+ArrowDown");
            page.keyboard().press("Shift+ArrowRight");
        }
        String many = framed(page);
        assertThat(many).isNotEqualTo(few);
        assertThat(real(page, "x")).as("the map stands still").isEqualTo(0.5, within(1e-9));
        assertThat(barriers(page)).isEmpty();
        picture(page, "map-lasso-frame");
        page.keyboard().press("Enter");
        still(page);
        assertThat(choice(page)).containsKey("several");
        assertThat(status(page)).startsWith(many + " er valgt");
        page.keyboard().press("Escape");
        assertThat(flag(page, "lasso")).isFalse();
        page.keyboard().press("ArrowRight");
        still(page);
        assertThat(real(page, "x")).as("without the lasso arrows move the map").isGreaterThan(0.5);
    }

    @Test
    void onAPhoneItIsSaidHowAndThereIsAWayToStop() {
        Page page = map("/map", Look.PHONE);
        inMap(page, "[data-tool=lasso]").click();
        Locator bar = inMap(page, ".lassoing");
        assertThat(bar).containsText("Træk en streg rundt om det, du vil vælge");
        assertThat(fitsWidth(page)).isTrue();
        assertThat(barriers(page)).isEmpty();
        pictureOfWindow(page, "map-lasso-phone");
        encircleTheMiddle(page);
        assertThat(choice(page)).containsKey("several");
        bar.locator("button").click();
        assertThat(bar).hasCount(0);
        assertThat(flag(page, "lasso")).isFalse();
        assertThat(choice(page)).as("what was selected stays so").containsKey("several");
    }

    private static String framed(Page page) {
        Matcher found = FRAMED.matcher(status(page));
        assertThat(found.find()).as(status(page)).isTrue();
        return found.group(1);
    }

    private static void encircleTheMiddle(Page page) {
        List<Double> stage = stage(page);
        double x = stage.get(0) + stage.get(2) / 2;
        double y = stage.get(1) + stage.get(3) / 2;
        double far = stage.get(3) / 4;
        page.mouse().move(x + far, y);
        page.mouse().down();
        for (int k = 1; k <= 24; k++) {
            page.mouse().move(x + far * Math.cos(k * Math.PI / 12), y + far * Math.sin(k * Math.PI / 12));
        }
        page.mouse().up();
        still(page);
    }
}
