package dk.bindeled.analysis.capital;

import static org.assertj.core.api.Assertions.assertThat;

import dk.bindeled.network.Actor;
import dk.bindeled.network.Figure;
import dk.bindeled.network.Kind;
import dk.bindeled.network.NetworkRows;
import dk.bindeled.network.Reason;
import dk.bindeled.network.Snapshot;
import dk.bindeled.network.SnapshotQuery;
import dk.bindeled.network.Tie;
import dk.bindeled.network.TieType;
import dk.bindeled.network.Unit;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LinkingTest {

    private static final LocalDate TODAY = LocalDate.of(2024, 6, 30);

    private final List<Actor> actors = new ArrayList<>();
    private final List<Tie> ties = new ArrayList<>();

    @Test
    void withoutAnyoneTheReasonIsThatThereAreNoCitizens() {
        LinkingFigures figures = linking().ofAll();
        assertThat(figures.shareWithinTwo()).isEqualTo(Figure.missing(Reason.NO_CITIZENS, 0));
        assertThat(figures.linkingTiesPer100().reason()).isEqualTo(Reason.NO_CITIZENS);
        assertThat(figures.linkingTies()).isZero();
    }

    @Test
    void aCitizenWithoutTiesIsCoverageAndNotAFailure() {
        person("a", null, Kind.CITIZEN);
        person("mayor", 4, Kind.CITIZEN);
        LinkingFigures figures = linking().ofAll();
        assertThat(figures.shareWithinTwo().reason()).isEqualTo(Reason.NO_CITIZENS_WITH_TIES);
        assertThat(figures.citizensWithTies()).isEqualTo(Figure.of(0, 1));
    }

    @Test
    void stepsAndSharesAreReadOffAPathUpwards() {
        // d - c - b - a - amb - nurse - mayor     e - f
        for (String id : List.of("a", "b", "c", "d", "e", "f")) {
            person(id, null, Kind.CITIZEN);
        }
        person("amb", null, Kind.CITIZEN, Kind.AMBASSADOR);
        person("nurse", null, Kind.PROFESSIONAL);
        person("mayor", 4, Kind.CITIZEN);
        knows("d", "c", "c", "b", "b", "a", "a", "amb", "amb", "nurse", "nurse", "mayor", "e", "f");
        Linking linking = linking();
        Snapshot snapshot = snapshot();
        assertThat(linking.stepsToDecisionMaker(snapshot.indexOf("mayor"))).isZero();
        assertThat(linking.stepsToDecisionMaker(snapshot.indexOf("a"))).isEqualTo(3);
        assertThat(linking.stepsToDecisionMaker(snapshot.indexOf("d"))).isEqualTo(6);
        assertThat(linking.stepsToDecisionMaker(snapshot.indexOf("e"))).isNull();
        LinkingFigures figures = linking.ofAll();
        // seven citizens (the ambassador is one), of whom only the ambassador is two steps from the mayor
        assertThat(figures.shareWithinTwo()).isEqualTo(Figure.of(1 / 7.0, 7));
        // and the ambassador and a are two steps from the nurse
        assertThat(figures.shareWithinTwoOfInstitution()).isEqualTo(Figure.of(2 / 7.0, 7));
        // nurse - mayor joins two in institutional roles: no linking tie
        assertThat(figures.linkingTies()).isEqualTo(1);
        assertThat(figures.linkingTiesPer100()).isEqualTo(Figure.of(100 / 7.0, 7));
        assertThat(figures.citizensWithTies()).isEqualTo(Figure.of(1, 7));
    }

    @Test
    void aTieToSomeoneOfNoHigherTierOrNoInstitutionalRoleDoesNotLink() {
        person("boardMember", 2, Kind.CITIZEN);
        person("nurse", null, Kind.PROFESSIONAL);
        person("neighbour", null, Kind.CITIZEN);
        person("chief", 3, Kind.CITIZEN);
        knows("boardMember", "nurse", "boardMember", "neighbour", "boardMember", "chief", "neighbour", "chief");
        Linking linking = linking();
        Snapshot snapshot = snapshot();
        int board = snapshot.indexOf("boardMember");
        assertThat(linking.isLinkingTie(board, snapshot.indexOf("nurse"))).isFalse();
        assertThat(linking.isLinkingTie(board, snapshot.indexOf("neighbour"))).isFalse();
        assertThat(linking.isLinkingTie(board, snapshot.indexOf("chief"))).isTrue();
        assertThat(linking.isLinkingTie(snapshot.indexOf("chief"), board)).isTrue();
        assertThat(linking.linkingTies(snapshot.indexOf("chief"))).isEqualTo(2);
        assertThat(linking.ofAll().linkingTies()).isEqualTo(2);
    }

    @Test
    void aTieAtWorkDoesNotLink() {
        person("a", null, Kind.CITIZEN);
        person("boss", 3, Kind.PROFESSIONAL);
        person("townHall", null, Kind.ORGANISATION);
        person("school", null, Kind.ORGANISATION);
        knows("a", "boss");
        employs("townHall", "boss");
        employs("school", "a");
        assertThat(linking().ofAll().linkingTies()).isEqualTo(1);
        employs("townHall", "a");
        assertThat(linking().ofAll().linkingTies()).isZero();
    }

    @Test
    void institutionsAreOtherEmployersOfNeighboursInAnInstitutionalRole() {
        person("a", null, Kind.CITIZEN);
        person("nurse", null, Kind.PROFESSIONAL);
        person("teacher", null, Kind.PROFESSIONAL);
        person("baker", null, Kind.CITIZEN);
        for (String body : List.of("clinic", "school", "bakery", "townHall")) {
            person(body, null, Kind.ORGANISATION);
        }
        knows("a", "nurse", "a", "teacher", "a", "baker");
        employs("clinic", "nurse");
        employs("townHall", "nurse");
        employs("school", "teacher");
        employs("bakery", "baker");
        employs("school", "a");
        Linking linking = linking();
        Snapshot snapshot = snapshot();
        assertThat(linking.institutionsReached(snapshot.indexOf("a"))).isEqualTo(2);
        assertThat(linking.institutionsReached(snapshot.indexOf("baker"))).isZero();
        assertThat(linking.of(snapshot.indexOf("a"), snapshot.indexOf("baker")).institutionsReached())
                .isEqualTo(2);
    }

    @Test
    void aGroupCountsItsOwnCitizensButStepsThroughTheWholeNetwork() {
        for (String id : List.of("a", "b", "c")) {
            person(id, null, Kind.CITIZEN);
        }
        person("mayor", 3, Kind.CITIZEN);
        knows("a", "b", "b", "mayor", "c", "a");
        Snapshot snapshot = snapshot();
        LinkingFigures group = Linking.of(snapshot).of(snapshot.indexOf("a"), snapshot.indexOf("c"));
        assertThat(group.shareWithinTwo()).isEqualTo(Figure.of(0.5, 2));
        assertThat(group.linkingTies()).isZero();
        assertThat(Linking.of(snapshot).of(snapshot.indexOf("b")).linkingTies()).isEqualTo(1);
    }

    @Test
    void withoutDecisionMakersLinkingTiesAreCountedAllTheSame() {
        person("a", null, Kind.CITIZEN);
        person("nurse", null, Kind.PROFESSIONAL);
        knows("a", "nurse");
        LinkingFigures figures = linking().ofAll();
        assertThat(figures.shareWithinTwo().reason()).isEqualTo(Reason.NO_DECISION_MAKER);
        assertThat(figures.shareWithinTwoOfInstitution().value()).isEqualTo(1);
        assertThat(figures.linkingTiesPer100()).isEqualTo(Figure.of(100, 1));
    }

    @Test
    void withoutInstitutionsNobodyIsNearOne() {
        person("a", null, Kind.CITIZEN);
        person("b", null, Kind.AMBASSADOR);
        knows("a", "b");
        LinkingFigures figures = linking().ofAll();
        assertThat(figures.shareWithinTwoOfInstitution().reason()).isEqualTo(Reason.NO_INSTITUTIONAL_ROLE);
        assertThat(figures.linkingTiesPer100()).isEqualTo(Figure.of(0, 1));
    }

    @Test
    void ofBodiesNothingIsSaid() {
        person("club", null, Kind.ASSOCIATION);
        Linking linking = linking();
        assertThat(snapshot().unit()).isEqualTo(Unit.BODIES);
        assertThat(linking.ofAll().shareWithinTwo().reason()).isEqualTo(Reason.NOT_FOR_BODIES);
        assertThat(linking.linkingTies(0)).isNull();
        assertThat(linking.institutionsReached(0)).isNull();
        assertThat(linking.stepsToDecisionMaker(0)).isNull();
    }

    @Test
    void otherIdsAndOneMoreWithoutTiesChangeNoShare() {
        Random random = new Random(9);
        for (int round = 0; round < 50; round++) {
            long seed = random.nextLong();
            LinkingFigures first = random(seed, "p", false).ofAll();
            actors.clear();
            ties.clear();
            LinkingFigures renamed = random(seed, "q", true).ofAll();
            assertThat(renamed.shareWithinTwo()).isEqualTo(first.shareWithinTwo());
            assertThat(renamed.linkingTiesPer100()).isEqualTo(first.linkingTiesPer100());
            assertThat(renamed.institutionsReached()).isEqualTo(first.institutionsReached());
            actors.clear();
            ties.clear();
        }
    }

    private Linking random(long seed, String prefix, boolean reversed) {
        Random random = new Random(seed);
        for (int k = 0; k < 20; k++) {
            Kind kind =
                    List.of(Kind.CITIZEN, Kind.AMBASSADOR, Kind.PROFESSIONAL).get(random.nextInt(3));
            Integer tier = random.nextInt(5) == 0 ? 3 : null;
            person(prefix + (reversed ? 99 - k : 10 + k), tier, kind);
        }
        for (int k = 0; k < 30; k++) {
            int a = random.nextInt(20);
            int b = random.nextInt(20);
            knows(prefix + (reversed ? 99 - a : 10 + a), prefix + (reversed ? 99 - b : 10 + b));
        }
        if (reversed) {
            person("lonely", null, Kind.CITIZEN);
        }
        return linking();
    }

    private void person(String id, @Nullable Integer tier, Kind... kinds) {
        actors.add(new Actor(id, EnumSet.copyOf(List.of(kinds)), null, null, null, tier, null, null, null, Map.of()));
    }

    private void knows(String... pairs) {
        for (int k = 0; k < pairs.length; k += 2) {
            tie(pairs[k], pairs[k + 1], TieType.KNOWS);
        }
    }

    private void employs(String body, String person) {
        tie(person, body, TieType.EMPLOYED_BY);
    }

    private void tie(String from, String to, TieType type) {
        ties.add(new Tie(from, to, type, null, null, null, null, null));
    }

    private Snapshot snapshot() {
        return Snapshot.of(new NetworkRows(List.of(), actors, ties, List.of()), SnapshotQuery.defaults(), TODAY);
    }

    private Linking linking() {
        return Linking.of(snapshot());
    }
}
