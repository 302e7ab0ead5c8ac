package dk.bindeled.study;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The probabilities a simulation worked with: never shown without, for what is simulated is what they make it.
 *
 * @param source where they come from
 * @param rows one for each probability, in the order of the model's steps or the layers; none where the ties alone decide
 */
public record SpreadProbabilities(Source source, List<Row> rows) {

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
     * @param name what it is of: {@code all}, a layer's or a step's word, and possibly more, as the estimate tells
     * @param tries what was counted, or null where nothing was
     * @param successes of these, those that succeeded, or null
     * @param share successes per try, or null
     * @param probability what the simulation took, 0-1
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
}
