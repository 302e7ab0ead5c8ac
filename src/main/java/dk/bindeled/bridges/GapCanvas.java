package dk.bindeled.bridges;

import com.vaadin.flow.component.ComponentEventListener;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.shared.Registration;
import dk.bindeled.study.GroupMatrix.Side;
import dk.bindeled.study.PairFigures;
import dk.bindeled.study.PairFigures.BridgeClass;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.ObjectMapper;

/**
 * A matrix of more groups than a table can hold, drawn: a dot for each pair, its tint and size telling what the table's signs tell. The pair under
 * the pointer, or under the cursor that the arrow keys move, is told below it in words.
 */
final class GapCanvas extends Div implements GapDrawing {

    private static final Map<BridgeClass, Character> SIGNS = new EnumMap<>(Map.of(
            BridgeClass.ROBUST, 'r',
            BridgeClass.THIN, 't',
            BridgeClass.FRAGILE, 'f',
            BridgeClass.NONE, 'n',
            BridgeClass.NOT_EXPECTED, 'x',
            BridgeClass.UNKNOWN, 'u'));

    private final GapCells cells;
    private final Plot plot = new Plot();

    /** A drawing; {@code onChoice} is told of the pair that is clicked. */
    GapCanvas(PairReading reading, GapCells cells, Consumer<PairFigures> onChoice) {
        this.cells = cells;
        addClassName("gap-drawn");
        plot.set("label", reading.say("matrix.title"));
        plot.set("hint", reading.say("matrix.keys"));
        plot.setJson("rows", cells.rows().stream().map(Side::label).toList());
        plot.setJson("columns", cells.columns().stream().map(Side::label).toList());
        plot.setJson("words", words(reading));
        StringBuilder classes = new StringBuilder();
        StringBuilder tints = new StringBuilder();
        for (int row = 0; row < cells.rows().size(); row++) {
            for (int column = 0; column < cells.columns().size(); column++) {
                PairFigures pair = cells.pair(row, column);
                classes.append(pair == null ? ' ' : SIGNS.getOrDefault(pair.bridgeClass(), ' '));
                tints.append(pair == null ? ' ' : cells.standing(pair).sign());
            }
        }
        plot.set("classes", classes.toString());
        plot.set("tints", tints.toString());
        plot.addChoiceListener(chosen -> {
            PairFigures pair = pairAt(chosen.row(), chosen.column());
            if (pair != null) {
                onChoice.accept(pair);
            }
        });
        add(plot);
    }

    private static Map<String, String> words(PairReading reading) {
        Map<String, String> words = new LinkedHashMap<>();
        SIGNS.forEach((bridgeClass, sign) -> words.put(sign.toString(), PairWords.className(reading, bridgeClass)));
        for (Standing standing : List.of(Standing.FAR_BELOW, Standing.BELOW, Standing.ABOVE, Standing.FAR_ABOVE)) {
            words.put(String.valueOf(standing.sign()), reading.say("standing." + standing.code()));
        }
        return words;
    }

    /** The browser says which; what it says is looked at. */
    private @Nullable PairFigures pairAt(int row, int column) {
        return row < 0
                        || column < 0
                        || row >= cells.rows().size()
                        || column >= cells.columns().size()
                ? null
                : cells.pair(row, column);
    }

    @Override
    public void mark(PairFigures chosen) {
        plot.mark(place(cells.rows(), chosen.a()), place(cells.columns(), chosen.b()));
    }

    @Override
    public void mark(Side group) {
        plot.mark(place(cells.rows(), group.id()), place(cells.columns(), group.id()));
    }

    private static int place(List<Side> groups, String id) {
        for (int k = 0; k < groups.size(); k++) {
            if (groups.get(k).id().equals(id)) {
                return k;
            }
        }
        return -1;
    }

    /** The drawing itself. */
    @Tag("bindeled-gap-canvas")
    @JsModule("./bridges/gap-canvas.ts")
    static class Plot extends com.vaadin.flow.component.Component {

        void set(String property, String value) {
            getElement().setProperty(property, value);
        }

        void setJson(String property, Object value) {
            getElement().setProperty(property, new ObjectMapper().writeValueAsString(value));
        }

        void mark(int row, int column) {
            getElement().setProperty("markedRow", row);
            getElement().setProperty("markedColumn", column);
        }

        Registration addChoiceListener(ComponentEventListener<GapChoiceEvent> listener) {
            return addListener(GapChoiceEvent.class, listener);
        }
    }
}
