package dk.bindeled.bridges;

import com.vaadin.flow.component.dependency.JsModule;
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
import dk.bindeled.study.GroupMatrix.Side;
import dk.bindeled.study.PairFigures;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Groups against groups: each cell is the sign of a pair's class, and a click on it chooses the pair. With the keyboard the matrix is one stop,
 * within which the arrow keys go from cell to cell.
 */
@JsModule("./bridges/matrix-keys.ts")
final class GapMatrix extends Div implements GapDrawing {

    private final PairReading reading;
    private final GapCells gaps;
    private final Consumer<PairFigures> onChoice;
    private final Map<String, List<NativeButton>> buttons = new HashMap<>();
    private final Map<String, List<NativeTableHeaderCell>> named = new HashMap<>();
    private boolean reachable;

    /**
     * A matrix of some groups.
     *
     * @param onChoice told of the pair that is clicked
     */
    GapMatrix(PairReading reading, GapCells gaps, Consumer<PairFigures> onChoice) {
        this.gaps = gaps;
        this.reading = reading;
        this.onChoice = onChoice;
        addClassNames("table-frame", "gap-frame");
        getElement().setAttribute("role", "region");
        getElement().setAttribute("aria-label", reading.say("matrix.title"));
        getElement().setAttribute("tabindex", "0");
        NativeTableCaption caption = new NativeTableCaption();
        caption.setText(reading.say("matrix.caption"));
        caption.addClassName("visually-hidden");
        NativeTableBody body = new NativeTableBody();
        for (int row = 0; row < gaps.rows().size(); row++) {
            Side group = gaps.rows().get(row);
            NativeTableHeaderCell name = new NativeTableHeaderCell(group.label());
            name.getElement().setAttribute("scope", "row");
            named.computeIfAbsent(group.id(), both -> new ArrayList<>()).add(name);
            NativeTableRow cells = new NativeTableRow(name);
            for (int column = 0; column < gaps.columns().size(); column++) {
                PairFigures pair = gaps.pair(row, column);
                cells.add(pair == null ? new NativeTableCell() : cell(pair, row, column));
            }
            body.add(cells);
        }
        NativeTable table = new NativeTable();
        table.addClassName("gap-matrix");
        table.add(caption, head(gaps.columns()), body);
        add(table);
    }

    @Override
    public void mark(PairFigures chosen) {
        buttons.values().forEach(both -> both.forEach(button -> pressed(button, false)));
        buttons.getOrDefault(reading.key(chosen.a(), chosen.b()), List.of()).forEach(button -> pressed(button, true));
    }

    @Override
    public void mark(Side group) {
        named.getOrDefault(group.id(), List.of()).forEach(name -> name.addClassName("gap-named"));
    }

    private NativeTableHeader head(List<Side> groups) {
        NativeTableRow headings = new NativeTableRow(new NativeTableCell());
        for (Side group : groups) {
            NativeTableHeaderCell heading = new NativeTableHeaderCell(new Span(group.label()));
            heading.getElement().setAttribute("scope", "col");
            named.computeIfAbsent(group.id(), both -> new ArrayList<>()).add(heading);
            headings.add(heading);
        }
        NativeTableHeader head = new NativeTableHeader();
        head.add(headings);
        return head;
    }

    private NativeTableCell cell(PairFigures pair, int row, int column) {
        PairWords words = new PairWords(reading, pair);
        Standing standing = gaps.standing(pair);
        String told = words.spokenNames() + ": " + words.className() + words.standing(standing);
        NativeButton button = new NativeButton();
        button.add(new BridgeSymbol(pair.bridgeClass()));
        button.addClassNames("gap", "bridge-" + pair.bridgeClass().code(), "stands-" + standing.code());
        button.setTitle(told);
        button.getElement().setAttribute("aria-label", told);
        button.getElement().setAttribute("data-row", String.valueOf(row));
        button.getElement().setAttribute("data-column", String.valueOf(column));
        button.getElement().setAttribute("tabindex", reachable ? "-1" : "0");
        reachable = true;
        pressed(button, false);
        button.addClickListener(click -> onChoice.accept(pair));
        buttons.computeIfAbsent(reading.key(pair.a(), pair.b()), both -> new ArrayList<>())
                .add(button);
        return new NativeTableCell(button);
    }

    private static void pressed(NativeButton button, boolean pressed) {
        button.getElement().setAttribute("aria-pressed", String.valueOf(pressed));
    }
}
