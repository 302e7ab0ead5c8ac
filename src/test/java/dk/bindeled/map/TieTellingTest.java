package dk.bindeled.map;

import static dk.bindeled.map.Tellings.facts;
import static dk.bindeled.map.Tellings.lines;
import static org.assertj.core.api.Assertions.assertThat;

import dk.bindeled.map.TwoDates.Time;
import dk.bindeled.network.AreaLevel;
import dk.bindeled.network.Grouping;
import dk.bindeled.network.Kind;
import dk.bindeled.network.Tie;
import dk.bindeled.network.TieType;
import dk.bindeled.privacy.Deed;
import dk.bindeled.privacy.Sight;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What the panel tells of one tie. */
class TieTellingTest {

    private static final Grouping ESTATES = Grouping.area(AreaLevel.ESTATE);

    private final TwoDates town = Tellings.town();
    private final KnownTies known = KnownTies.of(town.rows().ties());

    @Test
    void itSaysWhoAndOfWhichFormAndWhatTheTieIsMadeOf() {
        Tellings tellings = Tellings.of(town, Sight.NAMES, known);
        Detail detail = tellings.tie("b", "a");
        assertThat(detail.title()).isEqualTo("Name of a ↔ Name of b");
        assertThat(detail.what()).isEqualTo("citizen, Area north ↔ citizen, Area north");
        assertThat(facts(detail)).contains("Bonding: both are in Area north.");
        assertThat(detail.companies().get(0).heading()).isEqualTo("The two");
        assertThat(detail.companies().get(1).heading()).isEqualTo("What the tie is made of: 3");
        assertThat(lines(detail.companies().get(1)))
                .containsExactly(
                        "Name of a and Name of b know each other[strength 2 · since 1 March 2021 · until 1 January 2025"
                                + " · role: neighbour · context: " + Tellings.SCRIPT + "]",
                        "Name of a supports Name of b[]",
                        "Name of b supports Name of a[]");
        assertThat(detail.source()).isEqualTo("The ties here are from first.csv, imported 3 May 2024.");
    }

    @Test
    void whoKnowsBothIsCountedAndNamedAndTheLookAtAllOfThemIsRecorded() {
        Tellings tellings = Tellings.of(town, Sight.NAMES, known);
        Detail detail = tellings.tie("a", "b");
        assertThat(facts(detail))
                .contains(
                        "They have one acquaintance in common (professionals 1). The tie is supported, for one of these"
                                + " is in a group with both.");
        assertThat(detail.companies().get(2).heading()).isEqualTo("Acquaintances in common: 1");
        assertThat(lines(detail.companies().get(2))).containsExactly("Name of c[]");
        assertThat(tellings.taken()).singleElement().satisfies(one -> {
            assertThat(one.deed()).isEqualTo(Deed.LOOKED_AT);
            assertThat(one.place()).isEqualTo("map.panel");
            assertThat(one.groups()).containsExactly(List.of("a", "b", "c"));
        });
        assertThat(facts(tellings.tie("d", "e")))
                .contains("They have no acquaintance in common, so nobody supports the tie.");
    }

    @Test
    void aCommonAcquaintanceOfAnotherGroupDoesNotSupportTheTie() {
        TwoDates apart = Tellings.town().tie("c", "d", Time.BOTH);
        assertThat(facts(Tellings.of(apart, Sight.NAMES, known).tie("a", "d")))
                .contains(
                        "They have one acquaintance in common (professionals 1), but none who is in a group with both.");
    }

    @Test
    void theOnlyTieBetweenTwoGroupsIsSaidToBeIt() {
        Detail detail = Tellings.of(town, Sight.NAMES, known).tie("a", "d");
        assertThat(facts(detail))
                .contains(
                        "Bridging: it goes between Area north and Area south.",
                        "It is the only tie between Area north and Area south. If it ends, no direct bridge is left.");
        assertThat(detail.ways()).extracting(Detail.Way::screen).containsExactly("bridges", "rings");
        assertThat(detail.ways())
                .allSatisfy(way -> assertThat(way.more()).containsExactly(Map.entry("pair", "north~south")));
    }

    @Test
    void betweenGroupsThatAreNotToldOnlyTheClassIs() {
        TwoDates small = new TwoDates()
                .area("north", AreaLevel.ESTATE, null)
                .area("south", AreaLevel.ESTATE, null)
                .person("a", "north", Time.BOTH)
                .person("b", "north", Time.BOTH)
                .person("d", "south", Time.BOTH)
                .tie("a", "b", Time.BOTH)
                .tie("a", "d", Time.BOTH);
        assertThat(facts(Tellings.of(small, Sight.NAMES, known).tie("a", "d")))
                .contains("The bridge between Area north and Area south is fragile.")
                .noneMatch(fact -> fact.startsWith("It is the only tie"));
    }

    @Test
    void ofSeveralTiesNoneIsTheOnlyOne() {
        TwoDates two = Tellings.town().tie("b", "d", Time.BOTH);
        assertThat(facts(Tellings.of(two, Sight.NAMES, known).tie("a", "d")))
                .contains("The bridge between Area north and Area south is fragile.");
    }

    @Test
    void aLinkingTieLeadsUpwards() {
        for (List<String> way : List.of(List.of("a", "c"), List.of("c", "a"))) {
            assertThat(facts(Tellings.of(town, Sight.NAMES, known).tie(way.get(0), way.get(1))))
                    .contains("Linking: it leads upwards from Name of a to Name of c.");
        }
    }

    @Test
    void aTieOfSomeoneInNoGroupHasNoForm() {
        Detail detail = Tellings.of(town, Sight.NAMES, known).tie("a", "f");
        assertThat(facts(detail)).contains("Without a group: at least one of the two is in none of the groups.");
        assertThat(detail.ways())
                .allSatisfy(way -> assertThat(way.more()).containsExactly(Map.entry("group", "north")));
    }

    @Test
    void whoSeesPseudonymsIsToldNeitherContextNorRole() {
        Detail detail = Tellings.of(town, Sight.PSEUDONYMS, known).tie("a", "b");
        assertThat(detail.title()).startsWith("Person ");
        assertThat(detail.toString())
                .doesNotContain("Name of", "neighbour", "onerror")
                .contains("strength 2");
    }

    @Test
    void whoMaySeeNobodyIsToldNothing() {
        Tellings tellings = Tellings.of(town, Sight.NOBODY, known);
        assertThat(tellings.telling().of("tie", tellings.number("a"), tellings.number("b")))
                .isEmpty();
        assertThat(tellings.taken()).isEmpty();
    }

    @Test
    void whatIsNoTieIsToldNothingOf() {
        Tellings tellings = Tellings.of(town, Sight.NAMES, known);
        for (int[] pair :
                new int[][] {{-1, 0}, {0, -1}, {0, 0}, {0, 10_000}, {tellings.number("b"), tellings.number("d")}}) {
            assertThat(tellings.telling().of("tie", pair[0], pair[1])).isEmpty();
        }
        assertThat(tellings.taken()).isEmpty();
    }

    @Test
    void aTieThatIsNoLongerThereIsToldAsItWas() {
        Tellings tellings = Tellings.of(town, ESTATES, TwoDates.THEN, Sight.NAMES, known);
        Detail detail = tellings.tie("b", "e");
        assertThat(facts(detail))
                .contains(
                        "The tie was there on 30 June 2022, but is not there on 30 June 2024.",
                        "Bridging: it goes between Area north and Area south.");
        assertThat(lines(detail.companies().get(1)))
                .containsExactly("Name of b and Name of e know each other[until 30 June 2023]");
        assertThat(facts(tellings.tie("a", "b"))).noneMatch(fact -> fact.startsWith("The tie"));
        Tellings back =
                Tellings.of(Tellings.town().tie("c", "e", Time.NOW), ESTATES, TwoDates.THEN, Sight.NAMES, known);
        assertThat(facts(back.tie("c", "e")))
                .contains("The tie is there on 30 June 2024, but was not there on 30 June 2022.");
    }

    @Test
    void thoseWhoKnewBothThenAreFoundAlsoWhereTheyAreGone() {
        TwoDates changed = Tellings.town().person("g", "north", Time.THEN).person("h", "north", Time.THEN);
        changed.tie("g", "h", Time.BOTH).tie("g", "a", Time.BOTH).tie("h", "a", Time.BOTH);
        Tellings tellings = Tellings.of(
                changed,
                ESTATES,
                TwoDates.THEN,
                Sight.NAMES,
                KnownTies.of(changed.rows().ties()));
        assertThat(lines(tellings.tie("g", "a").companies().get(2))).containsExactly("Name of h[]");
        assertThat(lines(tellings.tie("g", "h").companies().get(2))).containsExactly("Name of a[]");
        assertThat(facts(tellings.tie("g", "h"))).anyMatch(fact -> fact.contains("The tie is supported"));
    }

    @Test
    void stepsOfTheLadderHaveNamesAndEachSourceIsSaidWhereThereAreSeveral() {
        TwoDates offices = new TwoDates();
        for (String id : List.of("x", "y")) {
            offices.actor(id, Kind.ORGANISATION, null, Time.BOTH, Map.of());
        }
        offices.tie(new Tie("x", "y", TieType.COLLABORATES_WITH, 3.0, null, null, "homes", null))
                .tie(new Tie("x", "y", TieType.COLLABORATES_WITH, 1.5, null, null, "health", null));
        KnownTies sourced = new KnownTies(
                offices.rows().ties(),
                tie -> "homes".equals(tie.context())
                        ? List.of(KnownTies.FIRST, KnownTies.SECOND)
                        : List.of(KnownTies.SECOND));
        Detail detail =
                Tellings.of(offices, Grouping.ALL, null, Sight.NOBODY, sourced).tie("x", "y");
        assertThat(lines(detail.companies().get(1)))
                .containsExactly(
                        "Name of x and Name of y collaborate[step: cooperation · from first.csv, imported 3 May 2024 and said"
                                + " by one import more]",
                        "Name of x and Name of y collaborate[strength 1.50 · from second.csv, imported 1 August 2024]");
        assertThat(detail.source()).isNull();
    }
}
