package dk.bindeled.study;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The probabilities a simulation worked with: never shown without, for what is simulated is what they make it.
 *
 * @param source where they come from
 * @param rows one for each probability, in the order of the model's steps, or for each set of layers that ties are made of; none where the ties alone decide
 * @param outsideTies where estimated, how many persons were brought by someone they have no tie to: no model along ties explains them; else null
 */
public record SpreadProbabilities(
        Source source, List<Row> rows, @Nullable Integer outsideTies) {

    /** Where probabilities come from. */
    public enum Source {
        /** Stated by the one who asked. */
        GIVEN,
        /** Estimated from the network's own referrals. */
        ESTIMATED,
        /** 1/d of the one who is tried: the ties alone decide. */
        BY_DEGREE;

        /** The word used in files and message keys. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * One probability.
     *
     * @param name what it is of: {@code all}, a step's word, or the words of the layers a tie is made of, joined by a vertical bar
     * @param tries how often showing the way was possible (or came to this step), or null where nothing was counted
     * @param successes of these, those that succeeded, or null
     * @param share successes per try, or null
     * @param probability what the simulation took, 0-1; for sets of layers the mean around which each person's own estimate lies
     */
    public record Row(
            String name,
            @Nullable Long tries,
            @Nullable Long successes,
            @Nullable Double share,
            double probability) {}

    public SpreadProbabilities {
        rows = List.copyOf(rows);
    }

    /** Probabilities that were not estimated. */
    static SpreadProbabilities of(Source source, List<Row> rows) {
        return new SpreadProbabilities(source, rows, null);
    }
}
