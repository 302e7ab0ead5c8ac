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
import java.util.Comparator;
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

    /** Rows beyond which nobody reads a table on a page; files have them all. */
    static final int MOST_ROWS = 150;

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

    /** Those of them that are drawn: all, or else the largest of those that are told, by name. */
    List<GroupWays> drawn() {
        List<GroupWays> all = groups();
        return all.size() <= MOST_ROWS
                ? all
                : all.stream()
                        .filter(this::tells)
                        .sorted(Comparator.comparingInt(
                                        (GroupWays group) -> group.ways().citizens())
                                .reversed())
                        .limit(MOST_ROWS)
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
     * Those gates of a group that may be told: on whom at least as many citizens depend as the limit. The others with one route must not be told by it to be
     * few: as the word for all with one route goes, there may be as many of them as the limit. Of gates that are not told nothing is said.
     */
    List<Gate> gates(GroupWays group) {
        Ways ways = group.ways();
        if (!tells(group) || share(ways.one(), ways) == RoughShare.WITHHELD) {
            return List.of();
        }
        int most = RoughShare.most(ways.one(), ways.citizens(), suppression);
        return group.gates().stream()
                .filter(gate -> suppression.mayShow(gate.citizens()))
                .filter(gate -> gate.citizens() == ways.citizens() // nobody is left
                        || suppression.mayShow(most - (rounded(gate.citizens()) - suppression.limit() / 2)))
                .toList();
    }

    /** Rounded to the limit, so that the number itself is not told. */
    String about(int citizens) {
        return numbers().count(rounded(citizens));
    }

    private long rounded(int citizens) {
        return suppression.limit() * Math.round((double) citizens / suppression.limit());
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
