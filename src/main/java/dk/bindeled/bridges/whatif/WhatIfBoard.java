package dk.bindeled.bridges.whatif;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.DomListenerRegistration;
import dk.bindeled.network.Change;
import dk.bindeled.network.Form;
import dk.bindeled.network.Misfit;
import dk.bindeled.network.Snapshot;
import dk.bindeled.study.Scenario;
import dk.bindeled.study.ScenarioPair;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The changes on the left and what they make of the figures on the right; one scenario, or two beside each other. */
final class WhatIfBoard extends Div {

    /** Steps back and forth by keys, but not while someone writes in a field, which has its own. */
    private static final String KEYS = "(event.ctrlKey || event.metaKey) && !event.altKey"
            + " && ['z', 'y'].includes(event.key.toLowerCase())"
            + " && !['INPUT', 'TEXTAREA'].includes((event.composedPath()[0] || {}).tagName)"
            + " && (event.preventDefault() || true)";

    private static final String KEY = "event.key";
    private static final String SHIFT = "event.shiftKey";

    private final transient Desk desk;
    private final transient List<Scenario> scenarios = new ArrayList<>();
    private final ChangeList changes;
    private final IntroductionOffers offers;
    private final OutlookBox outlook;
    private final Div figures = new Div();
    private final Div pairs = new Div();
    private final Div sides = new Div();
    private final Span status = new Span();
    private final String pair;
    private int edited;
    private @Nullable DomListenerRegistration keys;

    /**
     * The board.
     *
     * @param network that of the scenario
     * @param pair ids of the two groups whose introductions are wanted at once, with a tilde between, or empty
     */
    WhatIfBoard(Desk desk, Scenario scenario, Snapshot network, String pair) {
        this.desk = desk;
        this.pair = pair;
        this.scenarios.add(scenario);
        addClassName("whatif-board");
        changes = new ChangeList(
                desk,
                () -> work(() -> current().undo()),
                () -> work(() -> current().redo()),
                this::remove);
        ChangeForm form = new ChangeForm(desk, this::current, this::apply);
        offers = new IntroductionOffers(desk, network, this::current, this::apply);
        outlook = new OutlookBox(desk, this::current);
        status.addClassName("whatif-status");
        status.getElement().setAttribute("role", "status");
        sides.addClassName("whatif-sides");
        pairs.addClassName("whatif-touched");
        NativeDetails introductions = new NativeDetails(desk.say("offers.title"), offers);
        introductions.setOpen(!pair.isEmpty());
        Section left = new Section(new H2(desk.say("changes.title")), sides, changes, status, introductions, form);
        left.addClassNames("card", "whatif-left");
        Section right = new Section(new H2(desk.say("figures.title")), figures, pairs, outlook);
        right.addClassNames("card", "whatif-right");
        add(left, right);
        refresh();
    }

    private Scenario current() {
        return scenarios.get(edited);
    }

    private Optional<Misfit> apply(Change change) {
        if (!current().isOpen()) {
            desk.outdated().run();
            return Optional.empty();
        }
        Optional<Misfit> misfit = current().apply(change);
        if (misfit.isEmpty()) {
            status.setText(desk.say("status.added", ChangeWords.of(change, desk, current())));
            refresh();
        }
        return misfit;
    }

    private void remove(int place) {
        work(() -> {
            List<Change> gone = current().remove(place);
            status.setText(
                    gone.isEmpty()
                            ? desk.say("status.removed")
                            : desk.say(
                                    "status.removed.more",
                                    gone.stream()
                                            .map(change -> ChangeWords.of(change, desk, current()))
                                            .collect(Collectors.joining("; "))));
        });
    }

    private void work(Runnable work) {
        if (!current().isOpen()) {
            desk.outdated().run();
            return;
        }
        status.setText(desk.say("status.again"));
        work.run();
        refresh();
    }

    private void refresh() {
        if (!scenarios.stream().allMatch(Scenario::isOpen)) {
            desk.outdated().run();
            return;
        }
        changes.show(current());
        outlook.clear();
        showSides();
        figures.removeAll();
        List<Side> told = scenarios.size() == 1
                ? List.of(Side.of(desk.say("column.after"), current()))
                : IntStream.range(0, scenarios.size())
                        .mapToObj(k -> Side.of(side(k), scenarios.get(k)))
                        .toList();
        for (Form form : List.of(Form.BONDING, Form.BRIDGING, Form.LINKING)) {
            figures.add(new FigureTable(desk, form, told));
        }
        pairs.removeAll();
        List<ScenarioPair> touched = current().pairs();
        pairs.add(new H3(desk.say(scenarios.size() == 1 ? "pairs.title" : "pairs.title.side", side(edited))));
        pairs.add(touched.isEmpty() ? new Paragraph(desk.say("pairs.none")) : new PairList(desk, touched));
    }

    private String side(int which) {
        return desk.say(which == 0 ? "side.a" : "side.b");
    }

    private void showSides() {
        sides.removeAll();
        if (scenarios.size() == 1) {
            sides.add(button("compare", () -> {
                scenarios.add(current().copy());
                edited = 1;
                status.setText(desk.say("status.compared"));
            }));
            return;
        }
        for (int k = 0; k < scenarios.size(); k++) {
            int which = k;
            NativeButton turn = new NativeButton(
                    side(k),
                    click -> work(() -> {
                        edited = which;
                        status.setText(desk.say("status.side", side(which)));
                    }));
            turn.addClassName("quiet-button");
            turn.getElement().setAttribute("aria-pressed", String.valueOf(k == edited));
            turn.setAriaLabel(desk.say("side.edit", side(k)));
            sides.add(turn);
        }
        sides.add(button("side.drop", () -> {
            scenarios.remove(1 - edited);
            edited = 0;
            status.setText(desk.say("status.dropped"));
        }));
    }

    private NativeButton button(String key, Runnable then) {
        NativeButton button = new NativeButton(desk.say(key), click -> work(then));
        button.addClassName("quiet-button");
        return button;
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        UI page = attached.getUI();
        keys = page.getElement()
                .addEventListener("keydown", press -> {
                    boolean back = press.getEventData().get(KEY).asString().equalsIgnoreCase("z")
                            && !press.getEventData().get(SHIFT).asBoolean();
                    work(() -> {
                        if (back) {
                            current().undo();
                        } else {
                            current().redo();
                        }
                    });
                })
                .setFilter(KEYS)
                .addEventData(KEY)
                .addEventData(SHIFT);
        if (attached.isInitialAttach() && !pair.isEmpty()) {
            offers.preselect(pair);
        }
    }

    @Override
    protected void onDetach(DetachEvent left) {
        if (keys != null) {
            keys.remove();
            keys = null;
        }
    }
}
