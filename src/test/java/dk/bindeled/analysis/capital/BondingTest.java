package dk.bindeled.analysis.capital;

import static org.assertj.core.api.Assertions.assertThat;

import dk.bindeled.network.Actor;
import dk.bindeled.network.Figure;
import dk.bindeled.network.Grouping;
import dk.bindeled.network.Kind;
import dk.bindeled.network.NetworkRows;
import dk.bindeled.network.Progress;
import dk.bindeled.network.Reason;
import dk.bindeled.network.Snapshot;
import dk.bindeled.network.SnapshotQuery;
import dk.bindeled.network.Tie;
import dk.bindeled.network.TieType;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class BondingTest {

    private final List<Actor> actors = new ArrayList<>();
    private final List<Tie> ties = new ArrayList<>();

    @Test
    void aNetworkOfNobodyHasReasonsForEverything() {
        Bonding bonding = bonding(Grouping.ALL);
        assertThat(bonding.supportedShare().reason()).isEqualTo(Reason.NO_TIES);
        assertThat(bonding.tiesPerMember().reason()).isEqualTo(Reason.NO_TIES);
        assertThat(bonding.density()).isEqualTo(Figure.missing(Reason.NO_TIES, 0));
        assertThat(bonding.groups()).isEmpty();
    }

    @Test
    void twoHousesAreWorkedByHand() {
        // house a: triangle p-q-r, where p and q meet at work as well; house b: s-t; a bridge r-s; u lives nowhere
        // known
        person("p", "a");
        person("q", "a");
        person("r", "a");
        person("s", "b");
        person("t", "b");
        person("u", null);
        tie("p", "q", TieType.KNOWS, null);
        tie("p", "q", TieType.WORKS_WITH, null);
        tie("q", "r", TieType.KNOWS, null);
        tie("p", "r", TieType.KNOWS, null);
        tie("r", "s", TieType.KNOWS, null);
        tie("s", "t", TieType.KNOWS, "choir");
        tie("t", "s", TieType.KNOWS, "stairs");
        tie("t", "u", TieType.KNOWS, null);
        Bonding bonding = bonding(Grouping.attribute("house"));
        assertThat(bonding.supportedShare()).isEqualTo(Figure.of(3.0 / 4, 4));
        assertThat(bonding.tiesPerMember()).isEqualTo(Figure.of(2.0 * 6 / 6, 6));
        assertThat(bonding.density()).isEqualTo(Figure.of(6.0 / 15, 15));
        assertThat(bonding.multiplexShare()).isEqualTo(Figure.of(2.0 / 6, 6));
        // triples: p 1, q 1, r 3, s 1, t 1
        assertThat(bonding.transitivity()).isEqualTo(Figure.of(3.0 / 7, 7));
        GroupBonding a = bonding.groups().get(0);
        assertThat(a.persons()).isEqualTo(3);
        assertThat(a.tiesWithin()).isEqualTo(3);
        assertThat(a.supportedTies()).isEqualTo(3);
        assertThat(a.tiesPerMember()).isEqualTo(Figure.of(2, 3));
        assertThat(a.density()).isEqualTo(Figure.of(1, 3));
        assertThat(a.transitivity()).isEqualTo(Figure.of(1, 3));
        assertThat(a.clustering()).isEqualTo(Figure.of(1, 3));
        assertThat(a.multiplexShare()).isEqualTo(Figure.of(1.0 / 3, 3));
        GroupBonding b = bonding.groups().get(1);
        assertThat(b.supportedShare()).isEqualTo(Figure.of(0, 1));
        assertThat(b.transitivity()).isEqualTo(Figure.missing(Reason.NO_TRIPLES, 0));
        assertThat(b.multiplexShare()).isEqualTo(Figure.of(1, 1));
    }

    @Test
    void aGroupOfOneHasNoDensityAndAGroupWithoutTiesHasNoneRatherThanNothing() {
        person("p", "a");
        person("q", "b");
        person("r", "b");
        tie("p", "q", TieType.KNOWS, null);
        Bonding bonding = bonding(Grouping.attribute("house"));
        GroupBonding alone = bonding.groups().get(0);
        assertThat(alone.density()).isEqualTo(Figure.missing(Reason.TOO_FEW, 0));
        assertThat(alone.tiesPerMember()).isEqualTo(Figure.of(0, 1));
        assertThat(alone.supportedShare()).isEqualTo(Figure.missing(Reason.NO_TIES_WITHIN_GROUPS, 0));
        assertThat(bonding.groups().get(1).density()).isEqualTo(Figure.of(0, 1));
        assertThat(bonding.supportedShare()).isEqualTo(Figure.missing(Reason.NO_TIES_WITHIN_GROUPS, 0));
    }

    private void person(String id, @Nullable String house) {
        Map<String, String> attributes = house == null ? Map.of() : Map.of("house", house);
        actors.add(new Actor(id, Set.of(Kind.CITIZEN), null, null, null, null, null, null, null, attributes));
    }

    private void tie(String from, String to, TieType type, @Nullable String context) {
        ties.add(new Tie(from, to, type, null, null, null, context, null));
    }

    private Bonding bonding(Grouping grouping) {
        NetworkRows rows = new NetworkRows(List.of(), actors, ties, List.of());
        SnapshotQuery query = SnapshotQuery.defaults().withGrouping(grouping);
        return Bonding.of(Snapshot.of(rows, query, LocalDate.of(2024, 6, 30)), Progress.UNWATCHED);
    }
}
