package dk.bindeled.analysis.collaboration;

import dk.bindeled.network.BodyPair;
import dk.bindeled.network.LadderStep;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How two bodies stand to each other on a date.
 *
 * @param pair the two
 * @param present true if they collaborate on the date
 * @param step the highest step of the ties that hold; null where they do not collaborate, or no tie says its step
 * @param since first day from which on this has been so without a break; null where it has been so from the first, or they do not collaborate
 * @param earlier the last other step that was recorded before; null if there is none
 * @param personsInBoth persons who are members of both bodies or employed by them; null where for one of them nobody is recorded
 */
public record Collaboration(
        BodyPair pair,
        boolean present,
        @Nullable LadderStep step,
        @Nullable LocalDate since,
        @Nullable LadderStep earlier,
        @Nullable Integer personsInBoth) {}
