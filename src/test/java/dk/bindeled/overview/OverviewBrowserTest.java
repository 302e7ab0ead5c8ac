package dk.bindeled.overview;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import dk.bindeled.testing.BrowserSession;
import dk.bindeled.testing.LikeAPicture;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class OverviewBrowserTest extends BrowserSession {

    private static final Path OF_README = Path.of("src", "docs", "images", "overview.png");

    @Test
    void theLinkOpensTheOverviewWithTheFiguresOfLindeaa() {
        Page page = strangersPage(Look.WIDE);
        page.navigate(application().link());
        assertThat(page.locator("h1").innerText()).as("there is no user yet").isEqualTo("Den første administrator");
        page.getByText("fortsæt uden").click();
        settle(page);
        assertThat(page.locator("main h1").innerText()).isEqualTo("Overblik");
        assertThat(page.locator(".network-name").innerText()).isEqualTo("Lindeå Kommune");
        assertThat(page.locator(".figure-card h2").allInnerTexts())
                .containsExactly("Sammenbindende", "Brobyggende", "Forbindende", "Kaskade");
        assertThat(page.locator(".figure-card .figure").allInnerTexts())
                .hasSize(4)
                .allMatch(figure -> figure.matches(".*\\d.*"));
        assertThat(barriers(page)).isEmpty();
        picture(page, "overview-wide");
    }

    @Test
    void readmeShowsWhatTheScreenLooksLike() throws IOException {
        Page page = open("/overview", Look.ENGLISH);
        picture(page, "overview-english");
        page.setViewportSize(1440, 1080);
        Path now = pictureOfWindow(page, "overview-readme");
        assertThat(LikeAPicture.difference(now, OF_README))
                .as("%s no longer shows the screen: cp %s %s", OF_README, now, OF_README)
                .isLessThan(0.02);
    }

    @Test
    void everyCardLeadsToWhatStandsBehindItAndKeepsTheChoices() {
        Page page = open("/overview?groups=area:district&date=2024-01-31", Look.WIDE);
        List<String> links = page.locator(".figure-card .screen-link").all().stream()
                .map(link -> link.getAttribute("href"))
                .toList();
        assertThat(links).hasSize(4).allMatch(link -> link.contains("2024-01-31") && link.contains("district"));
        assertThat(links.get(0)).startsWith("map?").contains("show=bonding");
        assertThat(links.get(1)).startsWith("bridges?");
        assertThat(links.get(3)).startsWith("rings?");
        page.locator(".figure-card .screen-link").nth(1).click();
        page.waitForURL("**/bridges?**");
        settle(page);
        assertThat(page.locator("main h1").innerText()).isEqualTo("Broer");
    }

    @Test
    void aComparisonSaysWhatHasChanged() {
        Page page = open("/overview?compare=2023-06-30", Look.WIDE);
        assertThat(page.locator(".figure-card .change").allInnerTexts()).isNotEmpty();
        picture(page, "overview-compared");
    }

    @Test
    void aPhoneShowsEverythingBelowOneAnother() {
        Page page = open("/overview", Look.PHONE);
        assertThat(fitsWidth(page)).isTrue();
        assertThat(barriers(page)).isEmpty();
        picture(page, "overview-phone");
        Locator choices = page.locator(".choices-button");
        choices.click();
        page.waitForSelector(".choice-fields.open");
        assertThat(fitsWidth(page)).isTrue();
        picture(page, "overview-phone-choices");
    }

    @Test
    void theDarkHasContrastToo() {
        Page page = open("/overview", Look.DARK);
        assertThat(barriers(page)).isEmpty();
        picture(page, "overview-dark");
    }

    @Test
    void anAddressThatIsNoScreenSaysSo() {
        Page page = strangersPage(Look.WIDE);
        page.navigate(application().link());
        page.navigate("/nowhere");
        page.waitForSelector("main#content h1");
        picture(page, "no-such-page");
        page.locator("main .screen-link").click();
        settle(page);
        assertThat(page.locator("main h1").innerText()).isEqualTo("Overblik");
    }
}
