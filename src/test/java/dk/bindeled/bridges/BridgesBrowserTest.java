package dk.bindeled.bridges;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import dk.bindeled.testing.BrowserSession;
import org.junit.jupiter.api.Test;

class BridgesBrowserTest extends BrowserSession {

    @Test
    void theScreenNamesTheBridgeThatHangsOnOnePerson() {
        Page page = open("/bridges", Look.WIDE);
        assertThat(page.locator("main h1").innerText()).isEqualTo("Broer");
        assertThat(page.locator(".gap").count()).isGreaterThan(100);
        assertThat(page.locator(".bridge-columns").innerText()).contains("ambassadør");
        assertThat(barriers(page)).isEmpty();
        picture(page, "bridges-wide");
    }

    @Test
    void aCellTellsOfItsPairAndTheAddressLeadsBackToIt() {
        Page page = open("/bridges", Look.WIDE);
        Locator cell = page.locator(".gap").first();
        String told = cell.getAttribute("title");
        cell.click();
        page.waitForSelector(".gap[aria-pressed=true]");
        assertThat(page.locator(".gap[aria-pressed=true]").all())
                .hasSize(2)
                .allMatch(
                        pressed -> told.equals(pressed.getAttribute("title")) || pressed.getAttribute("title") != null);
        assertThat(page.url()).contains("pair=");
        String chosen = page.locator(".gap-chosen").innerText();
        Page again = open(page.url(), Look.WIDE);
        assertThat(again.locator(".gap-chosen").innerText()).isEqualTo(chosen);
        picture(again, "bridges-pair");
    }

    @Test
    void theArrowKeysGoFromCellToCell() {
        Page page = open("/bridges", Look.WIDE);
        Locator first = page.locator(".gap[tabindex='0']");
        assertThat(first.count()).isEqualTo(1);
        first.focus();
        String before = (String) page.evaluate("() => document.activeElement.getAttribute('aria-label')");
        page.keyboard().press("ArrowRight");
        String after = (String) page.evaluate("() => document.activeElement.getAttribute('aria-label')");
        assertThat(after).isNotNull().isNotEqualTo(before);
        page.keyboard().press("Enter");
        page.waitForSelector(".gap[aria-pressed=true]");
    }

    @Test
    void oneGroupHasNoBridgesAndTheScreenOffersOthers() {
        Page page = open("/bridges?groups=all", Look.WIDE);
        assertThat(page.locator(".gap").count()).isZero();
        assertThat(page.locator("main .screen-link").all())
                .isNotEmpty()
                .allMatch(link -> link.getAttribute("href").startsWith("bridges?groups="));
        picture(page, "bridges-one-group");
    }

    @Test
    void aPhoneAndTheDarkAreLegible() {
        Page phone = open("/bridges", Look.PHONE);
        assertThat(fitsWidth(phone)).isTrue();
        assertThat(barriers(phone)).isEmpty();
        picture(phone, "bridges-phone");
        Page dark = open("/bridges", Look.DARK);
        assertThat(barriers(dark)).isEmpty();
        picture(dark, "bridges-dark");
        picture(open("/bridges?groups=area:district", Look.ENGLISH), "bridges-english");
    }
}
