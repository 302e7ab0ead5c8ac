package dk.bindeled.demo;

import dk.bindeled.network.Actor;
import dk.bindeled.network.TieType;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Ties at home: within households, on the stairs, and the three motifs that are built on the spot. */
final class Neighbours {

    private static final int HOUSEHOLDS_ON_A_STAIR = 5;
    private static final int BRIDGE_TIES = 4;
    private static final String NEIGHBOUR = "nabo";

    private final Population population;
    private final TieBook ties;
    private final Draw draw;

    Neighbours(Population population, TieBook ties, Draw draw) {
        this.population = population;
        this.ties = ties;
        this.draw = draw;
    }

    void addTies() {
        for (Household household : population.households()) {
            everyPair(household.members(), TieBook.Bond.of(TieType.KNOWS, 3, "husstand", LocalDate.of(2019, 1, 1)));
        }
        for (Places.Estate estate : Places.ESTATES) {
            List<Household> homes = population.households().stream()
                    .filter(household -> household.estate().equals(estate.id()))
                    .toList();
            if (estate.id().equals(Places.CLOSE_KNIT)) {
                closeKnit(homes);
            } else {
                for (int k = 0; k < homes.size(); k += HOUSEHOLDS_ON_A_STAIR) {
                    stair(homes.subList(k, Math.min(homes.size(), k + HOUSEHOLDS_ON_A_STAIR)));
                }
            }
        }
        plantBridge();
        plantCoordinator();
    }

    private void stair(List<Household> homes) {
        List<Actor> residents =
                homes.stream().flatMap(home -> home.members().stream()).toList();
        for (int k = 0; k < residents.size(); k++) {
            for (int j = k + 1; j < residents.size(); j++) {
                if (draw.chance(0.42)) {
                    neighbours(residents.get(k), residents.get(j));
                }
            }
        }
    }

    private void neighbours(Actor a, Actor b) {
        LocalDate since = draw.meeting();
        ties.add(a, b, TieBook.Bond.of(TieType.KNOWS, draw.between(1, 3), NEIGHBOUR, since));
        if (draw.chance(0.15)) {
            LocalDate later = draw.day(since, LocalDate.of(2024, 5, 31));
            ties.add(a, b, TieBook.Bond.of(TieType.SUPPORTS, draw.between(1, 2), "hverdagshjælp", later));
        }
    }

    /**
     * Every household knows the next one, all of both, so any two who know each other have a third in common. Two from each household see to
     * the old man at the end of the street on a rota: the loss of one household leaves the others.
     */
    private void closeKnit(List<Household> homes) {
        for (int k = 0; k < homes.size(); k++) {
            List<Actor> both = new ArrayList<>(homes.get(k).members());
            both.addAll(homes.get((k + 1) % homes.size()).members());
            everyPair(both, TieBook.Bond.of(TieType.KNOWS, 2, NEIGHBOUR, LocalDate.of(2019, 3, 1)));
        }
        Actor widower = homes.getFirst().members().getFirst();
        for (Household home : homes.subList(1, homes.size())) {
            for (Actor helper : home.members().stream().limit(2).toList()) {
                ties.add(
                        helper,
                        widower,
                        TieBook.Bond.of(TieType.SUPPORTS, 2, "tilsyn på skift", LocalDate.of(2020, 11, 1)));
            }
        }
    }

    private void everyPair(List<Actor> circle, TieBook.Bond bond) {
        for (int k = 0; k < circle.size(); k++) {
            for (int j = k + 1; j < circle.size(); j++) {
                ties.add(circle.get(k), circle.get(j), bond);
            }
        }
    }

    /** All that joins the two estates goes through one ambassador. */
    private void plantBridge() {
        Actor ambassador = population.person(Lindeaa.BRIDGE_CARRIER);
        List<Actor> there = population.ordinaryCitizens().stream()
                .filter(person -> Places.BRIDGE_THERE.equals(person.area()) && !population.isUnmapped(person.id()))
                .filter(person -> person.from() == null)
                .toList();
        for (Actor person : draw.some(there, BRIDGE_TIES)) {
            ties.plant(
                    ambassador, person, TieBook.Bond.of(TieType.KNOWS, 2, "fællesspisning", LocalDate.of(2021, 5, 1)));
        }
    }

    /** Each newcomers' household has the coordinator, and nobody else outside. */
    private void plantCoordinator() {
        Actor coordinator = population.person(Post.COORDINATOR);
        for (Household household : population.households()) {
            Actor first = household.members().getFirst();
            if (population.isDependant(first.id())) {
                LocalDate since = draw.day(LocalDate.of(2021, 10, 1), LocalDate.of(2022, 3, 31));
                ties.plant(coordinator, first, TieBook.Bond.of(TieType.KNOWS, 2, "velkomstbesøg", since));
            }
        }
    }
}
