package dk.bindeled.map;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Marks are coloured, sized and named by what their actors have; the legend is made of the rule, counts, and leaves out by a click. */
class MapRulesBrowserTest extends MapSession {

    @Test
    void aRuleColoursThePersonsAndItsLegendLeavesThemOut() {
        Page page = map("/map", Look.WIDE);
        inMap(page, "[data-pick=colour]").selectOption("bridging_ties");
        still(page);
        Locator classes = inMap(page, "[data-class]");
        assertThat(classes.count()).isBetween(2, 6);
        assertThat(classes.first().locator(".count").innerText()).matches("[\\d.]+|·.*");
        int all = drawn(page);
        assertThat(nodes(page)).containsKey("citizen");
        classes.first().click();
        still(page);
        assertThat(drawn(page)).isLessThan(all);
        assertThat(inMap(page, ".shown p")).containsText("uden dem i");
        page.waitForFunction("() => /colour=bridging_ties/.test(location.href) && /without=/.test(location.href)");
        String address = page.url();
        int left = drawn(page);
        page.navigate("about:blank");
        page.navigate(address);
        still(page);
        assertThat(drawn(page)).isEqualTo(left);
        assertThat(inMap(page, "[data-class='0']")).hasAttribute("aria-pressed", "false");
        inMap(page, "[data-chip^=class-]").click();
        still(page);
        assertThat(drawn(page)).isEqualTo(all);
    }

    @Test
    void groupsHaveShapesOfTheirOwnAndTheTableTellsWhatEachHas() {
        Page page = map("/map", Look.WIDE);
        inMap(page, "[data-pick=colour]").selectOption("group:area:district");
        inMap(page, "[data-pick=size]").selectOption("degree");
        inMap(page, "[data-pick=name]").selectOption("degree");
        still(page);
        assertThat(inMap(page, "[data-class]").count()).isGreaterThan(2);
        inMap(page, "[data-tool=table]").click();
        still(page);
        assertThat(inMap(page, "th button").allInnerTexts().toString()).contains("Bydel", "Relationer i alt");
        inMap(page, "[data-pick=name]").selectOption("name");
        inMap(page, "[data-tool=undo]").click();
        still(page);
        assertThat(inMap(page, "[data-pick=name]")).hasValue("degree");
        inMap(page, "[data-tool=undo]").click();
        still(page);
        assertThat(inMap(page, "[data-pick=name]")).hasValue("name");
    }

    @Test
    void thoseWithoutAValueStayLeftOutWhereTheAddressIsOpened() {
        Page page = map("/map?colour=group%3Aarea%3Adistrict&persons=yes", Look.WIDE);
        int all = drawn(page);
        inMap(page, "[data-class='-1']").click();
        still(page);
        int left = drawn(page);
        assertThat(left).isLessThan(all);
        page.waitForFunction("() => /without=(~|%7E)/.test(location.href)");
        String address = page.url();
        page.navigate("about:blank");
        page.navigate(address);
        still(page);
        assertThat(drawn(page)).isEqualTo(left);
    }

    @Test
    void colouredMapsLookWellAndKeepNobodyOut() {
        for (Map.Entry<String, Look> look : Map.of(
                        "wide", Look.WIDE, "phone", Look.PHONE, "dark", Look.DARK, "english", Look.ENGLISH)
                .entrySet()) {
            Page page = map("/map?colour=group%3Aarea%3Adistrict&size=degree&persons=yes", look.getValue());
            picture(page, "map-classes-" + look.getKey());
            assertThat(barriers(page)).as(look.getKey()).isEqualTo(List.of());
            assertThat(fitsWidth(page)).as(look.getKey()).isTrue();
            Page steps = map("/map?colour=degree&persons=yes&name=degree", look.getValue());
            picture(steps, "map-steps-" + look.getKey());
        }
    }

    @Test
    void aRuleThatIsNotThereIsAsIfNoneWasChosen() {
        Page page = map("/map?colour=shoe_size", Look.WIDE);
        assertThat(drawn(page)).isPositive();
        assertThat(inMap(page, "[data-pick=colour]")).hasValue("kind");
    }
}
