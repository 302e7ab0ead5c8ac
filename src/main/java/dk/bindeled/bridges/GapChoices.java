package dk.bindeled.bridges;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import dk.bindeled.network.Grouping;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What the groups stand against, and in which order. */
final class GapChoices extends Div {

    /** One of the choices. */
    enum Choice {
        AGAINST,
        ORDER
    }

    private final Select<Grouping> against = new Select<>();
    private final Select<MatrixOrder> sort = new Select<>();

    /**
     * The choices.
     *
     * @param own the grouping of the rows
     * @param groupings all that there are
     * @param onAgainst told of another grouping for the columns; of {@code own} where the groups shall stand against each other
     * @param onOrder told of another order
     */
    GapChoices(
            PairReading reading,
            Grouping own,
            List<Grouping> groupings,
            MatrixOrder order,
            Consumer<Grouping> onAgainst,
            Consumer<MatrixOrder> onOrder) {
        addClassName("gap-choices");
        against.setLabel(reading.say("against"));
        against.setItems(groupings.stream()
                .filter(grouping -> !grouping.equals(Grouping.ALL))
                .toList());
        against.setItemLabelGenerator(grouping -> grouping.equals(own)
                ? reading.say("against.own")
                : reading.speech().of(grouping));
        Grouping across = reading.across();
        against.setValue(across == null ? own : across);
        against.addValueChangeListener(change -> take(change.getValue(), onAgainst));
        sort.setLabel(reading.say("sort"));
        sort.setItems(MatrixOrder.values());
        sort.setItemLabelGenerator(each -> reading.say("sort." + each.code()));
        sort.setValue(order);
        sort.addValueChangeListener(change -> take(change.getValue(), onOrder));
        add(against, sort);
    }

    /** Puts the focus on the choice that was made last, so that whoever chooses by keys goes on from there; on nothing where none was. */
    void focus(@Nullable Choice used) {
        if (used != null) {
            (used == Choice.AGAINST ? against : sort).focus();
        }
    }

    private static <T> void take(@Nullable T value, Consumer<T> action) {
        if (value != null) {
            action.accept(value);
        }
    }
}
