package dk.bindeled.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import org.jspecify.annotations.Nullable;

/** Holds figures against those that stand in a row of an {@link AgreementGraph}. */
public final class Agreement {

    private static final double RELATIVE = 1e-9;
    /** What rounding may leave of a figure that is 0. */
    private static final double NOTHING = 1e-12;

    private Agreement() {}

    /** Our figure is the row's to nine digits, and missing where the row's is. */
    public static void agree(NamedCsvRecord row, String column, @Nullable Number ours) {
        agree(row, column, ours, AgreementGraph.number(row, column));
    }

    /** As above, where the row has the figure under no name of its own. */
    public static void agree(NamedCsvRecord row, String what, @Nullable Number ours, @Nullable Double theirs) {
        if (ours == null || theirs == null) {
            assertThat(ours == null ? null : (Double) ours.doubleValue())
                    .as("%s of %s", what, row)
                    .isEqualTo(theirs);
            return;
        }
        assertThat(ours.doubleValue())
                .as("%s of %s", what, row)
                .isCloseTo(theirs, within(RELATIVE * Math.abs(theirs) + NOTHING));
    }
}
