package dk.bindeled.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.RequestOptions;
import dk.bindeled.testing.BrowserSession;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SignInBrowserTest extends BrowserSession {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/overview",
                "/map",
                "/map/picture",
                "/map/nodes",
                "/map/around?node=0&steps=1",
                "/map/rule?by=tier",
                "/map/search?q=a",
                "/bridges",
                "/bridges/fragility",
                "/bridges/collaboration",
                "/bridges/linking",
                "/bridges/what-if",
                "/bridges/plans",
                "/rings",
                "/data",
                "/nowhere",
                "/actuator/metrics",
                "/actuator/env",
                "/map/picture?date=%25zz",
                "/VAADIN/build/",
                "/?v-r=init",
                "/styles/bindeled.css"
            })
    void nothingIsServedToStrangers(String address) {
        Page page = strangersPage(Look.WIDE);
        Response answer = Objects.requireNonNull(page.navigate(address));
        assertThat(answer.status()).as(address).isEqualTo(401);
        assertThat(answer.headers()).doesNotContainKey("set-cookie");
        assertThat(answer.text())
                .contains("Bindeled viser intet, før du er logget ind")
                .doesNotContain("Lindeå", "Vaadin");
    }

    @Test
    void theClosedDoorIsLegible() {
        Page page = strangersPage(Look.PHONE);
        page.navigate("/overview");
        assertThat(fitsWidth(page)).isTrue();
        assertThat(barriers(page)).isEmpty();
        picture(page, "sign-in-phone");
        Page english = strangersPage(Look.ENGLISH);
        english.navigate("/overview");
        assertThat(english.locator("html").getAttribute("lang")).isEqualTo("en");
        picture(english, "sign-in-english");
    }

    @Test
    void aLinkSignsInOnce() {
        String link = application().link();
        Page first = strangersPage(Look.WIDE);
        first.navigate(link);
        first.navigate("/overview");
        settle(first);
        Page second = strangersPage(Look.WIDE);
        Response answer = Objects.requireNonNull(second.navigate(link));
        assertThat(answer.status()).isEqualTo(403);
        assertThat(second.locator("h1").innerText()).isEqualTo("Linket er allerede brugt");
    }

    @Test
    void aGuessedLinkOpensNothing() {
        Page page = strangersPage(Look.WIDE);
        Response answer = Objects.requireNonNull(page.navigate("/sign-in/AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"));
        assertThat(answer.status()).isEqualTo(403);
        assertThat(Objects.requireNonNull(page.navigate("/overview")).status()).isEqualTo(401);
    }

    @Test
    void theSessionsCookieIsForTheServerAlone() {
        Page page = open("/overview", Look.WIDE);
        assertThat(page.context().cookies())
                .filteredOn(cookie -> cookie.name.startsWith("bindeled-"))
                .singleElement()
                .satisfies(cookie -> {
                    assertThat(cookie.httpOnly).isTrue();
                    assertThat(cookie.sameSite).isNotNull();
                    assertThat(cookie.sameSite.name()).isEqualTo("LAX");
                });
    }

    @Test
    void anAddressThatCannotBeReadIsABadRequest() {
        Page page = open("/overview", Look.WIDE);
        assertThat(page.request()
                        .get("/map/picture?date=2024-13-45&groups=%C3%28")
                        .status())
                .isIn(200, 400);
        assertThat(page.request()
                        .get(
                                "/map/picture?groups=attribute:nobody-has-it",
                                // after a bad request the connection is closed, which the browser may learn only as it
                                // asks
                                RequestOptions.create().setMaxRetries(2))
                        .status())
                .isEqualTo(400);
        assertThat(page.request()
                        .get("/actuator/metrics", RequestOptions.create().setMaxRetries(2))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void whoSignsOutIsAStrangerAgain() {
        Page page = open("/overview", Look.WIDE);
        page.locator(".user-menu").first().click();
        page.getByText("Log ud").first().click();
        page.waitForURL("**/sign-in?out**");
        assertThat(Objects.requireNonNull(page.navigate("/overview")).status()).isEqualTo(401);
    }

    @Test
    void everyAnswerKeepsItselfInThisBrowser() {
        Page page = strangersPage(Look.WIDE);
        Response answer = Objects.requireNonNull(page.navigate(application().link()));
        assertThat(answer.headers())
                .containsEntry("x-frame-options", "DENY")
                .containsEntry("referrer-policy", "no-referrer")
                .containsEntry("x-content-type-options", "nosniff");
        assertThat(answer.headers().get("content-security-policy")).contains("default-src 'self'");
    }
}
