package dk.bindeled.study;

import dk.bindeled.network.Figure;
import dk.bindeled.network.Form;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One figure of a network, and the same figure with the changes of a scenario. Where a value is missing its {@link Figure#reason()} says why.
 *
 * @param name which
 * @param before of the network as it is
 * @param after of the network with the changes
 */
public record ScenarioFigure(Name name, Figure before, Figure after) {

    /** How a figure is written. */
    public enum Unit {
        /** A whole number. */
        COUNT,
        /** A share of {@link Figure#n()}, 0-1. */
        SHARE,
        /** Any other number. */
        NUMBER
    }

    /** The figures of a scenario, in the order in which they are told. */
    public enum Name {
        TIES_PER_MEMBER(Form.BONDING, Unit.NUMBER),
        SUPPORTED_SHARE(Form.BONDING, Unit.SHARE),
        TIES_WITHIN(Form.BONDING, Unit.COUNT),
        TIES_BETWEEN(Form.BRIDGING, Unit.COUNT),
        BRIDGING_RATIO(Form.BRIDGING, Unit.NUMBER),
        EI(Form.BRIDGING, Unit.NUMBER),
        SHARE_WITHIN_TWO(Form.LINKING, Unit.SHARE),
        SHARE_WITHIN_TWO_OF_INSTITUTION(Form.LINKING, Unit.SHARE),
        LINKING_TIES(Form.LINKING, Unit.COUNT),
        LINKING_TIES_PER_100(Form.LINKING, Unit.NUMBER),
        CITIZENS_WITH_TIES(Form.LINKING, Unit.SHARE);

        private final Form form;
        private final Unit unit;

        Name(Form form, Unit unit) {
            this.form = form;
            this.unit = unit;
        }

        /** The word used in message keys and files. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** The form of capital it tells of. */
        public Form form() {
            return form;
        }

        /** How it is written. */
        public Unit unit() {
            return unit;
        }
    }

    /** After less before; null where one of them is not known. */
    public @Nullable Double difference() {
        Double was = before.value();
        Double is = after.value();
        return was == null || is == null ? null : is - was;
    }

    /** True if the changes made any difference, also if it is only that the figure is known now, or no longer. */
    public boolean isChanged() {
        Double difference = difference();
        return difference == null ? before.isKnown() != after.isKnown() : difference != 0;
    }
}
