package dk.bindeled.released;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import dk.bindeled.privacy.Release;
import dk.bindeled.privacy.Releases;
import dk.bindeled.ui.Background;
import dk.bindeled.ui.Choices;
import dk.bindeled.ui.EmptyState;
import dk.bindeled.ui.FigureCard;
import dk.bindeled.ui.Messages;
import dk.bindeled.ui.Screen;
import dk.bindeled.ui.ScreenLink;
import dk.bindeled.ui.Speech;
import jakarta.annotation.security.RolesAllowed;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** The shared figures: the tables of one release, the way to earlier ones, and the download of exactly these tables. */
@Route("released")
@Menu(title = "released.title", order = 1.5, icon = "released")
@RolesAllowed({"READER", "ANALYST", "COORDINATOR", "ADMINISTRATOR"})
@StyleSheet("styles/released.css")
class ReleasedView extends Screen {

    /** In the address: the date of the release. */
    private static final String RELEASE = "release";

    private final Releases releases;
    private final Messages messages;

    ReleasedView(Background background, Releases releases, Messages messages) {
        super("released.title", background);
        this.releases = releases;
        this.messages = messages;
    }

    @Override
    protected void show(Choices choices, QueryParameters address) {
        String asked = address.getSingleParameter(RELEASE).orElse("");
        load(progress -> releases.list(), found -> {
            if (found.isEmpty()) {
                setContent(
                        new EmptyState(getTranslation("released.empty.title"), getTranslation("released.empty.needs")));
            } else {
                Release chosen = found.stream()
                        .filter(release -> release.date().toString().equals(asked))
                        .findFirst()
                        .orElse(found.getFirst());
                fill(chosen, found, choices);
            }
        });
    }

    private void fill(Release release, List<Release> all, Choices choices) {
        ReleasedWords words = new ReleasedWords(release.tables(), new Speech(messages, getLocale()));
        ReleasedParts parts = new ReleasedParts(words);
        Div cards = new Div();
        cards.addClassName("cards");
        new ReleasedCards(words).all().forEach(content -> cards.add(new FigureCard(content, null)));
        Div first = new Div(new AreaBars(words), new Div(parts.kinds(), new ReleasedMatrix(words)));
        Div second = new Div(parts.funnel(), new Div(parts.rings(), parts.pairs()));
        first.addClassNames("columns", "released-columns");
        second.addClassNames("columns", "released-columns");
        setContent(head(release, all, choices, words), cards, first, second);
    }

    private Div head(Release release, List<Release> all, Choices choices, ReleasedWords words) {
        Paragraph intro = new Paragraph(words.say(
                "intro", words.numbers().date(release.date()), release.tables().network()));
        Paragraph withheld =
                new Paragraph(words.say("withheld.means", release.tables().limit()));
        withheld.addClassName("line");
        Div head = new Div(intro, withheld);
        head.addClassName("released-head");
        if (all.size() > 1) {
            Nav dates = new Nav(new Span(words.say("dates")));
            dates.addClassName("released-dates");
            dates.getElement().setAttribute("aria-label", words.say("dates"));
            for (Release each : all) {
                ScreenLink link = new ScreenLink(
                        words.numbers().date(each.date()),
                        "released",
                        choices,
                        Map.of(RELEASE, each.date().toString()));
                if (each.date().equals(release.date())) {
                    link.getElement().setAttribute("aria-current", "true");
                }
                dates.add(link);
            }
            head.add(dates);
        }
        Anchor file = new Anchor();
        file.setText(words.say("download.json"));
        file.setHref(DownloadHandler.fromInputStream(event -> {
            byte[] bytes = release.json().getBytes(StandardCharsets.UTF_8);
            return new DownloadResponse(
                    new ByteArrayInputStream(bytes),
                    words.say("file") + "-" + release.date() + ".json",
                    "application/json;charset=utf-8",
                    bytes.length);
        }));
        file.addClassName("quiet-button");
        head.add(file);
        return head;
    }
}
