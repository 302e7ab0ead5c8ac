package dk.bindeled.bridges.linking;

import dk.bindeled.network.Kind;
import dk.bindeled.privacy.Suppression;
import dk.bindeled.study.DecisionRoutes.Found;
import dk.bindeled.study.DecisionRoutes.Gate;
import dk.bindeled.study.DecisionRoutes.GroupWays;
import dk.bindeled.study.DecisionRoutes.Ways;
import dk.bindeled.ui.Choices;
import dk.bindeled.ui.Numbers;
import dk.bindeled.ui.Speech;
import java.util.List;

/**
 * What the page is read from: counts, of which groups they may be told, and the language. Nobody is named in it.
 *
 * @param found the counts
 * @param told of which groups and areas figures may be told
 * @param suppression the limit
 * @param choices the four choices, which every link keeps
 */
record LinkingReading(Found found, TiedCitizens told, Suppression suppression, Choices choices, Speech speech) {

    /** In the order in which a person of several kinds is called by one of them. */
    private static final List<Kind> SPOKEN = List.of(Kind.AMBASSADOR, Kind.PROFESSIONAL, Kind.CITIZEN);

    /** Of so many citizens five in a hundred are several times the limit. */
    private static final int ROUNDED_FROM = 40;

    private static final int ROUNDED_TO = 5;

    String say(String key, Object... parameters) {
        return speech.say("linking." + key, parameters);
    }

    Numbers numbers() {
        return speech.numbers();
    }

    /** The groups by name: their order is no ranking. */
    List<GroupWays> groups() {
        return found.groups().stream()
                .sorted(speech.byName(GroupWays::label).thenComparing(GroupWays::group))
                .toList();
    }

    boolean tells(GroupWays group) {
        return told.tellsGroup(group.group()) && group.ways().citizens() > 0;
    }

    RoughShare share(int count, Ways of) {
        return RoughShare.of(count, of.citizens(), suppression);
    }

    String word(RoughShare share) {
        return say("share." + share.code());
    }

    /** True if shares of everyone may be told in hundreds, rounded. */
    boolean tellsHundreds() {
        return found.everyone().citizens() >= ROUNDED_FROM * suppression.limit();
    }

    /**
     * A share of everyone in hundreds, rounded to fives, so that the whole less the groups leaves nobody's number.
     *
     * @param count part of all citizens with a tie
     */
    String hundreds(int count) {
        double share = 100.0 * count / found.everyone().citizens();
        return numbers().count(ROUNDED_TO * Math.round(share / ROUNDED_TO));
    }

    /**
     * Those gates of a group that may be told: on whom at least as many citizens depend as the limit; of others nothing is said.
     *
     * @param group a group that is told
     */
    List<Gate> gates(GroupWays group) {
        return tells(group) && share(group.ways().one(), group.ways()) != RoughShare.WITHHELD
                ? group.gates().stream()
                        .filter(gate -> suppression.mayShow(gate.citizens()))
                        .toList()
                : List.of();
    }

    /** Rounded to the limit, so that those with one route, less those of a gate, leave no small number. */
    String about(int citizens) {
        int step = suppression.limit();
        return numbers().count((long) step * Math.round((double) citizens / step));
    }

    /** What a person is, such as “an ambassador”: a role of which there are few in the network would point at somebody, and is not told. */
    String role(Gate gate) {
        for (Kind kind : SPOKEN) {
            if (gate.kinds().contains(kind)) {
                return suppression.mayShow(found.kinds().getOrDefault(kind, 0))
                        ? say("role." + kind.code())
                        : say("role.person");
            }
        }
        return say("role.person");
    }
}
