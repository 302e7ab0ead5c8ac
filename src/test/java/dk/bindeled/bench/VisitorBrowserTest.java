package dk.bindeled.bench;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import dk.bindeled.testing.BrowserSession;
import java.net.URI;
import java.net.http.HttpClient;
import java.util.EnumSet;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.LongAdder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The visitors of the bench against the real program, and beside a real browser. */
class VisitorBrowserTest extends BrowserSession {

    private final HttpClient http = HttpClient.newHttpClient();
    private final LongAdder bytes = new LongAdder();

    @AfterEach
    void close() {
        http.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"overview", "map", "bridges", "rings"})
    void aPageIsFinishedWhenABrowserShowsTheSame(String screen) {
        Connection connection = connection();
        connection.signIn(application().link().substring(application().address().length()));
        BrowserPage ours = BrowserPage.open(connection, screen, "lang=da", 60_000);
        Page theirs = open("/" + screen, Look.WIDE);
        assertThat(heading(ours)).isEqualTo(theirs.innerText("main#content h1"));
        assertThat(ours.tree().all(element -> element.is("card")))
                .hasSize(theirs.locator(".card").count());
        assertThat(ours.tree().all(element -> element.tag().equals("a")))
                .hasSize(theirs.locator("a").count());
    }

    @Test
    void aVisitorDoesEverythingAVisitorMayDo() {
        Visitor visitor = new Visitor(connection(), new SplittableRandom(7), "da", 60_000);
        visitor.arrive(application()
                .linkWithoutPurpose()
                .substring(application().address().length()));
        EnumSet<Visitor.Action> done = EnumSet.of(Visitor.Action.ARRIVE);
        for (int k = 0; k < 400 && done.size() < Visitor.Action.values().length; k++) {
            Visitor.Action action = visitor.choose();
            // each kind once or twice is enough, and another screen as often as it takes
            if (action == Visitor.Action.GO || done.add(action)) {
                visitor.act(action);
                visitor.read();
                done.add(action);
            }
        }
        assertThat(done).containsExactlyInAnyOrder(Visitor.Action.values());
        assertThat(bytes.sum()).isPositive();
    }

    private Connection connection() {
        return new Connection(http, URI.create(application().address() + "/"), "da", bytes);
    }

    private static String heading(BrowserPage page) {
        UidlTree.Element heading = page.tree().first(element -> element.tag().equals("h1"));
        return heading == null ? "" : page.tree().textOf(heading);
    }
}
