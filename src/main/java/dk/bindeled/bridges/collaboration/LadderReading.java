package dk.bindeled.bridges.collaboration;

import dk.bindeled.network.LadderStep;
import dk.bindeled.network.Sector;
import dk.bindeled.privacy.Suppression;
import dk.bindeled.privacy.VisibleGroups;
import dk.bindeled.study.CollaborationLadder.Found;
import dk.bindeled.study.CollaborationLadder.Pair;
import dk.bindeled.ui.Numbers;
import dk.bindeled.ui.Speech;
import org.jspecify.annotations.Nullable;

/**
 * What the page is read from: how bodies stand to each other, the rule of what may be shown of the persons in them, and the language it is told in.
 *
 * @param found how things stand on the date
 * @param visible of which bodies it may be said how many persons are in them
 * @param suppression decides what may be shown
 * @param speech the language
 */
record LadderReading(Found found, VisibleGroups visible, Suppression suppression, Speech speech) {

    String say(String key, Object... parameters) {
        return speech.say("collaboration." + key, parameters);
    }

    Numbers numbers() {
        return speech.numbers();
    }

    /** A step in a word. */
    String name(LadderStep step) {
        return say("step." + step.code());
    }

    /** A step with its number. */
    String numbered(LadderStep step) {
        return say("numbered", step.number(), name(step));
    }

    /** A wanted step with its number, or that nothing is wanted. */
    String wanted(@Nullable LadderStep step) {
        return step == null ? say("wanted.none") : numbered(step);
    }

    String name(@Nullable Sector sector) {
        return say("sector." + (sector == null ? "none" : sector.code()));
    }

    /**
     * True if it may be said how many persons are in both: neither they are few, nor those who are in one of the two only, whose number would be known with
     * the number of its members.
     */
    boolean mayShowBoth(Pair pair) {
        Integer both = pair.personsInBoth();
        return both != null
                && visible.showsMembers(pair.a().id())
                && visible.showsMembers(pair.b().id())
                && suppression.mayShowCount(both)
                && suppression.mayShowCount(pair.a().persons() - both)
                && suppression.mayShowCount(pair.b().persons() - both);
    }
}
