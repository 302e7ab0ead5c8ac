package dk.bindeled.analysis.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.bindeled.analysis.gaps.BridgeClass;
import dk.bindeled.network.Actor;
import dk.bindeled.network.Area;
import dk.bindeled.network.AreaLevel;
import dk.bindeled.network.Change;
import dk.bindeled.network.Grouping;
import dk.bindeled.network.Kind;
import dk.bindeled.network.Misfit;
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
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Two streets of three, worked by hand. */
class WhatIfTest {

    private static final LocalDate DATE = LocalDate.of(2025, 3, 1);

    /** a-b-c in the west, x-y-z in the east, and c-x; z decides. */
    private static final Snapshot STREETS =
            streets("a b", "b c", "x y", "y z", "c x").grouped(Grouping.area(AreaLevel.ESTATE));

    @Test
    void aSecondBridgeMakesTheFragileOneRobust() {
        WhatIf whatIf = WhatIf.of(STREETS);
        PairState before = whatIf.pair("east", "west").orElseThrow();
        assertThat(before.bridgeClass()).isEqualTo(BridgeClass.FRAGILE);
        assertThat(before.independentBridges()).isEqualTo(1);
        assertThat(before.busiestShare()).isEqualTo(1.0);

        whatIf.apply(new Change.AddTie("a", "z", TieType.KNOWS));

        PairState after = whatIf.pair("east", "west").orElseThrow();
        assertThat(after.directTies()).isEqualTo(2);
        assertThat(after.independentBridges()).isEqualTo(2);
        assertThat(after.expected()).isEqualTo(6.0 * 6 / 12);
        assertThat(after.busiestShare()).isEqualTo(0.5);
        assertThat(after.bridgeClass()).isEqualTo(BridgeClass.ROBUST);
        assertThat(whatIf.touchedPairs()).containsExactly(new WhatIf.TouchedPair("east", "west"));
    }

    @Test
    void figuresOfTheTwoStreetsFollowATie() {
        WhatIf whatIf = WhatIf.of(STREETS);
        LocalFigures before = whatIf.figures();
        assertThat(before.ties()).isEqualTo(5);
        assertThat(before.tiesPerMember().value()).isEqualTo(10.0 / 6);
        assertThat(before.supportedShare().value()).isEqualTo(0.0);
        assertThat(before.tiesBetween().value()).isEqualTo(1.0);
        // 5 - (25 + 25) / 20
        assertThat(before.tiesBetween().expected()).isEqualTo(2.5);
        assertThat(before.bridgingRatio().value()).isEqualTo(0.4);
        assertThat(before.ei().value()).isEqualTo((1 - 4) / 5.0);
        // citizens a, b, c, x, y: within two of z are x and y
        assertThat(before.shareWithinTwo().value()).isEqualTo(2.0 / 5);
        assertThat(before.linkingTies()).as("y-z").isEqualTo(1);
        assertThat(whatIf.stepsToDecisionMaker("a")).isEqualTo(5);

        whatIf.apply(new Change.AddTie("a", "c", TieType.KNOWS));

        LocalFigures closed = whatIf.figures();
        assertThat(closed.supportedShare().value())
                .as("the triangle of the west")
                .isEqualTo(3.0 / 5);
        assertThat(closed.ei().value()).isEqualTo((1 - 5) / 6.0);
        assertThat(whatIf.stepsToDecisionMaker("a")).isEqualTo(4);
        assertThat(whatIf.tiesPerMember("west").orElseThrow().value()).isEqualTo(2.0);

        whatIf.apply(new Change.AddTie("b", "z", TieType.KNOWS));
        assertThat(whatIf.figures().shareWithinTwo().value()).as("all of them").isEqualTo(1.0);
        assertThat(whatIf.figures().linkingTies()).isEqualTo(2);

        whatIf.undo();
        assertThat(whatIf.figures()).isEqualTo(closed);
        assertThat(whatIf.undo()).contains(new Change.AddTie("a", "c", TieType.KNOWS));
        assertThat(whatIf.figures()).isEqualTo(before);
        assertThat(whatIf.undo()).isEmpty();
        assertThat(whatIf.touchedPairs()).isEmpty();
    }

    @Test
    void aForumIsABridgeBetweenGroupsOfMembersAndNothingBetweenStreets() {
        Change forum = new Change.AddForum("f", "Forum", List.of("a", "x"));
        WhatIf streets = WhatIf.of(STREETS);
        LocalFigures before = streets.figures();
        streets.apply(forum);
        assertThat(streets.figures()).isEqualTo(before);

        WhatIf members = WhatIf.of(STREETS.grouped(Grouping.MEMBERSHIP));
        assertThat(members.figures().bridgingRatio().reason()).isEqualTo(Reason.ONE_GROUP_ONLY);
        members.apply(forum);
        PairState pair = members.pair("choir", "f").orElseThrow();
        assertThat(pair.sharedMembers()).as("a sings too").isEqualTo(1);
        assertThat(pair.bridgeClass()).isEqualTo(BridgeClass.FRAGILE);
        assertThat(members.label("f")).isEqualTo("Forum");
        members.undo();
        assertThat(members.pair("choir", "f")).isEmpty();
        assertThat(members.groups()).containsExactly("choir");
    }

    @Test
    void anAmbassadorLinksUpwardsStillAndWithoutAnyoneWhoDecidesTheShareIsUnknown() {
        WhatIf whatIf = WhatIf.of(STREETS);
        whatIf.apply(new Change.AddAmbassador("y"));
        assertThat(whatIf.figures().linkingTies()).isEqualTo(1);
        assertThat(whatIf.person("y").orElseThrow().kinds()).containsExactly(Kind.CITIZEN, Kind.AMBASSADOR);
        whatIf.apply(new Change.RemovePerson("z"));
        assertThat(whatIf.figures().linkingTies()).isZero();
        assertThat(whatIf.figures().shareWithinTwo().reason()).isEqualTo(Reason.NO_DECISION_MAKER);
        assertThat(whatIf.person("z")).isEmpty();
    }

    @Test
    void whatDoesNotFitIsRefusedWithTheReason() {
        WhatIf whatIf = WhatIf.of(STREETS);
        assertThat(whatIf.misfit(new Change.AddTie("a", "a", TieType.KNOWS))).contains(Misfit.SAME_PERSON);
        assertThat(whatIf.misfit(new Change.AddTie("a", "b", TieType.SUPPORTS))).contains(Misfit.ALREADY_TIED);
        assertThat(whatIf.misfit(new Change.AddTie("a", "choir", TieType.KNOWS)))
                .contains(Misfit.NOT_THERE);
        assertThat(whatIf.misfit(new Change.RemoveTie("a", "c"))).contains(Misfit.NOT_TIED);
        assertThat(whatIf.misfit(new Change.RemoveTie("a", "nobody"))).contains(Misfit.NOT_THERE);
        assertThat(whatIf.misfit(new Change.AddPerson("choir", EnumSet.of(Kind.CITIZEN), null)))
                .contains(Misfit.ID_TAKEN);
        assertThat(whatIf.misfit(new Change.AddPerson("n", EnumSet.of(Kind.CITIZEN), "moon")))
                .contains(Misfit.NO_SUCH_AREA);
        assertThat(whatIf.misfit(new Change.AddAmbassador("b"))).isEmpty();
        assertThat(whatIf.misfit(new Change.RemoveAmbassador("b"))).contains(Misfit.NOT_AMBASSADOR);
        whatIf.apply(new Change.AddAmbassador("b"));
        assertThat(whatIf.misfit(new Change.AddAmbassador("b"))).contains(Misfit.ALREADY_AMBASSADOR);
        assertThatThrownBy(() -> whatIf.apply(new Change.AddAmbassador("b")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("ALREADY_AMBASSADOR");
        assertThat(whatIf.changes()).containsExactly(new Change.AddAmbassador("b"));
        WhatIf other = WhatIf.of(
                Snapshot.of(rows("a b"), new SnapshotQuery(DATE, EnumSet.of(TieType.KNOWS), null, Grouping.ALL), DATE));
        assertThat(other.misfit(new Change.AddTie("a", "c", TieType.SUPPORTS))).contains(Misfit.OTHER_LAYER);
    }

    @Test
    void whoCameAndLeftAgainIsNotMixedUpWithSomeoneNew() {
        WhatIf whatIf = WhatIf.of(STREETS);
        Change comes = new Change.AddPerson("n", EnumSet.of(Kind.CITIZEN), "west");
        whatIf.apply(comes);
        whatIf.apply(new Change.AddTie("n", "z", TieType.KNOWS));
        LocalFigures with = whatIf.figures();
        assertThat(whatIf.stepsToDecisionMaker("n")).isEqualTo(1);
        whatIf.apply(new Change.RemovePerson("n"));
        assertThat(whatIf.misfit(comes)).contains(Misfit.ID_TAKEN);
        assertThat(whatIf.stepsToDecisionMaker("n")).isNull();
        whatIf.undo();
        assertThat(whatIf.figures()).isEqualTo(with);
        whatIf.undo();
        whatIf.undo();
        assertThat(whatIf.misfit(comes)).isEqualTo(Optional.empty());
    }

    @Test
    void bodiesHaveNoWhatIf() {
        Snapshot bodies = Snapshot.of(rows("a b"), new SnapshotQuery(DATE, TieType.layers(), Unit.BODIES, null), DATE);
        assertThatThrownBy(() -> WhatIf.of(bodies)).isInstanceOf(IllegalArgumentException.class);
    }

    private static Snapshot streets(String... ties) {
        return Snapshot.of(rows(ties), SnapshotQuery.defaults().withDate(DATE), DATE);
    }

    private static NetworkRows rows(String... pairs) {
        List<Actor> actors = new ArrayList<>();
        List.of("a", "b", "c").forEach(id -> actors.add(person(id, "west", null)));
        List.of("x", "y").forEach(id -> actors.add(person(id, "east", null)));
        actors.add(person("z", "east", 4));
        actors.add(new Actor("choir", Set.of(Kind.ASSOCIATION), "Choir", null, null, null, null, null, null, Map.of()));
        List<Tie> ties = new ArrayList<>();
        ties.add(new Tie("a", "choir", TieType.MEMBER_OF, null, null, null, null, null));
        ties.add(new Tie("b", "choir", TieType.MEMBER_OF, null, null, null, null, null));
        for (String pair : pairs) {
            ties.add(new Tie(pair.substring(0, 1), pair.substring(2), TieType.KNOWS, null, null, null, null, null));
        }
        return new NetworkRows(
                List.of(
                        new Area("east", "Øst", AreaLevel.ESTATE, null),
                        new Area("west", "Vest", AreaLevel.ESTATE, null)),
                actors,
                ties,
                List.of());
    }

    private static Actor person(String id, String area, @Nullable Integer tier) {
        return new Actor(id, Set.of(Kind.CITIZEN), null, area, null, tier, null, null, null, Map.of());
    }
}
