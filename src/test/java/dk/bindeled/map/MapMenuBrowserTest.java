package dk.bindeled.map;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Mouse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.MouseButton;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

/** The menu of a place on the map, what it looks like with everything open, and the frame of the focus. */
class MapMenuBrowserTest extends MapSession {

    @Test
    void theOtherButtonOpensAMenuThatIsUsedWithKeys() {
        Page page = map("/map", Look.WIDE);
        Drawn body = bodies(page).getFirst();
        askAt(page, body.place());
        Locator menu = inMap(page, "[role=menu]");
        assertThat(menu).hasAttribute("aria-label", body.name());
        Locator items = menu.locator("[role=menuitem]");
        assertThat(items.first()).hasText("Åbn panelet");
        assertThat(items.first()).isFocused();
        assertThat(barriers(page)).isEmpty();
        pictureOfWindow(page, "map-menu");
        page.keyboard().press("ArrowDown");
        assertThat(items.nth(1)).isFocused();
        page.keyboard().press("ArrowUp");
        page.keyboard().press("ArrowUp");
        assertThat(items.last()).isFocused();
        page.keyboard().press("Escape");
        assertThat(menu).hasCount(0);
        assertThat(choice(page)).as("opening a menu selects nothing").isNull();

        askAt(page, body.place());
        page.keyboard().press("ArrowDown");
        page.keyboard().press("ArrowDown");
        page.keyboard().press("Enter");
        still(page);
        assertThat(menu).hasCount(0);
        assertThat(choice(page)).isEqualTo(Map.of("node", body.number()));
        assertThat(number(page, "steps"))
                .as("one step more than its neighbours")
                .isEqualTo(2);
    }

    @Test
    void aMenuClosesWhenOneGoesOnElsewhere() {
        Page page = map("/map", Look.WIDE);
        Drawn body = bodies(page).getFirst();
        Locator menu = inMap(page, "[role=menu]");
        askAt(page, body.place());
        assertThat(menu).hasCount(1);
        page.mouse().wheel(0, 120);
        assertThat(menu).hasCount(0);
        askAt(page, body.place());
        inMap(page, "[data-tool=fit]").click();
        assertThat(menu).hasCount(0);
    }

    @Test
    void keysOpenTheMenuOfTheSelection() {
        Page page = map("/map?group=havnen", Look.WIDE);
        focus(page);
        Locator menu = inMap(page, "[role=menu]");
        page.keyboard().press("Shift+F10");
        assertThat(menu).hasAttribute("aria-label", "Havnen");
        page.keyboard().press("Escape");
        page.keyboard().press("ContextMenu");
        assertThat(menu).hasAttribute("aria-label", "Havnen");
        menu.locator("[data-item=only-area]").click();
        still(page);
        assertThat(number(page, "areas")).isEqualTo(1);
        assertThat(inMap(page, "[data-chip=only]")).containsText("Kun Havnen");
        assertThat(inMap(page, ".crumbs button")).hasText(new String[] {"Kun Havnen"});
        assertThat(choice(page)).containsKey("disc");
        picture(page, "map-only");
        page.keyboard().press("Control+z");
        still(page);
        assertThat(number(page, "areas")).isGreaterThan(1);
    }

    @Test
    void withNothingSelectedKeysOpenTheMenuOfTheWholeNetworkInTheMiddle() {
        Page page = map("/map", Look.WIDE);
        inMap(page, "[data-kind=association]").click();
        focus(page);
        page.keyboard().press("Shift+F10");
        Locator menu = inMap(page, "[role=menu]");
        assertThat(menu).hasAttribute("aria-label", "Hele netværket");
        List<Double> stage = stage(page);
        assertThat(inMap(page, "bindeled-map-menu").boundingBox().x)
                .isEqualTo(stage.get(0) + stage.get(2) / 2, within(2.0));
        menu.locator("[data-item=everything]").click();
        still(page);
        assertThat(nodes(page)).containsKey("association");
    }

    @Test
    void whereOneAreaAloneIsShownAllThatIsSaidOfWhereOneIsIsWithinIt() {
        Page page = map("/map?group=vinterbaderne", Look.WIDE);
        inMap(page, "[data-tool=fit]").click();
        still(page);
        askAt(page, placeOfName(page, "Havnen"));
        inMap(page, "[data-item=only-area]").click();
        still(page);
        assertThat(inMap(page, ".crumbs button")).hasText(new String[] {"Kun Havnen", "Vinterbaderne på Havnen"});
        List<Double> stage = stage(page);
        askAt(page, new Place(stage.get(0) + 12, stage.get(1) + 12));
        assertThat(inMap(page, "[role=menu]")).hasAttribute("aria-label", "Kun Havnen");
        page.keyboard().press("Escape");
        inMap(page, "[data-chip=only]").click();
        still(page);
        askAt(page, placeOfName(page, "Skovhøj"));
        inMap(page, "[data-item=only-area]").click();
        still(page);
        assertThat(inMap(page, ".crumbs button")).hasCount(1);
        assertThat(inMap(page, ".crumbs button")).containsText("Kun Skov");
        assertThat(choice(page)).as("who is not in it is not selected").isNull();
    }

    @Test
    void kindsCanBeHiddenOrShownAloneAndAMarkBroughtIntoTheMiddle() {
        Page page = map("/map", Look.WIDE);
        Drawn body = bodies(page).getFirst();
        askAt(page, body.place());
        inMap(page, "[data-item=only-kind]").click();
        assertThat(nodes(page)).hasSize(1);
        String kind = nodes(page).keySet().iterator().next();
        assertThat(inMap(page, "[data-chip=kinds]")).containsText("Kun ");
        assertThat(inMap(page, "[data-chip]:not([data-chip=persons])")).hasCount(1);
        assertThat(inMap(page, ".shown p")).containsText("hele netværket, af aktører kun ");
        inMap(page, "[data-kind=" + kind + "]").click();
        assertThat(inMap(page, "[data-chip=kinds]")).containsText("Uden aktører");
        inMap(page, "[data-kind=" + kind + "]").click();
        inMap(page, "[data-chip=kinds]").click();
        assertThat(nodes(page)).hasSizeGreaterThan(1);
        page.keyboard().press("Control+z");
        page.keyboard().press("Control+z");
        page.keyboard().press("Control+z");
        page.keyboard().press("Control+z");
        askAt(page, body.place());
        inMap(page, "[data-item=hide-kind]").click();
        assertThat(nodes(page)).doesNotContainKey(kind).isNotEmpty();
        page.keyboard().press("Control+z");
        askAt(page, body.place());
        inMap(page, "[data-item=centre]").click();
        still(page);
        List<Double> stage = stage(page);
        Place now = placeOf(page, body.number());
        assertThat(now.x()).isEqualTo(stage.get(0) + stage.get(2) / 2, within(2.0));
        assertThat(now.y()).isEqualTo(stage.get(1) + stage.get(3) / 2, within(2.0));
        askAt(page, now);
        inMap(page, "[data-item=open]").click();
        waitForPanel(page, true);
    }

    @Test
    void linksToOtherScreensKeepTheChoices() {
        Page page = map("/map?groups=all&lang=en", Look.ENGLISH);
        List<Double> stage = stage(page);
        askAt(page, new Place(stage.get(0) + 12, stage.get(1) + 12));
        for (String screen : List.of("bridges", "rings")) {
            assertThat(inMap(page, "[data-item=" + screen + "]").getAttribute("href"))
                    .startsWith(screen + "?")
                    .contains("groups=all", "lang=en");
        }
        inMap(page, "[data-item=bridges]").click();
        page.waitForURL(url -> url.contains("/bridges?") && url.contains("groups=all"));
    }

    @Test
    void aFingerThatRestsOpensTheMenuToo() {
        Page page = map("/map", Look.PHONE);
        List<Double> stage = stage(page);
        String at = "clientX: " + (stage.get(0) + stage.get(2) / 2) + ", clientY: " + (stage.get(1) + stage.get(3) / 2);
        touch(page, "pointerdown", at);
        inMap(page, "[role=menu]").waitFor();
        touch(page, "pointerup", at);
        assertThat(fitsWidth(page)).isTrue();
        assertThat(barriers(page)).isEmpty();
        pictureOfWindow(page, "map-menu-phone");
        touch(page, "pointerdown", "clientX: 5, clientY: 5");
        assertThat(inMap(page, "[role=menu]")).hasCount(0);
    }

    @Test
    void everythingAtOnceFitsOnAPhoneInTheDarkAndInEnglish() {
        for (Look look : List.of(Look.PHONE, Look.DARK, Look.ENGLISH)) {
            Page page = map("/map?group=vinterbaderne&show=bonding", look);
            inMap(page, "[data-kind=association]").click();
            inMap(page, "[data-kind=association]").click();
            inMap(page, "[data-kind=place]").click();
            focus(page);
            page.keyboard().press("2");
            still(page);
            inMap(page, "[data-tool=lasso]").click();
            page.evaluate("() => window.scrollTo(0, 0)");
            assertThat(fitsWidth(page)).as(look.toString()).isTrue();
            assertThat(barriers(page)).as(look.toString()).isEmpty();
            String name = look.equals(Look.PHONE) ? "phone" : look.dark() ? "dark" : "english";
            picture(page, "map-all-" + name);
        }
    }

    @Test
    void theFrameOfTheFocusIsSeenAboveAWhiteDistrict() throws IOException {
        Page page = map("/map?group=havnen", Look.WIDE);
        focus(page);
        for (int k = 0; k < 4; k++) {
            page.keyboard().press("+");
        }
        still(page);
        assertThat(dark(page)).as("with the focus").isGreaterThan(0.9);
        inMap(page, "[data-tool=png]").focus();
        assertThat(dark(page)).as("without").isLessThan(0.2);
    }

    /** Share of dark pixels along a line just inside the map's left edge. */
    private static double dark(Page page) throws IOException {
        BufferedImage shot = ImageIO.read(new ByteArrayInputStream(page.screenshot()));
        List<Double> stage = stage(page);
        int x = (int) Math.round(stage.get(0)) + 1;
        int from = (int) Math.round(stage.get(1)) + 30;
        int to = (int) Math.round(stage.get(1) + stage.get(3)) - 30;
        int found = 0;
        for (int y = from; y < to; y++) {
            int colour = shot.getRGB(x, y);
            found += ((colour >> 16) & 255) + ((colour >> 8) & 255) + (colour & 255) < 240 ? 1 : 0;
        }
        return found / (double) (to - from);
    }

    private static void askAt(Page page, Place place) {
        page.mouse().click(place.x(), place.y(), new Mouse.ClickOptions().setButton(MouseButton.RIGHT));
    }

    private static void touch(Page page, String type, String at) {
        page.evaluate(
                "() => document.querySelector('bindeled-network-map').shadowRoot.querySelector('.stage').dispatchEvent("
                        + "new PointerEvent('" + type
                        + "', { bubbles: true, composed: true, isPrimary: true, pointerType: 'touch', "
                        + at + " }))");
    }
}
