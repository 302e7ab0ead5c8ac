package dk.bindeled.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SnapshotTest {

    private static final LocalDate TODAY = LocalDate.of(2024, 7, 1);

    @Test
    void anEmptyNetworkIsASnapshotOfNobodyToday() {
        Snapshot snapshot = Snapshot.of(NetworkRows.empty(), SnapshotQuery.defaults(), TODAY);
        assertThat(snapshot.size()).isZero();
        assertThat(snapshot.date()).isEqualTo(TODAY);
        assertThat(snapshot.unit()).isEqualTo(Unit.PERSONS);
        assertThat(snapshot.groups().grouping()).isEqualTo(Grouping.ALL);
    }

    @Test
    void severalTiesBetweenTwoPersonsAreOneEdge() {
        Snapshot snapshot = snapshot(
                List.of(citizen("a"), citizen("b")),
                List.of(
                        tie("a", "b", TieType.KNOWS, "school"),
                        tie("b", "a", TieType.SUPPORTS, null),
                        tie("a", "a", TieType.KNOWS, null)));
        assertThat(snapshot.edgeCount()).isEqualTo(1);
        int arc = snapshot.adjacency().arc(0, 1);
        int back = snapshot.adjacency().arc(1, 0);
        assertThat(snapshot.isMultiplex(arc)).isTrue();
        assertThat(snapshot.hasLayer(arc, TieType.KNOWS)).isTrue();
        assertThat(snapshot.hasLayerBack(arc, TieType.KNOWS)).isTrue();
        assertThat(snapshot.hasLayer(arc, TieType.SUPPORTS)).isFalse();
        assertThat(snapshot.hasLayerBack(arc, TieType.SUPPORTS)).isTrue();
        assertThat(snapshot.hasLayer(back, TieType.SUPPORTS)).isTrue();
        assertThat(snapshot.strength(arc)).isEqualTo(2);
    }

    @Test
    void twoTiesOfOneTypeAndContextAreNotMultiplex() {
        Snapshot snapshot = snapshot(
                List.of(citizen("a"), citizen("b")),
                List.of(
                        tie("a", "b", TieType.SEEKS_ADVICE_FROM, null),
                        tie("b", "a", TieType.SEEKS_ADVICE_FROM, null)));
        assertThat(snapshot.isMultiplex(0)).isFalse();
        assertThat(snapshot.hasLayer(0, TieType.SEEKS_ADVICE_FROM)).isTrue();
        assertThat(snapshot.hasLayerBack(0, TieType.SEEKS_ADVICE_FROM)).isTrue();
    }

    @Test
    void affiliationsAndFormalTiesMakeNoEdges() {
        Snapshot snapshot = snapshot(
                List.of(citizen("a"), citizen("b"), body("club", Kind.ASSOCIATION), body("firm", Kind.ORGANISATION)),
                List.of(
                        tie("a", "club", TieType.MEMBER_OF, null),
                        tie("b", "club", TieType.MEMBER_OF, null),
                        tie("b", "firm", TieType.EMPLOYED_BY, null),
                        tie("a", "b", TieType.REPORTS_TO, null)));
        assertThat(snapshot.edgeCount()).isZero();
        assertThat(snapshot.actorCount()).isEqualTo(4);
        assertThat(snapshot.affiliations().memberships(0)).containsExactly(snapshot.indexOf("club"));
        assertThat(snapshot.affiliations().employers(1)).containsExactly(snapshot.indexOf("firm"));
        assertThat(snapshot.groups().grouping()).isEqualTo(Grouping.MEMBERSHIP);
        assertThat(snapshot.groupings()).containsExactly(Grouping.MEMBERSHIP, Grouping.EMPLOYER, Grouping.ALL);
    }

    @Test
    void aTieHoldsFromItsFirstDayToTheDayBeforeItsEnd() {
        Tie tie =
                new Tie("a", "b", TieType.KNOWS, null, LocalDate.of(2023, 1, 1), LocalDate.of(2024, 1, 1), null, null);
        NetworkRows rows = new NetworkRows(List.of(), List.of(citizen("a"), citizen("b")), List.of(tie), List.of());
        assertThat(edgesOn(rows, LocalDate.of(2022, 12, 31))).isZero();
        assertThat(edgesOn(rows, LocalDate.of(2023, 1, 1))).isEqualTo(1);
        assertThat(edgesOn(rows, LocalDate.of(2023, 12, 31))).isEqualTo(1);
        assertThat(edgesOn(rows, LocalDate.of(2024, 1, 1))).isZero();
        assertThat(Snapshot.of(rows, SnapshotQuery.defaults(), TODAY).date()).isEqualTo(LocalDate.of(2023, 1, 1));
    }

    @Test
    void theDefaultDateIsNeverLaterThanToday() {
        Referral planned = referral("r", LocalDate.of(2030, 1, 1));
        NetworkRows rows = new NetworkRows(List.of(), List.of(citizen("a")), List.of(), List.of(planned));
        Snapshot snapshot = Snapshot.of(rows, SnapshotQuery.defaults(), TODAY);
        assertThat(snapshot.date()).isEqualTo(TODAY);
        assertThat(snapshot.referrals()).isEmpty();
    }

    @Test
    void stepsOfAReferralThatComeLaterAreNotSeen() {
        Referral referral = new Referral(
                "r",
                "a",
                "b",
                "club",
                null,
                null,
                LocalDate.of(2024, 1, 1),
                LocalDate.of(2024, 2, 1),
                LocalDate.of(2024, 3, 1),
                null,
                null);
        NetworkRows rows = new NetworkRows(List.of(), List.of(citizen("a")), List.of(), List.of(referral));
        Snapshot snapshot = Snapshot.of(rows, SnapshotQuery.defaults().withDate(LocalDate.of(2024, 2, 15)), TODAY);
        assertThat(snapshot.referrals()).singleElement().satisfies(seen -> {
            assertThat(seen.shownOn()).isEqualTo(LocalDate.of(2024, 2, 1));
            assertThat(seen.welcomedOn()).isNull();
        });
    }

    @Test
    void someoneInAnEstateCountsInItsDistrictAndMunicipalityButNeverTheOtherWay() {
        List<Area> areas = List.of(
                new Area("town", "Town", AreaLevel.MUNICIPALITY, null),
                new Area("north", "North", AreaLevel.DISTRICT, "town"),
                new Area("meadow", "Meadow", AreaLevel.ESTATE, "north"));
        NetworkRows rows =
                new NetworkRows(areas, List.of(placed("a", "meadow"), placed("b", "north")), List.of(), List.of());
        Snapshot snapshot = Snapshot.of(rows, SnapshotQuery.defaults(), TODAY);
        assertThat(snapshot.groups().grouping()).isEqualTo(Grouping.area(AreaLevel.ESTATE));
        assertThat(snapshot.groups().classifiedCount()).isEqualTo(1);
        Groups districts = snapshot.groups(Grouping.area(AreaLevel.DISTRICT));
        assertThat(districts.members(0)).containsExactly(0, 1);
        assertThat(districts.label(0)).isEqualTo("North");
        assertThat(snapshot.areaOf(1, AreaLevel.ESTATE)).isNull();
        assertThat(snapshot.areaOf(1, AreaLevel.MUNICIPALITY)).isEqualTo("town");
    }

    @Test
    void aNetworkWithoutPersonsUsesBodies() {
        Snapshot snapshot = snapshot(
                List.of(body("x", Kind.ORGANISATION), body("y", Kind.FORUM), body("p", Kind.PLACE)),
                List.of(tie("x", "y", TieType.COLLABORATES_WITH, null), tie("x", "p", TieType.KNOWS, null)));
        assertThat(snapshot.unit()).isEqualTo(Unit.BODIES);
        assertThat(snapshot.size()).isEqualTo(2);
        assertThat(snapshot.edgeCount()).isEqualTo(1);
        assertThat(snapshot.tier(0)).isEqualTo(-1);
    }

    @Test
    void theHighestOfSeveralRolesDecidesTheTierUnlessOneIsGiven() {
        Actor both = new Actor(
                "a", EnumSet.of(Kind.CITIZEN, Kind.PROFESSIONAL), null, null, null, null, null, null, null, Map.of());
        Actor council = new Actor("b", EnumSet.of(Kind.CITIZEN), null, null, null, 4, null, null, null, Map.of());
        Snapshot snapshot = snapshot(List.of(both, council), List.of());
        assertThat(snapshot.tier(0)).isEqualTo(2);
        assertThat(snapshot.isCitizen(0)).isTrue();
        assertThat(snapshot.hasInstitutionalRole(0)).isTrue();
        assertThat(snapshot.isDecisionMaker(1)).isTrue();
        assertThat(snapshot.isCitizen(1)).isFalse();
        assertThat(snapshot.citizens()).containsExactly(0);
    }

    @Test
    void anAttributeNobodyHasIsNoGrouping() {
        NetworkRows rows = new NetworkRows(List.of(), List.of(citizen("a")), List.of(), List.of());
        SnapshotQuery query = SnapshotQuery.defaults().withGrouping(Grouping.attribute("club"));
        assertThatThrownBy(() -> Snapshot.of(rows, query, TODAY)).hasMessageContaining("club");
    }

    @Test
    void otherGroupsOfTheSameNetworkNeedNoNewReading() {
        Actor red = new Actor(
                "a", EnumSet.of(Kind.CITIZEN), null, null, null, null, null, null, null, Map.of("club", "red"));
        Snapshot snapshot = snapshot(List.of(red, citizen("b")), List.of(tie("a", "b", TieType.KNOWS, null)));
        Snapshot byClub = snapshot.grouped(Grouping.attribute("club"));
        assertThat(byClub.groups().classifiedCount()).isEqualTo(1);
        assertThat(byClub.query().grouping()).isEqualTo(Grouping.attribute("club"));
        assertThat(byClub.adjacency()).isSameAs(snapshot.adjacency());
        assertThat(byClub.grouped(null).groups().grouping()).isEqualTo(Grouping.ALL);
    }

    @Test
    void theOrderOfRowsMakesNoDifference() {
        Random random = new Random(3);
        List<Actor> actors = new ArrayList<>();
        List<Tie> ties = new ArrayList<>();
        for (int k = 0; k < 40; k++) {
            actors.add(citizen("p" + k));
        }
        for (int k = 0; k < 200; k++) {
            ties.add(new Tie(
                    "p" + random.nextInt(40),
                    "p" + random.nextInt(40),
                    random.nextBoolean() ? TieType.KNOWS : TieType.SUPPORTS,
                    random.nextDouble(),
                    null,
                    null,
                    random.nextBoolean() ? "work" : null,
                    null));
        }
        Snapshot first = snapshot(actors, ties);
        Collections.shuffle(actors, random);
        Collections.shuffle(ties, random);
        Snapshot second = snapshot(actors, ties);
        assertThat(second.fingerprint()).isEqualTo(first.fingerprint()).hasSize(64);
        assertThat(second.edgeCount()).isEqualTo(first.edgeCount());
        for (int arc = 0; arc < first.adjacency().arcCount(); arc++) {
            assertThat(second.adjacency().neighbour(arc))
                    .isEqualTo(first.adjacency().neighbour(arc));
            assertThat(second.strength(arc)).isEqualTo(first.strength(arc));
            assertThat(second.isMultiplex(arc)).isEqualTo(first.isMultiplex(arc));
            assertThat(second.hasLayer(arc, TieType.SUPPORTS)).isEqualTo(first.hasLayer(arc, TieType.SUPPORTS));
        }
        ties.removeLast();
        assertThat(snapshot(actors, ties).fingerprint()).isNotEqualTo(first.fingerprint());
    }

    @Test
    void onlyTheChosenLayersMakeEdges() {
        NetworkRows rows = new NetworkRows(
                List.of(),
                List.of(citizen("a"), citizen("b")),
                List.of(tie("a", "b", TieType.WORKS_WITH, null)),
                List.of());
        SnapshotQuery knows = new SnapshotQuery(null, Set.of(TieType.KNOWS), null, null);
        assertThat(Snapshot.of(rows, knows, TODAY).edgeCount()).isZero();
        assertThatThrownBy(() -> new SnapshotQuery(null, Set.of(TieType.MEMBER_OF), null, null))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static int edgesOn(NetworkRows rows, LocalDate date) {
        return Snapshot.of(rows, SnapshotQuery.defaults().withDate(date), TODAY).edgeCount();
    }

    private static Snapshot snapshot(List<Actor> actors, List<Tie> ties) {
        return Snapshot.of(new NetworkRows(List.of(), actors, ties, List.of()), SnapshotQuery.defaults(), TODAY);
    }

    private static Actor citizen(String id) {
        return placed(id, null);
    }

    private static Actor placed(String id, @Nullable String area) {
        return new Actor(id, EnumSet.of(Kind.CITIZEN), null, area, null, null, null, null, null, Map.of());
    }

    private static Actor body(String id, Kind kind) {
        return new Actor(id, EnumSet.of(kind), null, null, null, null, null, null, null, Map.of());
    }

    private static Tie tie(String from, String to, TieType type, @Nullable String context) {
        return new Tie(from, to, type, null, null, null, context, null);
    }

    private static Referral referral(String id, LocalDate begun) {
        return new Referral(id, "a", "b", "club", null, null, begun, null, null, null, null);
    }
}
