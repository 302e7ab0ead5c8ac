package dk.bindeled.demo;

import dk.bindeled.network.Actor;
import dk.bindeled.network.Kind;
import java.util.HashSet;
import java.util.Set;

/**
 * What keeps the planted motifs whole while the rest of the town grows by chance: ties that would undo one are turned away at the door.
 */
final class PlantedRules {

    private final Population population;
    private final Set<String> nearPower = new HashSet<>();
    private boolean powerIsClosed;
    private boolean streetIsClosed;

    PlantedRules(Population population) {
        this.population = population;
    }

    /** True if a tie between two persons leaves every planted motif as it is. */
    boolean admit(Actor a, Actor b) {
        return !population.isUnmapped(a.id())
                && !population.isUnmapped(b.id())
                && keepsDependants(a, b)
                && keepsDependants(b, a)
                && keepsDistanceToPower(a, b)
                && keepsDistanceToPower(b, a)
                && !joins(a, b, Places.BRIDGE_HERE, Places.BRIDGE_THERE)
                && !(streetIsClosed && livesIn(a, Places.CLOSE_KNIT) && livesIn(b, Places.CLOSE_KNIT));
    }

    /** Hears of every tie that was let in. */
    void added(Actor a, Actor b) {
        if (isDecisionMaker(a)) {
            nearPower.add(b.id());
        }
        if (isDecisionMaker(b)) {
            nearPower.add(a.id());
        }
    }

    /** From now on nobody comes to know a decision-maker. */
    void closePower() {
        powerIsClosed = true;
    }

    /** From now on no tie is added within the street where every tie is supported. */
    void closeStreet() {
        streetIsClosed = true;
    }

    private boolean keepsDependants(Actor a, Actor b) {
        return !population.isDependant(a.id()) || population.isDependant(b.id()) || b.id().equals(Post.COORDINATOR);
    }

    private boolean keepsDistanceToPower(Actor resident, Actor other) {
        if (powerIsClosed && isDecisionMaker(other)) {
            return false;
        }
        return !livesIn(resident, Places.FAR_FROM_POWER) || !(isDecisionMaker(other) || nearPower.contains(other.id()));
    }

    private static boolean joins(Actor a, Actor b, String here, String there) {
        return (livesIn(a, here) && livesIn(b, there)) || (livesIn(a, there) && livesIn(b, here));
    }

    private static boolean livesIn(Actor person, String estate) {
        return estate.equals(person.area()) && person.kinds().contains(Kind.CITIZEN);
    }

    private static boolean isDecisionMaker(Actor person) {
        return person.effectiveTier() >= 3;
    }
}
