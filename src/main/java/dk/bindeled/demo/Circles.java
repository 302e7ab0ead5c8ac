package dk.bindeled.demo;

import dk.bindeled.network.Actor;
import dk.bindeled.network.Kind;
import dk.bindeled.network.TieType;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;

/** Ties away from home: parents of a school class, colleagues, friends, and the many whom an ambassador knows. */
final class Circles {

    private static final LocalDate LAST = LocalDate.of(2024, 5, 31);
    private static final int CLASSES_IN_A_DISTRICT = 10;
    private static final int WORKPLACES = 56;
    private static final int FRIENDSHIPS_AT_HOME = 560;
    private static final int FRIENDSHIPS_ACROSS = 300;

    private final Population population;
    private final TieBook ties;
    private final Draw draw;

    Circles(Population population, TieBook ties, Draw draw) {
        this.population = population;
        this.ties = ties;
        this.draw = draw;
    }

    void addTies() {
        for (String district : Places.districts()) {
            List<Actor> parents = aged(population.citizensIn(district), "30-49"::equals);
            for (int k = 0; k < CLASSES_IN_A_DISTRICT; k++) {
                circle(draw.some(parents, 7), 0.75, TieType.KNOWS, "skole", 0.10);
            }
        }
        for (int k = 0; k < WORKPLACES; k++) {
            String district = draw.pick(Places.districts());
            List<Actor> workers = aged(population.citizensAround(district), age -> !age.equals("67+"));
            circle(draw.some(workers, draw.between(4, 7)), 0.75, TieType.WORKS_WITH, "arbejde", 0.15);
        }
        friendsAtHome();
        friendsAcross();
        ambassadors();
    }

    /** Ties the members of a circle to one another with probability {@code density}; some have ended since. */
    private void circle(List<Actor> members, double density, TieType type, String context, double ended) {
        LocalDate start = draw.meeting();
        for (int k = 0; k < members.size(); k++) {
            for (int j = k + 1; j < members.size(); j++) {
                if (draw.chance(density)) {
                    LocalDate since = draw.day(start, start.plusDays(200));
                    LocalDate until = draw.chance(ended) ? since.plusDays(draw.between(300, 1500)) : null;
                    LocalDate over = until == null || until.isAfter(LAST) ? null : until;
                    ties.add(
                            members.get(k),
                            members.get(j),
                            new TieBook.Bond(type, draw.between(1, 2), context, since, over));
                }
            }
        }
    }

    private void friendsAtHome() {
        List<Actor> everyone = population.citizensIn(Places.MUNICIPALITY);
        for (int k = 0; k < FRIENDSHIPS_AT_HOME; k++) {
            Actor person = draw.pick(everyone);
            String area = person.area();
            if (area != null) {
                List<Actor> near = population.citizensIn(area);
                befriend(person, draw.chance(0.5) ? friendOfFriend(person) : draw.pick(near));
            }
        }
    }

    private void friendsAcross() {
        List<Actor> everyone = population.citizensIn(Places.MUNICIPALITY);
        for (int k = 0; k < FRIENDSHIPS_ACROSS; k++) {
            Actor person = draw.pick(everyone);
            befriend(
                    person,
                    draw.chance(0.4) ? friendOfFriend(person) : draw.pick(population.citizensAround(person.area())));
        }
    }

    private void ambassadors() {
        for (Actor person : population.persons()) {
            if (person.kinds().contains(Kind.AMBASSADOR)) {
                String home = String.valueOf(person.area());
                draw.some(population.citizensIn(home), 7).forEach(other -> befriend(person, other));
                draw.some(population.citizensIn(Places.districtOf(home)), 5).forEach(other -> befriend(person, other));
                draw.some(population.citizensAround(home), 4).forEach(other -> befriend(person, other));
            }
        }
    }

    private void befriend(Actor a, Actor b) {
        LocalDate since = draw.meeting();
        ties.add(a, b, TieBook.Bond.of(TieType.KNOWS, draw.between(1, 3), "venner", since));
        if (draw.chance(0.12)) {
            ties.add(a, b, TieBook.Bond.of(TieType.SEEKS_ADVICE_FROM, 1, "venner", since));
        }
    }

    /** Someone two steps away, or the person itself where there is nobody. */
    private Actor friendOfFriend(Actor person) {
        List<String> friends = ties.neighbours(person.id());
        if (friends.isEmpty()) {
            return person;
        }
        return population.person(draw.pick(ties.neighbours(draw.pick(friends))));
    }

    private static List<Actor> aged(List<Actor> persons, Predicate<String> age) {
        return persons.stream()
                .filter(person -> age.test(person.attributes().getOrDefault("age_group", "")))
                .toList();
    }
}
