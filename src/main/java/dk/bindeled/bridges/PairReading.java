package dk.bindeled.bridges;

import dk.bindeled.network.Kind;
import dk.bindeled.network.Unit;
import dk.bindeled.privacy.Suppression;
import dk.bindeled.study.PairFigures;
import dk.bindeled.study.StudyResult;
import dk.bindeled.ui.Numbers;
import dk.bindeled.ui.Speech;
import java.util.Map;

/**
 * What the bridges are read from: a study, what the persons are who carry fragile bridges, the rule of what may be shown, and the language it
 * is told in.
 *
 * @param result what the study found
 * @param roles for persons on whom a bridge hangs, by id, a role that is common enough to be told; nobody is named
 * @param suppression decides what may be shown
 * @param speech the language
 */
record PairReading(StudyResult result, Map<String, Kind> roles, Suppression suppression, Speech speech) {

    PairReading {
        roles = Map.copyOf(roles);
    }

    /** True if groups are made of bodies, which need no shelter. */
    boolean ofBodies() {
        return result.network().unit() == Unit.BODIES;
    }

    /** True if the figures of a pair may be shown; under the limit a pair shows its class only. */
    boolean mayShow(PairFigures pair) {
        return ofBodies() || (suppression.mayShow(pair.aPersons()) && suppression.mayShow(pair.bPersons()));
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
