package dk.bindeled.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.WebSocket;
import com.microsoft.playwright.WebSocketFrame;
import dk.bindeled.demo.Lindeaa;
import dk.bindeled.network.Actor;
import dk.bindeled.network.NetworkRows;
import dk.bindeled.network.Progress;
import dk.bindeled.network.Referral;
import dk.bindeled.network.Tie;
import dk.bindeled.store.ImportSource;
import dk.bindeled.store.NetworkWriter;
import dk.bindeled.testing.BrowserSession;
import dk.bindeled.testing.RunningApplication;
import dk.bindeled.testing.Visitor;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * What a reader receives, to the byte: no person's id, name or tie, on any address. Every person of the demo municipality bears an id and a name
 * here that stand nowhere else, so that whatever tells of one is recognised in whatever form it comes.
 */
class ReaderBrowserTest extends BrowserSession {

    private static final Pattern OF_A_PERSON = Pattern.compile("pzq\\d+qz|Nzq\\d+qz|rzq\\d+qz|czq\\d+qz");

    private static @Nullable RunningApplication own;

    /** What came, with where it came from. */
    private final List<String> received = Collections.synchronizedList(new ArrayList<>());

    @BeforeAll
    static void start() throws IOException {
        RunningApplication application = RunningApplication.empty();
        own = application;
        application.bean(NetworkWriter.class).load(marked(), new ImportSource("test", "marked"), Progress.UNWATCHED);
        Releases releases = application.bean(Releases.class);
        CurrentUser.asProgram(() -> releases.publish(releases.preview(Progress.UNWATCHED), Progress.UNWATCHED));
    }

    @AfterAll
    static void stop() {
        Objects.requireNonNull(own).close();
    }

    @Override
    protected RunningApplication application() {
        return Objects.requireNonNull(own);
    }

    /** Lindeå with ids and names of persons that are recognised anywhere. */
    private static NetworkRows marked() {
        NetworkRows rows = Lindeaa.generate();
        Map<String, String> ids = new HashMap<>();
        List<Actor> actors = new ArrayList<>();
        for (Actor actor : rows.actors()) {
            if (actor.isPerson()) {
                int number = ids.size();
                ids.put(actor.id(), "pzq" + number + "qz");
                actors.add(new Actor(
                        "pzq" + number + "qz",
                        actor.kinds(),
                        "Nzq" + number + "qz",
                        actor.area(),
                        actor.belongsTo(),
                        actor.tier(),
                        actor.sector(),
                        actor.from(),
                        actor.until(),
                        actor.attributes()));
            } else {
                actors.add(actor);
            }
        }
        UnaryOperator<@Nullable String> named = id -> id == null ? null : ids.getOrDefault(id, id);
        List<Tie> ties = new ArrayList<>();
        for (Tie tie : rows.ties()) {
            ties.add(new Tie(
                    Objects.requireNonNull(named.apply(tie.from())),
                    Objects.requireNonNull(named.apply(tie.to())),
                    tie.type(),
                    tie.strength(),
                    tie.since(),
                    tie.until(),
                    "czq" + ties.size() + "qz",
                    tie.role()));
        }
        List<Referral> referrals = new ArrayList<>();
        for (Referral referral : rows.referrals()) {
            referrals.add(new Referral(
                    "rzq" + referrals.size() + "qz",
                    named.apply(referral.guide()),
                    named.apply(referral.citizen()),
                    referral.community(),
                    referral.channel(),
                    referral.unasked(),
                    referral.begunOn(),
                    referral.shownOn(),
                    referral.welcomedOn(),
                    referral.stillThereOn(),
                    referral.endedOn()));
        }
        return new NetworkRows(rows.areas(), actors, ties, referrals);
    }

    @Test
    void aBrowserReceivesNobodyOnAnyAddress() throws IOException {
        Visitor.user(application(), "lise", Role.READER);
        Page page = strangersPage(Look.WIDE);
        listen(page);
        page.navigate("/sign-in");
        page.locator("input[name=name]").fill("lise");
        page.locator("input[name=password]").fill(Visitor.PASSWORD);
        page.locator("button[type=submit], form button").first().click();
        settle(page);
        assertThat(page.url()).as("a reader's first screen").contains("/released");
        assertThat(page.locator(".navigation a").count()).isEqualTo(1);
        assertThat(page.locator(".choices").isVisible()).isFalse();
        picture(page, "reader-first");
        for (Locator details : page.locator("main details > summary").all()) {
            details.click();
        }
        for (String kind : List.of("JSON", "CSV")) {
            Download download = page.waitForDownload(() ->
                    page.locator("main a:has-text('" + kind + "')").first().click());
            received.add(kind + " " + Files.readString(download.path()));
        }
        for (String route : AccessByRouteIT.NEEDS.keySet()) {
            if (!route.equals("logout")) {
                page.navigate("/" + AccessByRouteIT.FILLED.getOrDefault(route, route));
                page.waitForLoadState();
            }
        }
        page.navigate("/released?lang=en&groups=kind&date=2024-01-01&vs=2023-01-01&release=2024-06-30");
        settle(page);
        page.navigate("/overview");
        assertThat(page.content()).contains("Du har ikke adgang til denne side");

        assertThat(received).hasSizeGreaterThan(40).anyMatch(text -> text.contains("Personer efter område"));
        assertNobody();
    }

    @Test
    void plainRequestsReceiveNobodyOnAnyAddress() {
        Visitor reader = Visitor.as(application(), Role.READER);
        for (String route : AccessByRouteIT.NEEDS.keySet()) {
            if (!route.equals("logout")) {
                String path = "/" + AccessByRouteIT.FILLED.getOrDefault(route, route);
                keep(path, reader.get(path));
                keep("POST " + path, reader.post(path, Map.of("id", "0", "q", "a", "disc", "0")));
            }
        }
        for (String screen : List.of("released", "overview", "map", "bridges", "rings", "data", "admin")) {
            String path = "/?v-r=init&location=" + screen + "&query=";
            keep(path, reader.get(path));
        }
        assertNobody();
    }

    @Test
    void whoMaySeePersonsReceivesThemHereSoTheSearchFindsWhatThereIs() {
        Visitor coordinator = Visitor.as(application(), Role.COORDINATOR);
        // Nobody is shown before it is said what for; bodies are.
        keep("/map/nodes", coordinator.get("/map/nodes"));
        assertNobody();
        Page page = open("/map", Look.WIDE);
        keep("/map/nodes", page.request().get("/map/nodes").text());
        assertThat(received.stream().filter(text -> OF_A_PERSON.matcher(text).find()))
                .isNotEmpty();
    }

    private void listen(Page page) {
        page.onResponse(this::keep);
        page.onRequest(this::keep);
        page.onWebSocket(this::listen);
    }

    private void listen(WebSocket socket) {
        socket.onFrameReceived(this::keep);
    }

    private void keep(WebSocketFrame frame) {
        String text = frame.text();
        received.add("push " + (text == null ? new String(frame.binary(), StandardCharsets.UTF_8) : text));
    }

    private void keep(Request request) {
        received.add("asked " + request.url());
    }

    private void keep(Response response) {
        try {
            received.add(response.url() + " " + response.headers() + " " + response.text());
        } catch (RuntimeException e) {
            // an answer without a body, such as a redirect, holds no more than its headers
            received.add(response.url() + " " + response.headers());
        }
    }

    private void keep(String path, HttpResponse<String> answer) {
        keep(path, answer.headers().map() + answer.body());
    }

    private void keep(String path, String answer) {
        received.add(path + " " + answer);
    }

    private void assertNobody() {
        assertThat(received.stream().filter(text -> OF_A_PERSON.matcher(text).find()))
                .as("answers that tell of a person")
                .isEmpty();
    }
}
