package dk.bindeled.bridges.whatif;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.DomListenerRegistration;
import dk.bindeled.bridges.changes.TouchedPairs;
import dk.bindeled.network.Change;
import dk.bindeled.network.Form;
import dk.bindeled.network.Misfit;
import dk.bindeled.network.Snapshot;
import dk.bindeled.study.Scenario;
import dk.bindeled.study.ScenarioPair;
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
    private final transient Sheets sheets;
    private final ChangeList changes;
    private final SheetBar sides;
    private final PlanBar plan;
    private final IntroductionOffers offers;
    private final OutlookBox outlook;
    private final Div figures = new Div();
    private final Div pairs = new Div();
    private final Span status = new Span();
    private final String pair;
    private @Nullable DomListenerRegistration keys;

    /**
     * The board.
     *
     * @param sheets what is worked on: one scenario, or two of the same network
     * @param network that of the scenarios
     * @param pair ids of the two groups whose introductions are wanted at once, with a tilde between, or empty
     */
    WhatIfBoard(Desk desk, List<Sheet> sheets, Snapshot network, String pair) {
        this.desk = desk;
        this.pair = pair;
        this.sheets = new Sheets(sheets);
        addClassName("whatif-board");
        changes = new ChangeList(
                desk,
                () -> work(() -> current().undo()),
                () -> work(() -> current().redo()),
                this::remove);
        sides = new SheetBar(desk, this.sheets, this::work, status::setText);
        plan = new PlanBar(desk, this.sheets, this::show);
        ChangeForm form = new ChangeForm(desk, this::current, this::apply);
        offers = new IntroductionOffers(desk, network, this::current, this::apply);
        outlook = new OutlookBox(desk, this::current);
        status.addClassName("whatif-status");
        status.getElement().setAttribute("role", "status");
        pairs.addClassName("whatif-touched");
        NativeDetails introductions = new NativeDetails(desk.say("offers.title"), offers);
        introductions.setOpen(!pair.isEmpty());
        Section left =
                new Section(new H2(desk.say("changes.title")), sides, changes, status, plan, introductions, form);
        left.addClassNames("card", "whatif-left");
        Section right = new Section(new H2(desk.say("figures.title")), figures, pairs, outlook);
        right.addClassNames("card", "whatif-right");
        add(left, right);
        refresh();
    }

    private Scenario current() {
        return sheets.scenario();
    }

    private Optional<Misfit> apply(Change change) {
        if (!current().isOpen()) {
            desk.outdated().run();
            return Optional.empty();
        }
        Optional<Misfit> misfit = current().apply(change);
        if (misfit.isEmpty()) {
            status.setText(desk.say("status.added", desk.words(change, current())));
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
                                            .map(change -> desk.words(change, current()))
                                            .collect(Collectors.joining("; "))));
        });
        changes.focus(place);
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
        if (!sheets.areOpen()) {
            desk.outdated().run();
            return;
        }
        outlook.clear();
        show();
    }

    /** What was worked out of the whole network stays: nothing but what is kept has become another. */
    private void show() {
        changes.show(current());
        sides.show();
        plan.show();
        figures.removeAll();
        List<Sheet> all = sheets.all();
        List<Side> told = sheets.areTwo()
                ? IntStream.range(0, all.size())
                        .mapToObj(k -> Side.of(sides.name(k), all.get(k).scenario()))
                        .toList()
                : List.of(Side.of(desk.say("column.after"), current()));
        for (Form form : List.of(Form.BONDING, Form.BRIDGING, Form.LINKING)) {
            figures.add(new FigureTable(desk, form, told));
        }
        desk.keeping().unsaved().accept(sheets.all().stream().anyMatch(Sheet::isUnsaved));
        pairs.removeAll();
        List<ScenarioPair> touched = current().pairs();
        pairs.add(new H3(
                sheets.areTwo() ? desk.say("pairs.title.side", sides.name(sheets.edited())) : desk.say("pairs.title")));
        pairs.add(
                touched.isEmpty()
                        ? new Paragraph(desk.say("pairs.none"))
                        : new TouchedPairs(desk.speech(), desk.visible()::shows, touched));
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
