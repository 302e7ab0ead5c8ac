package dk.bindeled.bench;

/**
 * How large a network is that is made up for a measurement, and how long its study may take.
 *
 * @param persons how many
 * @param ties pairs of persons that are tied
 */
record TownSize(int persons, int ties) {

    /** Bytes: a country of six million took 6.9 GB. */
    private static final long HEAP_PER_PERSON = 1_500;

    /** Sizes that go by a name. */
    enum Named {
        /** A Danish municipality of the middle size. */
        TOWN(35_000, 245_000),
        /** One of the largest. */
        CITY(220_000, 1_600_000),
        /** Denmark. */
        COUNTRY(6_000_000, 45_000_000);

        private final int persons;
        private final int ties;

        Named(int persons, int ties) {
            this.persons = persons;
            this.ties = ties;
        }

        TownSize size() {
            return new TownSize(persons, ties);
        }
    }

    /** Seconds that a default study of it may take: as long as the smallest named size that holds it. */
    double studyBudget() {
        if (persons <= Named.TOWN.persons) {
            return 3;
        }
        return isBeyondCity() ? 600 : 20;
    }

    /** Seconds that the choice of whom to start a cascade with may take. */
    double seedsBudget() {
        if (persons <= Named.TOWN.persons) {
            return 0.3;
        }
        return isBeyondCity() ? 600 : 2;
    }

    /** Seconds that the introductions of all pairs of sixty groups may take. */
    double introductionsBudget() {
        return persons <= Named.TOWN.persons ? 10 : 100;
    }

    /** Milliseconds that the local figures of a what-if may take after a change. */
    double whatIfBudget() {
        return persons <= Named.TOWN.persons ? 300 : 2_000;
    }

    /** True if it is larger than any city: than what is measured with rows for its ties, with files and beside other libraries. */
    boolean isBeyondCity() {
        return persons > Named.CITY.persons || ties > Named.CITY.ties;
    }

    /** True if a study of it will hardly fit into a heap of so many bytes. */
    boolean outgrows(long heap) {
        return isBeyondCity() && heap < HEAP_PER_PERSON * persons;
    }

    /** True if it is larger than any country that is measured. */
    boolean isTooLarge() {
        return persons > Named.COUNTRY.persons || ties > Named.COUNTRY.ties;
    }
}
