package dk.bindeled.bridges;

import com.vaadin.flow.router.QueryParameters;
import dk.bindeled.network.Grouping;
import dk.bindeled.ui.Choices;
import dk.bindeled.ui.ScreenLink;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What an address asks of the matrix, beside the four choices.
 *
 * @param against the grouping the groups stand against, or null for their own
 * @param order in which they stand
 * @param pair the pair that is looked at, as {@link PairReading#key} has it, or null
 * @param group id of the group that is looked at, or null; a pair goes before it
 */
record AskedMatrix(
        @Nullable Grouping against,
        MatrixOrder order,
        @Nullable String pair,
        @Nullable String group) {

    private static final String AGAINST = "against";

    static AskedMatrix of(QueryParameters address) {
        return new AskedMatrix(
                address.getSingleParameter(AGAINST).flatMap(Grouping::fromCode).orElse(null),
                MatrixOrder.of(address.getSingleParameter(MatrixOrder.PARAMETER).orElse("")),
                address.getSingleParameter(ScreenLink.PAIR).orElse(null),
                address.getSingleParameter(ScreenLink.GROUP).orElse(null));
    }

    /** The same with other columns; what was looked at is of no use there. */
    AskedMatrix against(@Nullable Grouping other) {
        return new AskedMatrix(other, order, null, null);
    }

    AskedMatrix in(MatrixOrder other) {
        return new AskedMatrix(against, other, pair, group);
    }

    AskedMatrix lookingAt(String chosen) {
        return new AskedMatrix(against, order, chosen, null);
    }

    /** The address that asks it, with the four choices. */
    QueryParameters address(Choices choices) {
        Map<String, String> more = new LinkedHashMap<>();
        if (against != null) {
            more.put(AGAINST, against.code());
        }
        if (order != MatrixOrder.NAME) {
            more.put(MatrixOrder.PARAMETER, order.code());
        }
        if (pair != null) {
            more.put(ScreenLink.PAIR, pair);
        } else if (group != null) {
            more.put(ScreenLink.GROUP, group);
        }
        return choices.address(more);
    }
}
