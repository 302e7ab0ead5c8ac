package dk.bindeled.bridges.collaboration;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.NativeLabel;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.data.value.ValueChangeMode;
import dk.bindeled.study.CollaborationLadder.Cell;
import dk.bindeled.study.CollaborationLadder.Pair;
import dk.bindeled.ui.CsvDownload;
import dk.bindeled.ui.DataTable;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The pairs, twenty at a time, and what narrows them down. */
final class CollaborationList extends Section {

    private static final int AT_A_TIME = 20;

    private final LadderReading reading;
    private final Wanting wanting;
    private final List<Pair> all;
    private final Runnable onClear;
    private final Input search = new Input();
    private final NativeButton onlyWanted;
    private final NativeButton sectors = new NativeButton();
    private final Paragraph count = new Paragraph();
    private final UnorderedList list = new UnorderedList();
    private final NativeButton more = new NativeButton();
    private @Nullable Cell cell;
    private List<Pair> fitting;
    private int shown;

    /** @param onClear called when the choice of sectors is let go here */
    CollaborationList(LadderReading reading, Wanting wanting, Runnable onClear) {
        this.reading = reading;
        this.wanting = wanting;
        this.onClear = onClear;
        this.all = inOrder(reading, wanting);
        this.fitting = all;
        this.onlyWanted = new NativeButton(reading.say("filter"), click -> press());
        addClassName("card");
        list.addClassName("collaborations");
        more.addClassName("quiet-button");
        more.addClickListener(click -> showMore());
        count.addClassName("line");
        count.getElement().setAttribute("role", "status");
        add(new H2(reading.say("list.title")), line(reading.say("list.intro")), filters(), count, list, more, tools());
        narrow();
    }

    /** Those first of which a higher step is wanted, then by name. */
    static List<Pair> inOrder(LadderReading reading, Wanting wanting) {
        return reading.found().pairs().stream()
                .sorted(Comparator.comparing((Pair pair) -> !Climb.isWanted(pair, wanting.step(pair.ids())))
                        .thenComparing(reading.speech().byName(pair -> pair.a().label()))
                        .thenComparing(reading.speech().byName(pair -> pair.b().label())))
                .toList();
    }

    /** Shows only pairs of these sectors, or of all. */
    void choose(@Nullable Cell chosen) {
        cell = chosen;
        narrow();
    }

    private Div filters() {
        search.setType("search");
        search.setId("collaboration-search");
        search.setPlaceholder(reading.say("search"));
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.addValueChangeListener(change -> narrow());
        NativeLabel label = new NativeLabel(reading.say("search"));
        label.setFor(search);
        label.addClassName("visually-hidden");
        onlyWanted.addClassName("quiet-button");
        onlyWanted.getElement().setAttribute("aria-pressed", "false");
        sectors.addClassNames("quiet-button", "collaboration-chip");
        sectors.addClickListener(click -> {
            onClear.run();
            search.focus();
        });
        Div filters = new Div(label, search, onlyWanted, sectors);
        filters.addClassName("collaboration-filters");
        return filters;
    }

    private void press() {
        onlyWanted.getElement().setAttribute("aria-pressed", String.valueOf(!isOnlyWanted()));
        narrow();
    }

    private boolean isOnlyWanted() {
        return "true".equals(onlyWanted.getElement().getAttribute("aria-pressed"));
    }

    private void narrow() {
        Cell chosen = cell;
        sectors.setVisible(chosen != null);
        if (chosen != null) {
            String name = reading.say("filter.sectors", reading.name(chosen.a()), reading.name(chosen.b()));
            sectors.setText(name + " ×");
            sectors.setAriaLabel(reading.say("filter.clear", name));
        }
        fitting = all.stream()
                .filter(pair -> chosen == null
                        || chosen.holds(pair.a().sector(), pair.b().sector()))
                .filter(pair -> LadderWords.isMeant(pair.a(), search.getValue())
                        || LadderWords.isMeant(pair.b(), search.getValue()))
                .filter(pair -> !isOnlyWanted() || Climb.isWanted(pair, wanting.step(pair.ids())))
                .toList();
        count.setText(reading.say("list.count", fitting.size(), all.size()));
        list.removeAll();
        shown = 0;
        showMore();
    }

    private void showMore() {
        int end = Math.min(fitting.size(), shown + AT_A_TIME);
        for (Pair pair : fitting.subList(shown, end)) {
            list.add(new ListItem(new CollaborationCard(reading, wanting, pair)));
        }
        shown = end;
        int left = fitting.size() - shown;
        more.setVisible(left > 0);
        more.setText(reading.say("list.more", Math.min(left, AT_A_TIME), left));
    }

    private Div tools() {
        NativeDetails details = new NativeDetails(getTranslation("ui.chart.table"));
        details.addClassName("gap-table");
        // written anew each time: what is wanted may have changed
        details.addToggleListener(toggle -> details.setContent(
                toggle.isOpened() ? new DataTable(LadderTable.of(reading, all, wanting)) : new Div()));
        details.setContent(new Div());
        Div tools = new Div(
                new CsvDownload(
                        reading.say("table.caption"),
                        () -> LadderTable.of(reading, all, wanting),
                        "bindeled-" + reading.say("file")),
                details);
        tools.addClassName("gap-tools");
        return tools;
    }

    private static Paragraph line(String text) {
        Paragraph line = new Paragraph(text);
        line.addClassName("line");
        return line;
    }
}
