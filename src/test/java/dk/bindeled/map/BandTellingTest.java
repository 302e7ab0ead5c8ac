package dk.bindeled.map;

import static dk.bindeled.map.Tellings.facts;
import static org.assertj.core.api.Assertions.assertThat;

import dk.bindeled.map.TwoDates.Time;
import dk.bindeled.network.AreaLevel;
import dk.bindeled.network.Grouping;
import dk.bindeled.privacy.Sight;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What the panel tells of the ties between two areas. */
class BandTellingTest {

    /** Four estates have twelve each, who know the next; twelve ties go between north and south, one between north and east, five between east and west. */
    private static TwoDates town() {
        TwoDates town = new TwoDates();
        for (String estate : List.of("north", "south", "east", "west")) {
            town.area(estate, AreaLevel.ESTATE, null);
            for (int k = 0; k < 12; k++) {
                town.person(estate + k, estate, Time.BOTH).tie(estate + k, estate + (k + 1) % 12, Time.BOTH);
            }
        }
        for (int k = 0; k < 12; k++) {
            town.tie("north" + k, "south" + k, Time.BOTH);
        }
        for (int k = 0; k < 5; k++) {
            town.tie("east" + k, "west" + k, Time.BOTH);
        }
        return town.tie("north0", "east0", Time.BOTH);
    }

    private final Tellings tellings = Tellings.of(town(), Sight.NOBODY, KnownTies.none());

    @Test
    void tiesAreCountedByFormBesideWhatChanceWouldGive() {
        Detail detail = tellings.band("south", "north");
        assertThat(detail.title()).contains("Area north").contains(" ↔ ").contains("Area south");
        assertThat(detail.what()).isEqualTo("Ties between two areas · estate");
        assertThat(facts(detail))
                .contains("12 ties.", "12 are bridging.")
                .anyMatch(fact -> fact.startsWith("Chance would give about "))
                .anyMatch(fact -> fact.startsWith("Two groups like these have about "))
                .anyMatch(fact -> fact.startsWith("Bridge: robust. "))
                .contains("12 persons must leave before no direct tie is left.")
                .noneMatch(fact -> fact.contains("bonding"));
        assertThat(detail.companies())
                .singleElement()
                .satisfies(company -> assertThat(company.others())
                        .extracting(Detail.Other::kind)
                        .containsExactly("disc", "disc"));
        assertThat(detail.ways())
                .allSatisfy(way -> assertThat(way.more()).containsExactly(Map.entry("pair", "north~south")));
        assertThat(tellings.taken()).isEmpty();
    }

    @Test
    void tiesOfFewPersonsAreWithheldWithHowManyMustLeave() {
        assertThat(facts(tellings.band("north", "east")))
                .contains("Ties: not shown, under five persons.")
                .anyMatch(fact -> fact.startsWith("Bridge: fragile. "))
                .noneMatch(fact -> fact.contains("bridging") || fact.contains("hangs on one person: without"));
    }

    @Test
    void whereThereAreNoTiesItIsSaid() {
        assertThat(facts(tellings.band("south", "east"))).contains("No ties are recorded.");
    }

    @Test
    void withinAnAreaTheyAreCountedToo() {
        Detail detail = tellings.band("south", "south");
        assertThat(detail.what()).isEqualTo("Ties within the area · estate");
        assertThat(facts(detail)).contains("12 ties.", "12 are bonding.").noneMatch(fact -> fact.startsWith("Bridge"));
    }

    @Test
    void whereGroupsAreOthersNothingIsComparedWithThem() {
        Tellings all = Tellings.of(town(), Grouping.ALL, null, Sight.NOBODY, KnownTies.none());
        assertThat(facts(all.band("north", "south")))
                .contains("12 ties.", "12 are bonding.")
                .noneMatch(fact -> fact.startsWith("Chance") || fact.startsWith("Bridge"));
    }

    @Test
    void whatIsNoAreaIsToldNothingOf() {
        assertThat(tellings.telling().of("band", 0, -1)).isEmpty();
        assertThat(tellings.telling().of("band", 0, 100)).isEmpty();
        assertThat(tellings.telling().of("nothing", 0, 0)).isEmpty();
    }

    @Test
    void ofAreasThatAreNotToldOnlyTheClassIs() {
        TwoDates small = new TwoDates().area("north", AreaLevel.ESTATE, null).area("south", AreaLevel.ESTATE, null);
        for (int k = 0; k < 3; k++) {
            small.person("n" + k, "north", Time.BOTH).person("s" + k, "south", Time.BOTH);
            small.tie("n" + k, "s" + k, Time.BOTH);
        }
        assertThat(facts(Tellings.of(small, Sight.NOBODY, KnownTies.none()).band("north", "south")))
                .contains("Ties: not shown, under five persons.")
                .noneMatch(fact -> fact.startsWith("Chance"))
                .anyMatch(fact -> fact.startsWith("Bridge: "));
    }
}
