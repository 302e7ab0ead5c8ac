package dk.bindeled.overview;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.spring.security.AuthenticationContext;
import dk.bindeled.network.Form;
import dk.bindeled.network.Progress;
import dk.bindeled.network.Snapshot;
import dk.bindeled.privacy.Suppression;
import dk.bindeled.privacy.VisibleGroups;
import dk.bindeled.privacy.VisibleRings;
import dk.bindeled.study.LevelFormCell;
import dk.bindeled.study.Studies;
import dk.bindeled.study.StudyParameters;
import dk.bindeled.study.StudyResult;
import dk.bindeled.ui.Background;
import dk.bindeled.ui.Choices;
import dk.bindeled.ui.EmptyState;
import dk.bindeled.ui.FigureCard;
import dk.bindeled.ui.Messages;
import dk.bindeled.ui.Screen;
import dk.bindeled.ui.ScreenLink;
import dk.bindeled.ui.SentenceList;
import dk.bindeled.ui.Speech;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The screen that opens first: three capitals and the cascade as cards, the matrix of level and form, findings in words, and the areas. */
@Route("overview")
@Menu(title = "overview.title", order = 1, icon = "overview")
@RolesAllowed("ANALYST")
class OverviewView extends Screen {

    private final Studies studies;
    private final Suppression suppression;
    private final Messages messages;
    private final String who;

    OverviewView(
            Background background,
            Studies studies,
            Suppression suppression,
            Messages messages,
            AuthenticationContext authentication) {
        super("overview.title", background);
        this.studies = studies;
        this.suppression = suppression;
        this.messages = messages;
        this.who = authentication.getPrincipalName().orElse("");
    }

    /**
     * What the screen needs of a network.
     *
     * @param now the study of the date
     * @param before that of the comparison date, or null where none is chosen
     * @param visible of which groups figures may be shown
     * @param rings persons by ring, as they may be shown
     */
    private record Found(StudyResult now, @Nullable StudyResult before, VisibleGroups visible, VisibleRings rings) {}

    @Override
    protected void show(Choices choices, QueryParameters address) {
        load(
                progress -> find(choices, progress),
                found -> found.ifPresentOrElse(
                        network -> fill(
                                choices,
                                new Reading(
                                        network.now(),
                                        network.before(),
                                        network.visible(),
                                        network.rings(),
                                        suppression,
                                        speech())),
                        () -> setContent(emptyState(choices))));
    }

    private Optional<Found> find(Choices choices, Progress progress) {
        if (!studies.hasNetwork()) {
            return Optional.empty();
        }
        boolean compares = choices.comparisonQuery().isPresent();
        StudyResult now = studies.run(
                        StudyParameters.of(choices.query()), who, compares ? progress.part(0, 0.5) : progress)
                .result();
        Optional<StudyResult> before = choices.comparisonQuery()
                .map(query -> studies.run(StudyParameters.of(query), who, progress.part(0.5, 1))
                        .result());
        Snapshot snapshot = studies.snapshot(choices.query(), Progress.UNWATCHED);
        return Optional.of(new Found(
                now,
                before.orElse(null),
                VisibleGroups.of(snapshot, suppression),
                VisibleRings.of(now, snapshot, suppression)));
    }

    private Speech speech() {
        return new Speech(messages, getLocale());
    }

    private EmptyState emptyState(Choices choices) {
        return new EmptyState(
                getTranslation("overview.empty.title"),
                getTranslation("overview.empty.needs"),
                new ScreenLink(getTranslation("overview.empty.action"), "data", choices));
    }

    private void fill(Choices choices, Reading reading) {
        Div cards = new Div();
        cards.addClassName("cards");
        for (FigureCard.Content content : new Cards(reading).all()) {
            cards.add(new FigureCard(content, link(content.form(), choices)));
        }
        Div columns = new Div(new Matrix(reading), findings(choices, reading));
        columns.addClassName("columns");
        setContent(cards, columns, areas(reading));
    }

    private ScreenLink link(Form form, Choices choices) {
        String text = getTranslation("overview." + form.code() + ".link");
        return switch (form) {
            case BONDING, LINKING -> new ScreenLink(text, "map", choices, Map.of(ScreenLink.SHOW, form.code()));
            case BRIDGING -> new ScreenLink(text, "bridges", choices);
            case CASCADE -> new ScreenLink(text, "rings", choices);
        };
    }

    private Section findings(Choices choices, Reading reading) {
        List<SentenceList.Sentence> sentences = new Findings(reading)
                .all().stream()
                        .map(finding -> new SentenceList.Sentence(
                                finding.form(),
                                finding.text(),
                                finding.reason(),
                                new ScreenLink(finding.link(), finding.route(), choices, finding.more())))
                        .toList();
        Section section = new Section(new H2(getTranslation("overview.findings.title")));
        section.addClassName("card");
        section.add(
                sentences.isEmpty()
                        ? new Paragraph(getTranslation("overview.findings.none"))
                        : new SentenceList(sentences));
        return section;
    }

    /** Cells that have the same areas stand side by side. */
    private Section areas(Reading reading) {
        Map<List<String>, List<LevelFormCell>> byAreas = new LinkedHashMap<>();
        for (LevelFormCell cell : reading.result().network().levelForm()) {
            List<String> ids =
                    cell.areas().stream().map(LevelFormCell.AreaFigure::area).toList();
            byAreas.computeIfAbsent(ids, key -> new ArrayList<>()).add(cell);
        }
        Section section = new Section(new H2(getTranslation("overview.areas.title")));
        section.addClassNames("card", "areas");
        Div tables = new Div();
        tables.addClassName("columns");
        byAreas.forEach((ids, cells) -> {
            if (!ids.isEmpty()) {
                tables.add(new AreaTable(reading, cells, getTranslation("overview.areas.title")));
            }
        });
        section.add(tables.getComponentCount() == 0 ? new Paragraph(getTranslation("overview.areas.none")) : tables);
        return section;
    }
}
