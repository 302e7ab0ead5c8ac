package dk.bindeled.map;

import static dk.bindeled.map.Tellings.lines;
import static org.assertj.core.api.Assertions.assertThat;

import dk.bindeled.map.TwoDates.Time;
import dk.bindeled.network.AreaLevel;
import dk.bindeled.network.Form;
import dk.bindeled.network.Grouping;
import dk.bindeled.network.Tie;
import dk.bindeled.network.TieType;
import dk.bindeled.privacy.Sight;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Ties in the panel of an actor: by form, by what they are made of, with dates and source. */
class TieListsTest {

    private final TwoDates town = Tellings.town();
    private final KnownTies known = KnownTies.of(town.rows().ties());

    private static List<String> company(Detail detail, String heading) {
        return detail.companies().stream()
                .filter(company -> company.heading().startsWith(heading))
                .findFirst()
                .map(Tellings::lines)
                .orElseThrow();
    }

    @Test
    void tiesStandByFormAndWithinAFormByWhatTheyAreMadeOf() {
        Detail detail = Tellings.of(town, Sight.NAMES, known).node("a");
        assertThat(detail.companies())
                .extracting(Detail.Company::heading)
                .containsExactly(
                        "Linking ties: 1",
                        "Bridging ties: 1",
                        "Bonding ties: 2",
                        "Ties without a group: 1",
                        "Member of or employed by: 1");
        assertThat(company(detail, "Bonding"))
                .containsExactly(
                        "# Knows: 2",
                        "Name of b[strength 2 · since 1 March 2021 · until 1 January 2025 · role: neighbour · context: "
                                + Tellings.SCRIPT + "]",
                        "Name of c[]",
                        "# Supports: 1",
                        "Name of b[]",
                        "# Is supported by: 1",
                        "Name of b[]");
        assertThat(company(detail, "Member of"))
                .containsExactly("# Is a member of: 1", "Name of choir[since 1 March 2021 · role: chairs]");
        assertThat(detail.source()).isEqualTo("The ties here are from first.csv, imported 3 May 2024.");
        assertThat(detail.ways())
                .allSatisfy(way -> assertThat(way.more()).containsExactly(Map.entry("group", "north")));
    }

    @Test
    void theMembersOfABodyStandByWhatTheyAreThereAs() {
        Detail detail = Tellings.of(town, Sight.NAMES, known).node("choir");
        assertThat(company(detail, "Members"))
                .containsExactly("# Has as a member: 1", "Name of a[since 1 March 2021 · role: chairs]");
        assertThat(detail.ways()).allSatisfy(way -> {
            assertThat(way.grouping()).isEqualTo(Grouping.MEMBERSHIP);
            assertThat(way.more()).containsExactly(Map.entry("group", "choir"));
        });
    }

    @Test
    void whoSeesPseudonymsIsToldDatesAndNeitherContextNorRole() {
        assertThat(Tellings.of(town, Sight.PSEUDONYMS, known).node("a").toString())
                .contains("since 1 March 2021", "first.csv")
                .doesNotContain("onerror", "neighbour", "chairs", "Name of b");
    }

    @Test
    void fromSeveralImportsEachTieSaysItsOwn() {
        KnownTies sourced = new KnownTies(
                town.rows().ties(),
                tie -> tie.type() == TieType.SUPPORTS ? List.of(KnownTies.SECOND) : List.of(KnownTies.FIRST));
        Detail detail = Tellings.of(town, Sight.NAMES, sourced).node("a");
        assertThat(detail.source()).isNull();
        assertThat(company(detail, "Bonding"))
                .contains(
                        "Name of c[from first.csv, imported 3 May 2024]",
                        "Name of b[from second.csv, imported 1 August 2024]");
    }

    @Test
    void ofThreeHundredThereIsRoomForFortyAndTheRestIsCounted() {
        TwoDates star = new TwoDates().area("north", AreaLevel.ESTATE, null).person("hub", "north", Time.BOTH);
        for (int k = 0; k < 300; k++) {
            star.person("p" + k, "north", Time.BOTH)
                    .tie("hub", "p" + k, k < 250 ? TieType.KNOWS : TieType.WORKS_WITH, Time.BOTH);
        }
        Tellings tellings =
                Tellings.of(star, Sight.NAMES, KnownTies.of(star.rows().ties()));
        Detail.Company company = tellings.node("hub").companies().getFirst();
        assertThat(company.more()).isEqualTo(260);
        assertThat(company.others()).hasSize(Telling.ROOM);
        assertThat(lines(company)).contains("# Knows: 250");
        assertThat(tellings.taken())
                .singleElement()
                .satisfies(one -> assertThat(one.groups().getFirst()).hasSize(41));
    }

    @Test
    void whoseTieIsNotInTheDatabaseAnyMoreIsNotLeftOut() {
        KnownTies fewer = KnownTies.of(
                town.rows().ties().stream().filter(tie -> !tie.to().equals("c")).toList());
        assertThat(company(Tellings.of(town, Sight.NAMES, fewer).node("a"), "Bonding"))
                .endsWith("# Changed since the page was opened", "Name of c[]");
    }

    @Test
    void tiesOfTheComparisonDateStandByThemselvesWithWhatIsKnownOfThem() {
        Detail detail = Tellings.of(town, Grouping.area(AreaLevel.ESTATE), TwoDates.THEN, Sight.NAMES, known)
                .node("b");
        assertThat(company(detail, "Ties on 30 June 2022 that are not there on 30 June 2024: 1"))
                .containsExactly("# Knows: 1", "Name of e[until 30 June 2023]");
    }

    @Test
    void bodiesThatCollaborateAreToldOfAsPersonsAre() {
        TwoDates offices = new TwoDates();
        for (String id : List.of("x", "y")) {
            offices.actor(id, dk.bindeled.network.Kind.ORGANISATION, null, Time.BOTH, Map.of());
        }
        offices.tie(new Tie("x", "y", TieType.COLLABORATES_WITH, 4.0, null, null, null, null));
        Detail detail = Tellings.of(
                        offices,
                        Grouping.ALL,
                        null,
                        Sight.NOBODY,
                        KnownTies.of(offices.rows().ties()))
                .node("x");
        assertThat(detail.companies().getFirst().form()).isEqualTo(Form.BONDING);
        assertThat(lines(detail.companies().getFirst()))
                .containsExactly("# Collaborates with: 1", "Name of y[step: partnership]");
    }
}
