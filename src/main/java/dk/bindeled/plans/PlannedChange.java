package dk.bindeled.plans;

import dk.bindeled.store.PersonMarks;
import dk.bindeled.store.StoredPlan;
import java.util.List;

/**
 * A change of the network that somebody plans. What it does is known to whoever simulates it; here it is kept as it is.
 *
 * @param kind what is to be changed, such as {@code add_tie}
 * @param personIds those it is about, in an order that means something: ids of persons (bodies may stand here too). Read from a plan, there may also be
 *     {@link #GONE} for whoever is no longer in the data, and something {@linkplain #isElsewhere of its own} for whoever is in the data but was never in
 *     the network that was asked about; both can be saved again, and nobody is lost
 * @param words whatever else says what is to be changed, such as {@code type=knows}. Never a person: only {@code personIds} is kept so that persons can be
 *     taken out. A word that is nothing but a number may be taken for the id of somebody who is erased, so write what it is, too
 */
public record PlannedChange(String kind, List<String> personIds, List<String> words) {

    /** Stands for someone who is no longer in the data. */
    public static final String GONE = StoredPlan.GONE;

    public PlannedChange {
        personIds = List.copyOf(personIds);
        words = List.copyOf(words);
    }

    /** True if this stands for someone who is in the data, but was never in the network that was asked about, nor comes to it. */
    public static boolean isElsewhere(String personId) {
        return PersonMarks.isMark(personId);
    }
}
