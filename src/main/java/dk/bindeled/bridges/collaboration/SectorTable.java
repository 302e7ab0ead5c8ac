package dk.bindeled.bridges.collaboration;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCaption;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeader;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import dk.bindeled.network.LadderStep;
import dk.bindeled.network.Sector;
import dk.bindeled.study.CollaborationLadder.Cell;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Three sectors against each other; a click on a cell chooses it, and a second one lets it go. */
final class SectorTable extends NativeTable {

    private static final List<Sector> SECTORS = List.of(Sector.PUBLIC, Sector.PRIVATE, Sector.THIRD);

    private final LadderReading reading;
    private final LadderWords words;
    private final Consumer<Cell> onClick;
    private final Map<Cell, List<NativeButton>> buttons = new HashMap<>();
    private final int most;

    /** @param onClick told of the cell that is clicked */
    SectorTable(LadderReading reading, Consumer<Cell> onClick) {
        this.reading = reading;
        this.words = new LadderWords(reading);
        this.onClick = onClick;
        this.most = reading.found().cells().stream()
                .flatMap(cell -> cell.atStep().stream())
                .mapToInt(Integer::intValue)
                .max()
                .orElse(0);
        addClassName("sector-table");
        NativeTableCaption caption = new NativeTableCaption();
        caption.setText(reading.say("matrix.caption"));
        caption.addClassName("visually-hidden");
        NativeTableRow headings = new NativeTableRow(new NativeTableCell());
        SECTORS.forEach(sector -> headings.add(heading(sector, "col")));
        NativeTableHeader head = new NativeTableHeader();
        head.add(headings);
        NativeTableBody body = new NativeTableBody();
        for (Sector row : SECTORS) {
            NativeTableRow cells = new NativeTableRow(heading(row, "row"));
            SECTORS.forEach(column -> cells.add(new NativeTableCell(button(between(row, column)))));
            body.add(cells);
        }
        add(caption, head, body);
    }

    /** Marks the cell that is chosen, or none. */
    void mark(@Nullable Cell chosen) {
        buttons.forEach((cell, both) -> both.forEach(
                button -> button.getElement().setAttribute("aria-pressed", String.valueOf(cell.equals(chosen)))));
    }

    private Cell between(Sector one, Sector other) {
        return reading.found().cells().stream()
                .filter(cell -> cell.holds(one, other))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No cell for " + one + " and " + other));
    }

    private NativeTableHeaderCell heading(Sector sector, String scope) {
        Span many =
                new Span(reading.say("matrix.bodies", between(sector, sector).bodiesA()));
        many.addClassName("sector-bodies");
        NativeTableHeaderCell heading = new NativeTableHeaderCell(new Span(reading.name(sector)), many);
        heading.getElement().setAttribute("scope", scope);
        return heading;
    }

    private NativeButton button(Cell cell) {
        NativeButton button = new NativeButton();
        button.addClassName("sector-cell");
        button.setClassName("sector-possible", cell.possible() > 0 && cell.collaborations() == 0);
        button.setTitle(words.cell(cell));
        button.getElement().setAttribute("aria-label", words.cell(cell));
        button.getElement().setAttribute("aria-pressed", "false");
        if (cell.collaborations() > 0) {
            Span many = new Span(reading.numbers().count(cell.collaborations()));
            many.addClassName("sector-count");
            Span unit = new Span(" " + reading.say("matrix.pairs", cell.collaborations()));
            unit.addClassName("sector-unit");
            button.add(new Div(many, unit), bars(cell));
        } else {
            Span none = new Span(reading.say(cell.possible() > 0 ? "matrix.possibility" : "matrix.nobody"));
            none.addClassName("sector-unit");
            button.add(none);
        }
        button.setEnabled(cell.possible() > 0);
        button.addClickListener(click -> onClick.accept(cell));
        buttons.computeIfAbsent(cell, _ -> new ArrayList<>()).add(button);
        return button;
    }

    /** How many on each step, the highest on top as on a ladder. */
    private Div bars(Cell cell) {
        Div bars = new Div();
        bars.addClassName("sector-bars");
        for (LadderStep step : List.of(LadderStep.values()).reversed()) {
            int many = cell.atStep().get(step.number() - 1);
            Span bar = new Span();
            bar.addClassName("sector-bar");
            bar.getStyle().set("inline-size", 100.0 * many / Math.max(most, 1) + "%");
            Div track = new Div(bar);
            track.addClassName("sector-track");
            Span number = new Span(String.valueOf(step.number()));
            number.addClassName("sector-step");
            bars.add(number, track, new Span(reading.numbers().count(many)));
        }
        if (cell.stepNotKnown() > 0) {
            Span unknown = new Span(reading.say("matrix.unknown", cell.stepNotKnown()));
            unknown.addClassName("sector-not-known");
            bars.add(unknown);
        }
        return bars;
    }
}
