package dk.bindeled.bridges;

import dk.bindeled.network.Kind;
import dk.bindeled.network.Unit;
import dk.bindeled.privacy.Suppression;
import dk.bindeled.privacy.VisibleGroups;
import dk.bindeled.study.PairFigures;
import dk.bindeled.study.StudyResult;
import dk.bindeled.ui.Numbers;
import dk.bindeled.ui.Speech;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the bridges are read from: a study, what the persons are who carry fragile bridges, the rule of what may be shown, and the language it
 * is told in.
 *
 * @param result what the study found
 * @param visible of which groups figures may be shown
 * @param roles for persons on whom a bridge hangs, by id, a role that is common enough to be told; nobody is named
 * @param suppression decides what may be shown
 * @param speech the language
 * @param introducing the way to the persons behind, or null where none leads there
 * @param begun {@link Possibilities#round} before the study was read: what is ranked of it is kept only if nobody had to be forgotten since
 */
record PairReading(
        StudyResult result,
        VisibleGroups visible,
        Map<String, Kind> roles,
        Suppression suppression,
        Speech speech,
        @Nullable Introducing introducing,
        long begun) {

    PairReading {
        roles = Map.copyOf(roles);
    }

    /** True if groups are made of bodies, which need no shelter. */
    boolean ofBodies() {
        return result.network().unit() == Unit.BODIES;
    }

    /** True if the figures of a pair may be shown; where either group is withheld a pair shows its class only. */
    boolean mayShow(PairFigures pair) {
        return visible.shows(pair);
    }

    /** True if it may be said how many persons a pair has: not where those in both groups are few, the sizes of the groups being known. */
    boolean mayShowPersons(PairFigures pair) {
        return mayShow(pair) && mayShowCount(pair.sharedMembers());
    }

    /** True if a count of persons, or of bodies, may be shown. */
    boolean mayShowCount(long count) {
        return ofBodies() || suppression.mayShowCount(count);
    }

    String say(String key, Object... parameters) {
        return speech.say("bridges." + key, parameters);
    }

    Numbers numbers() {
        return speech.numbers();
    }
}
