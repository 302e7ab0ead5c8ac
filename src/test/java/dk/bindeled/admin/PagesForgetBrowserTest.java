package dk.bindeled.admin;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import dk.bindeled.testing.BrowserSession;
import org.junit.jupiter.api.Test;

/** Pages that are open while somebody is erased. That all that remembers persons is told of an erasure is tested where that is done. */
class PagesForgetBrowserTest extends BrowserSession {

    @Test
    void aPageOnWhichSomebodyStandsByNameIsEmptiedAndCanBeOpenedAgain() {
        Page page = open("/bridges/fragility", Look.WIDE);
        Page other = open("/bridges/collaboration", Look.WIDE);
        page.getByText("Ville det holde uden?").first().click();
        page.waitForSelector("h3:has-text('Henning Vesterkær')");

        application().bean(PagesForget.class).forget();
        page.getByText("Skjul").first().click(); // whatever is done: the browser learns of it then
        page.getByText("Nogen er taget ud af data").waitFor();
        assertThat(page.locator("main").innerText()).doesNotContain("Henning");
        assertThat(barriers(page)).isEmpty();
        picture(page, "erased-meanwhile");
        page.getByText("Åbn siden igen").click();
        page.getByText("Ville det holde uden?").first().waitFor();

        other.locator(".sector-cell").first().click();
        settle(other);
        assertThat(other.locator("main").innerText())
                .as("where nobody stands by name nothing is taken away")
                .doesNotContain("Nogen er taget ud af data");
    }
}
