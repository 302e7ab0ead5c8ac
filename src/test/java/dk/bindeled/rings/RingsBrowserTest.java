package dk.bindeled.rings;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import dk.bindeled.testing.BrowserSession;
import org.junit.jupiter.api.Test;

class RingsBrowserTest extends BrowserSession {

    @Test
    void theScreenSaysHowFarTheRingsOfLindeaaSpread() {
        Page page = open("/rings", Look.WIDE);
        assertThat(page.locator("main h1").innerText()).isEqualTo("Ringe");
        picture(page, "rings-wide");
        assertThat(page.locator("#rings-roles").innerText()).contains("Fagpersonernes ringe standser");
        assertThat(barriers(page)).isEmpty();
    }

    @Test
    void pictures() {
        picture(open("/rings", Look.PHONE), "rings-phone");
        picture(open("/rings", Look.DARK), "rings-dark");
        picture(open("/rings", Look.ENGLISH), "rings-english");
    }
}
