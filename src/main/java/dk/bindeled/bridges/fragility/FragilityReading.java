package dk.bindeled.bridges.fragility;

import dk.bindeled.bridges.CommonRoles;
import dk.bindeled.network.Figure;
import dk.bindeled.privacy.Suppression;
import dk.bindeled.privacy.VisibleFunnel;
import dk.bindeled.privacy.VisibleGroups;
import dk.bindeled.study.FragilityFigures;
import dk.bindeled.study.FragilityFigures.Someone;
import dk.bindeled.study.FragilityFigures.Where;
import dk.bindeled.ui.Choices;
import dk.bindeled.ui.Numbers;
import dk.bindeled.ui.Speech;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is read on the page, and what of it may be told.
 *
 * @param figures on whom it hangs
 * @param visible of which groups figures may be shown
 * @param communities referrals by community as they may be shown
 * @param welcomed share welcomed of all, where it may be shown, else null
 * @param roles what someone is called who is not named
 * @param bodies true if the network is of bodies, which need no shelter
 * @param suppression decides what may be shown
 * @param speech the language
 * @param choices the four choices
 * @param persons the way to single persons, or null where none leads there
 */
record FragilityReading(
        FragilityFigures figures,
        VisibleGroups visible,
        List<VisibleFunnel> communities,
        @Nullable Figure welcomed,
        CommonRoles roles,
        boolean bodies,
        Suppression suppression,
        Speech speech,
        Choices choices,
        @Nullable SinglePersons persons) {

    FragilityReading {
        communities = List.copyOf(communities);
    }

    String say(String key, Object... parameters) {
        return speech.say("fragility." + key, parameters);
    }

    Numbers numbers() {
        return speech.numbers();
    }

    /** True if a count of persons, or of bodies, may be shown. */
    boolean mayShowCount(long count) {
        return bodies || suppression.mayShowCount(count);
    }

    /** The key of a message that speaks of persons, or of bodies. */
    String key(String key) {
        return bodies ? key + ".bodies" : key;
    }

    /** “En fagperson”, never who. */
    String someone(Someone someone) {
        return say("someone." + roles.code(someone.kinds()));
    }

    /** The same within a sentence. */
    String someoneWithin(Someone someone) {
        String said = someone(someone);
        return said.substring(0, 1).toLowerCase(speech.language()) + said.substring(1);
    }

    /**
     * Where some are: all in one group, most of them in one, in several, or nothing where it may not be said.
     *
     * @param all how many they are
     */
    String where(List<Where> where, int all) {
        if (where.isEmpty()) {
            return "";
        }
        Where first = where.getFirst();
        if (!mayTell(first)) {
            return "";
        }
        if (first.persons() == all) {
            return say("where.all", first.label());
        }
        return 2 * first.persons() > all ? say("where.most", first.label()) : say("where.several");
    }

    /** The group that more than half of some are in, where it may be told, else null. */
    @Nullable
    Where mainly(List<Where> where, int all) {
        return where.isEmpty()
                        || !mayTell(where.getFirst())
                        || 2 * where.getFirst().persons() <= all
                ? null
                : where.getFirst();
    }

    private boolean mayTell(Where where) {
        return bodies || (visible.shows(where.group()) && suppression.mayShow(where.persons()));
    }
}
