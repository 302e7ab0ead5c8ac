package dk.bindeled.bridges.collaboration;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import dk.bindeled.bridges.BridgePart;
import dk.bindeled.bridges.BridgeParts;
import dk.bindeled.network.BodyPair;
import dk.bindeled.network.Progress;
import dk.bindeled.privacy.CurrentUser;
import dk.bindeled.privacy.Role;
import dk.bindeled.privacy.Suppression;
import dk.bindeled.privacy.VisibleGroups;
import dk.bindeled.study.CollaborationLadder;
import dk.bindeled.study.CollaborationLadder.Cell;
import dk.bindeled.study.Studies;
import dk.bindeled.study.WantedSteps;
import dk.bindeled.study.WantedSteps.WantedStep;
import dk.bindeled.ui.Background;
import dk.bindeled.ui.Choices;
import dk.bindeled.ui.EmptyState;
import dk.bindeled.ui.Messages;
import dk.bindeled.ui.Screen;
import dk.bindeled.ui.ScreenLink;
import dk.bindeled.ui.Speech;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How far organisations have come together, how far they are wanted to come, and what it takes. */
@Route("bridges/collaboration")
@RolesAllowed("ANALYST")
@StyleSheet("styles/bridges.css")
@StyleSheet("styles/collaboration.css")
class CollaborationView extends Screen {

    /** In the address: codes of the two sectors whose pairs are listed, joined by a tilde. */
    private static final String SECTORS = "sectors";

    private final Background background;
    private final Studies studies;
    private final CollaborationLadder ladder;
    private final WantedSteps wanted;
    private final Suppression suppression;
    private final Messages messages;

    CollaborationView(
            Background background,
            Studies studies,
            CollaborationLadder ladder,
            WantedSteps wanted,
            Suppression suppression,
            Messages messages) {
        super("collaboration.title", background);
        this.background = background;
        this.studies = studies;
        this.ladder = ladder;
        this.wanted = wanted;
        this.suppression = suppression;
        this.messages = messages;
    }

    private record Known(CollaborationLadder.Found found, VisibleGroups visible, Map<BodyPair, WantedStep> wanted) {}

    @Override
    protected void show(Choices choices, QueryParameters address) {
        show(choices, address.getSingleParameter(SECTORS).orElse(""), "");
    }

    /** @param told what was done before it is shown, or nothing */
    private void show(Choices choices, String sectors, String told) {
        load(
                progress -> find(choices, progress),
                found -> setContent(found.map(known -> filled(choices, known, sectors, told))
                        .orElseGet(() ->
                                new Component[] {new BridgeParts(BridgePart.COLLABORATION, choices), empty(choices)})));
    }

    private Optional<Known> find(Choices choices, Progress progress) {
        if (!studies.hasNetwork()) {
            return Optional.empty();
        }
        Map<BodyPair, WantedStep> steps = wanted.all();
        List<BodyPair> also = steps.entrySet().stream()
                .filter(wish -> wish.getValue().step() != null)
                .map(Map.Entry::getKey)
                .toList();
        CollaborationLadder.Found found = ladder.at(choices.query(), also, progress.part(0, 0.9));
        return Optional.of(new Known(
                found, VisibleGroups.of(studies.snapshot(choices.query(), progress.part(0.9, 1)), suppression), steps));
    }

    private Component[] filled(Choices choices, Known known, String sectors, String told) {
        LadderReading reading =
                new LadderReading(known.found(), known.visible(), suppression, new Speech(messages, getLocale()));
        boolean open = CurrentUser.is(Role.COORDINATOR);
        Wanting wanting = new Wanting(wanted, background, known.wanted(), CurrentUser.name(), open);
        Chosen chosen = new Chosen(choices, reading, wanting, sectors);
        List<Component> parts = new ArrayList<>(List.of(new BridgeParts(BridgePart.COLLABORATION, choices)));
        Div columns = new Div(matrix(reading, chosen.table), new StepsExplained(reading));
        columns.addClassNames("bridge-columns", "form-bridging");
        boolean none = known.found().pairs().isEmpty();
        parts.add(none ? empty(choices) : columns);
        // the first pair can be put on the list before anybody collaborates
        if (open && !known.found().bodies().isEmpty()) {
            parts.add(new NewPairForm(reading, wanting, done -> show(choices, chosen.code(), done)));
        }
        if (!told.isEmpty()) {
            Paragraph done = new Paragraph(told);
            done.getElement().setAttribute("role", "status");
            parts.add(done);
        }
        if (!none) {
            parts.add(chosen.list);
        }
        return parts.toArray(Component[]::new);
    }

    private static Section matrix(LadderReading reading, SectorTable table) {
        Section section = new Section(
                new H2(reading.say("matrix.title")),
                line(reading.say("matrix.intro")),
                table,
                line(reading.say("matrix.third")));
        section.addClassName("card");
        int outside = reading.found().bodiesOutside();
        if (outside > 0) {
            section.add(
                    line(reading.say("matrix.outside", outside, reading.found().pairsOutside())));
        }
        return section;
    }

    /** The cell that is chosen, in the matrix, in the list and in the address. */
    private final class Chosen {

        private final Choices choices;
        private final SectorTable table;
        private final CollaborationList list;
        private @Nullable Cell cell;

        Chosen(Choices choices, LadderReading reading, Wanting wanting, String asked) {
            this.choices = choices;
            this.table = new SectorTable(reading, clicked -> choose(clicked.equals(cell) ? null : clicked));
            this.list = new CollaborationList(reading, wanting, () -> choose(null));
            this.cell = reading.found().cells().stream()
                    .filter(each -> code(each).equals(asked))
                    .findFirst()
                    .orElse(null);
            table.mark(cell);
            list.choose(cell);
        }

        private void choose(@Nullable Cell next) {
            cell = next;
            table.mark(next);
            list.choose(next);
            keepInAddress(new Location(
                    BridgePart.COLLABORATION.route(),
                    choices.address(next == null ? Map.of() : Map.of(SECTORS, code()))));
        }

        private String code() {
            return cell == null ? "" : code(cell);
        }

        private static String code(Cell cell) {
            return cell.a().code() + "~" + cell.b().code();
        }
    }

    private EmptyState empty(Choices choices) {
        return new EmptyState(
                getTranslation("collaboration.empty.title"),
                getTranslation("collaboration.empty.pairs"),
                new ScreenLink(getTranslation("collaboration.empty.action"), "data", choices));
    }

    private static Paragraph line(String text) {
        Paragraph line = new Paragraph(text);
        line.addClassName("line");
        return line;
    }
}
