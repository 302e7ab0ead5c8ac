package dk.bindeled.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.bindeled.network.Actor;
import dk.bindeled.network.Area;
import dk.bindeled.network.AreaLevel;
import dk.bindeled.network.Grouping;
import dk.bindeled.network.Kind;
import dk.bindeled.network.NetworkRows;
import dk.bindeled.network.Progress;
import dk.bindeled.network.Snapshot;
import dk.bindeled.network.SnapshotQuery;
import dk.bindeled.network.Tie;
import dk.bindeled.network.TieType;
import dk.bindeled.study.PairIntroductions.Found;
import dk.bindeled.study.PairIntroductions.Party;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Introductions between an estate and an association: elm m0 m1 m2, oak o0 o1 o2; the choir is of oak but for m2 where that is asked for. */
class ComputedIntroductionsAcrossTest {

    private static final Grouping ESTATES = Grouping.fromCode("area:estate").orElseThrow();

    private final IntroductionsAcross introductions = new ComputedIntroductionsAcross();

    @Test
    void theOneInBothIsABridgeAlreadyAndIsNotToldOf() {
        Found found = between(town(true, false), Grouping.MEMBERSHIP);
        assertThat(found.independentBridges()).as("m2 is in both").isEqualTo(1);
        assertThat(found.hangsOn()).as("it hangs on m2, which is not told").isEmpty();
        assertThat(found.proposed())
                .extracting(each -> each.one().id())
                .isNotEmpty()
                .doesNotContain("m2");
        assertThat(found.proposed()).extracting(each -> each.other().id()).doesNotContain("m2");
    }

    @Test
    void thoseOfASingleTieAreToldSinceNeitherIsInBoth() {
        Found found = between(town(false, true), Grouping.MEMBERSHIP);
        assertThat(found.hangsOn()).extracting(Party::id).containsExactly("m0", "o0");
        assertThat(found.independentBridges()).isEqualTo(1);
        assertThat(found.proposed())
                .noneMatch(each ->
                        each.one().id().equals("m0") || each.other().id().equals("o0"));
    }

    @Test
    void whoKnowsBothIntroducesThemAndAnExclusionIsObeyed() {
        Snapshot town = town(false, false);
        Found found = between(town, Grouping.MEMBERSHIP);
        // m1 and o0 are of the club; m1 knows o2, who is in no body, and o2 knows o1 of the choir
        assertThat(found.proposed())
                .extracting(each -> each.one().id() + "-" + each.other().id())
                .containsExactly("m1-o0", "m1-o1");
        assertThat(found.proposed().getFirst().bodies()).containsExactly("club");
        assertThat(found.proposed().getLast().introducer())
                .extracting(Party::id)
                .isEqualTo("o2");
        int m1 = town.indexOf("m1");
        assertThat(introductions
                        .between(
                                town,
                                "elm",
                                Grouping.MEMBERSHIP,
                                "choir",
                                (u, v) -> u == m1 || v == m1,
                                Progress.UNWATCHED)
                        .proposed())
                .isEmpty();
    }

    @Test
    void anOwnGroupingAgainstItselfIsTheSameAsWithinOne() {
        Snapshot town = town(true, true);
        Found own = new ComputedPairIntroductions().between(town, "elm", "oak", Progress.UNWATCHED);
        assertThat(introductions.between(town, "elm", ESTATES, "oak", (u, v) -> false, Progress.UNWATCHED))
                .isEqualTo(own);
        Snapshot bodies = town.grouped(Grouping.MEMBERSHIP);
        assertThat(introductions
                        .between(bodies, "choir", Grouping.MEMBERSHIP, "club", (u, v) -> false, Progress.UNWATCHED)
                        .hangsOn())
                .as("within one grouping whoever is in both is told")
                .extracting(Party::id)
                .containsExactly("o0");
    }

    @Test
    void anUnknownGroupIsRefusedAndAGroupWithoutAnyoneInBothHasNobody() {
        Snapshot town = town(false, false);
        assertThatThrownBy(() -> introductions.between(
                        town, "elm", Grouping.MEMBERSHIP, "oak", (u, v) -> false, Progress.UNWATCHED))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("membership has no group oak");
        assertThat(introductions.between(town, "elm", Grouping.EMPLOYER, "mill", (u, v) -> false, Progress.UNWATCHED))
                .isEqualTo(new Found(List.of(), 0, List.of()));
    }

    private Found between(Snapshot town, Grouping other) {
        return introductions.between(town, "elm", other, "choir", (u, v) -> false, Progress.UNWATCHED);
    }

    /**
     * The town.
     *
     * @param shared whether m2 sings too
     * @param tied whether m0 knows o0
     */
    private static Snapshot town(boolean shared, boolean tied) {
        List<Tie> ties = new ArrayList<>();
        tie(ties, "m0", "m1", TieType.KNOWS);
        tie(ties, "m1", "o2", TieType.KNOWS);
        tie(ties, "o2", "o1", TieType.KNOWS);
        if (tied) {
            tie(ties, "m0", "o0", TieType.KNOWS);
        }
        List<String> choir = shared ? List.of("o0", "o1", "m2") : List.of("o0", "o1");
        choir.forEach(id -> tie(ties, id, "choir", TieType.MEMBER_OF));
        List.of("m0", "m1", "o0").forEach(id -> tie(ties, id, "m0".equals(id) ? "third" : "club", TieType.MEMBER_OF));
        tie(ties, "z", "mill", TieType.EMPLOYED_BY);
        List<Actor> actors = new ArrayList<>();
        List.of("m0", "m1", "m2").forEach(id -> actors.add(actor(id, Kind.CITIZEN, "elm")));
        List.of("o0", "o1", "o2").forEach(id -> actors.add(actor(id, Kind.CITIZEN, "oak")));
        actors.add(actor("z", Kind.CITIZEN, null));
        List.of("choir", "club", "third").forEach(id -> actors.add(actor(id, Kind.ASSOCIATION, null)));
        actors.add(actor("mill", Kind.ORGANISATION, null));
        List<Area> areas =
                List.of(new Area("elm", "Elm", AreaLevel.ESTATE, null), new Area("oak", "Oak", AreaLevel.ESTATE, null));
        return Snapshot.of(
                        new NetworkRows(areas, actors, ties, List.of()),
                        SnapshotQuery.defaults(),
                        LocalDate.of(2024, 6, 30))
                .grouped(ESTATES);
    }

    private static void tie(List<Tie> ties, String from, String to, TieType type) {
        ties.add(new Tie(from, to, type, null, null, null, null, null));
    }

    private static Actor actor(String id, Kind kind, @Nullable String area) {
        return new Actor(id, Set.of(kind), null, area, null, null, null, null, null, Map.of());
    }
}
