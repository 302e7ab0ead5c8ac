package dk.bindeled.rings;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.spring.security.AuthenticationContext;
import dk.bindeled.network.Figure;
import dk.bindeled.network.Form;
import dk.bindeled.network.Progress;
import dk.bindeled.privacy.Suppression;
import dk.bindeled.study.FunnelCount;
import dk.bindeled.study.FunnelCount.By;
import dk.bindeled.study.Studies;
import dk.bindeled.study.Study;
import dk.bindeled.study.StudyParameters;
import dk.bindeled.study.StudyResult;
import dk.bindeled.ui.Background;
import dk.bindeled.ui.Choices;
import dk.bindeled.ui.EmptyState;
import dk.bindeled.ui.Messages;
import dk.bindeled.ui.Screen;
import dk.bindeled.ui.ScreenLink;
import dk.bindeled.ui.Speech;
import jakarta.annotation.security.PermitAll;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** How far the rings spread: the funnel, the rings, who sets them going, and where they stop. */
@Route("rings")
@Menu(title = "rings.title", order = 4, icon = "rings")
@PermitAll
@StyleSheet("styles/rings.css")
class RingsView extends Screen {

    private static final int TREES = 3;
    private static final List<String> CHANNELS = List.of("postcard", "web", "phone", "talk", "went_along", "");
    private static final List<String> KINDS = List.of("ambassador", "professional", "citizen", "unknown");

    private final Studies studies;
    private final Suppression suppression;
    private final Messages messages;
    private final String who;

    RingsView(
            Background background,
            Studies studies,
            Suppression suppression,
            Messages messages,
            AuthenticationContext authentication) {
        super("rings.title", background);
        this.studies = studies;
        this.suppression = suppression;
        this.messages = messages;
        this.who = authentication.getPrincipalName().orElse("");
    }

    @Override
    protected void show(Choices choices, QueryParameters address) {
        StudyParameters parameters = StudyParameters.of(choices.query());
        load(progress -> study(parameters, progress), study -> show(study, choices));
    }

    private Optional<Study> study(StudyParameters parameters, Progress progress) {
        return studies.hasNetwork() ? Optional.of(studies.run(parameters, who, progress)) : Optional.empty();
    }

    private void show(Optional<Study> study, Choices choices) {
        Optional<FunnelCount> all =
                study.flatMap(found -> parts(found.result(), By.ALL).findFirst());
        if (study.isEmpty() || all.isEmpty() || all.get().begun() == 0) {
            setContent(new EmptyState(
                    getTranslation("rings.empty.title"),
                    getTranslation("rings.empty.needs"),
                    new ScreenLink(getTranslation("rings.empty.action"), "data", choices)));
            return;
        }
        show(study.get(), all.get());
    }

    private void show(Study study, FunnelCount all) {
        StudyResult result = study.result();
        RingWords words = new RingWords(new Speech(messages, getLocale()), suppression);
        RingTable rings = RingTable.of(result, suppression);
        FunnelSteps whole = FunnelSteps.ofAll(all, suppression);
        long reached = result.parents().size();
        Div first = columns(
                new FunnelPanel(whole, words),
                new RingsPanel(rings, new Shown(reached, suppression.mayShowCount(reached)), words));
        Div second = columns(
                new RolesPanel(rings, words),
                new ReproductionPanel(
                        figure(result, "reproduction"),
                        figure(result, "generation_time"),
                        study.parameters().windowDays(),
                        words,
                        suppression));
        Div third = columns(
                new PartsPanel("channels", ordered(result, By.CHANNEL, CHANNELS), words),
                new PartsPanel("guides", ordered(result, By.GUIDE_KIND, KINDS), words));
        Div fourth = columns(
                new UnaskedPanel(result.unasked(), words, suppression),
                new CommunitiesPanel(whole, communities(result, words), words));
        setContent(
                first,
                second,
                new TreesPanel(TreeDrawing.largest(result, rings, suppression, TREES), words),
                third,
                fourth);
    }

    private List<FunnelSteps> ordered(StudyResult result, By by, List<String> order) {
        return FunnelSteps.ofPartsTogether(
                parts(result, by)
                        .sorted(Comparator.comparingInt(part -> order.indexOf(part.key())))
                        .toList(),
                suppression);
    }

    private List<FunnelSteps> communities(StudyResult result, RingWords words) {
        return FunnelSteps.ofParts(
                parts(result, By.COMMUNITY)
                        .sorted(words.speech().byName(words::part))
                        .toList(),
                suppression);
    }

    private static Stream<FunnelCount> parts(StudyResult result, By by) {
        return result.funnel().stream().filter(part -> part.by() == by);
    }

    private static Figure figure(StudyResult result, String name) {
        return result.network().figure(Form.CASCADE, name);
    }

    private static Div columns(Component... panels) {
        Div columns = new Div(panels);
        columns.addClassName("columns");
        return columns;
    }
}
