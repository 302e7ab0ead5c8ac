package dk.bindeled.rings;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import dk.bindeled.testing.BrowserSession;
import java.text.Collator;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class RingsBrowserTest extends BrowserSession {

    private static final List<String> PARTS = List.of("rings", "steps", "time", "simulated");

    @Test
    void theScreenSaysHowFarTheRingsOfLindeaaSpread() {
        Page page = open("/rings", Look.WIDE);
        assertThat(page.locator("main h1").innerText()).isEqualTo("Ringe");
        picture(page, "rings-wide");
        assertThat(page.locator("#rings-roles").innerText())
                .contains("Fællesskabsguidernes og andre fagpersoners ringe standser");
        assertThat(page.locator("#rings-look").innerText())
                .contains("Fællesskabsguidernes og andre fagpersoners ringe standser ved den første.")
                .contains("Træn Sammen Lindeå: mange bliver sendt dertil, få bliver budt velkommen.")
                .contains("Fællesskabsguider og andre fagpersoner er begyndt at vise vej uopfordret")
                .contains("Et postkort er ikke nok");
        assertThat(barriers(page)).isEmpty();
    }

    @Test
    void everyPartIsReadableOnAPhoneAndKeepsNobodyOut() {
        for (String part : PARTS) {
            Page page = open("/rings?part=" + part, Look.PHONE);
            assertThat(fitsWidth(page)).as(part).isTrue();
            assertThat(barriers(page)).as(part).isEmpty();
            picture(page, "rings-phone-" + part);
        }
    }

    @Test
    void pictures() {
        for (String part : PARTS) {
            picture(open("/rings?part=" + part, Look.DARK), "rings-dark-" + part);
            picture(open("/rings?part=" + part, Look.ENGLISH), "rings-english-" + part);
        }
    }

    @Test
    void aFigureLeadsToTheReferralsBehindItWithTheKeyboardAlone() {
        Page page = open("/rings", Look.WIDE);
        Locator button = page.locator("#rings-funnel .rings-behind");
        button.focus();
        page.keyboard().press("Enter");
        Locator dialog = page.locator(".rings-behind-content");
        dialog.locator("table").waitFor();
        assertThat(dialog.innerText()).contains("1.083 vejvisninger");
        assertThat(dialog.locator("tbody tr").count()).isEqualTo(BehindDialog.ROOM);
        picture(page, "rings-behind");
        assertThat(barriers(page)).isEmpty();
        page.keyboard().press("Escape");
        dialog.waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
    }

    @Test
    void whatIsSimulatedStandsBesideWhatHasHappenedAndSaysWhatItAssumes() {
        Page page = open("/rings?part=simulated", Look.WIDE);
        page.locator(".rings-form .primary-button").click();
        page.locator("#rings-reach").waitFor();
        settle(page);
        assertThat(page.locator("#rings-reach").innerText())
                .contains("simuleret")
                .contains("Simuleret: i gennemsnit")
                .contains("95 %:")
                .contains("Sandsynlighed: skønnet")
                .contains("10.000 gennemløb, startværdi 1");
        assertThat(page.locator("#rings-beside").innerText())
                .contains("Registreret: 436 personer er nået.")
                .doesNotContain("imuleret:");
        picture(page, "rings-simulated");
        assertThat(barriers(page)).isEmpty();
        page.setViewportSize(Look.PHONE.width(), Look.PHONE.height());
        // Drawings take their new width a moment after the page has.
        page.waitForFunction("() => document.documentElement.scrollWidth <= document.documentElement.clientWidth");
        settle(page);
        assertThat(fitsWidth(page)).isTrue();
        picture(page, "rings-simulated-phone");
    }

    @Test
    void whomToStartWithIsNoRankingAndSaysHowGoodTheChoiceIs() {
        Page page = open("/rings?part=simulated&by=start&lang=en", Look.ENGLISH);
        page.locator(".rings-form .primary-button").click();
        page.locator("#rings-start").waitFor();
        settle(page);
        assertThat(page.locator("#rings-start").innerText())
                .contains("of the best possible")
                .contains("It is no ranking");
        List<String> names = page.locator("#rings-start tbody th:visible").allInnerTexts();
        assertThat(names).hasSize(10).isSortedAccordingTo(Collator.getInstance(Locale.ENGLISH));
        picture(page, "rings-start-english");
        assertThat(barriers(page)).isEmpty();
    }

    @Test
    void aLinkAsksWhatWasAskedAndWhatIsMissingIsMarked() {
        Page page = open("/rings?part=simulated&by=start&lang=en", Look.ENGLISH);
        page.getByLabel("How many persons").fill("");
        page.locator(".rings-form .primary-button").click();
        settle(page);
        assertThat(page.locator(".rings-form").innerText()).contains("Write a whole number from 1 to 200.");
        assertThat(page.evaluate("() => document.activeElement.closest('vaadin-integer-field')?.label"))
                .isEqualTo("How many persons");
        picture(page, "rings-form-missing");
        page.getByLabel("How many persons").fill("7");
        page.locator(".rings-form .primary-button").click();
        page.locator("#rings-start").waitFor();
        settle(page);
        assertThat(page.url()).contains("ask=k.7");
        assertThat(page.locator(".rings-simulated [role=status]").first().innerText())
                .startsWith("Simulated: starting with these 7 persons");
        Page again = open(page.url().replaceFirst("^https?://[^/]+", ""), Look.ENGLISH);
        assertThat(again.getByLabel("How many persons").inputValue()).isEqualTo("7");
    }

    @Test
    void aStopLeadsBackToTheButtonThatAsked() {
        String asked = "model.weighted_cascade~best.50~runs.100000";
        Page page = open("/rings?part=simulated&by=reach&lang=en&ask=" + asked, Look.ENGLISH);
        page.locator(".rings-form .primary-button").click();
        page.locator(".waiting button").click();
        page.locator(".trouble").waitFor();
        assertThat(page.evaluate("() => document.activeElement.textContent")).isEqualTo("Simulate");
    }

    @Test
    void onWhomItHangsAndWhomToTrainAreAskedWithoutADeadline() {
        for (String question : List.of("hangs", "train")) {
            Page page = open("/rings?part=simulated&lang=da&by=" + question, Look.WIDE);
            assertThat(page.locator(".rings-form").innerText()).doesNotContain("Stop efter");
            page.locator(".rings-form .primary-button").click();
            page.locator("#rings-" + question).waitFor();
            settle(page);
            picture(page, "rings-" + question);
            assertThat(barriers(page)).isEmpty();
        }
    }
}
