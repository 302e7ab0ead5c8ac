package dk.bindeled.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.bindeled.analysis.layout.NetworkLayout;
import dk.bindeled.network.Actor;
import dk.bindeled.network.Area;
import dk.bindeled.network.AreaLevel;
import dk.bindeled.network.Form;
import dk.bindeled.network.Grouping;
import dk.bindeled.network.Kind;
import dk.bindeled.network.NetworkRows;
import dk.bindeled.network.Progress;
import dk.bindeled.network.Sector;
import dk.bindeled.network.Snapshot;
import dk.bindeled.network.SnapshotQuery;
import dk.bindeled.network.Tie;
import dk.bindeled.network.TieType;
import dk.bindeled.study.NetworkPicture.Ends;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * Two districts; the first has two estates and one who lives in none of them:
 *
 * <pre>
 * town ─┬─ north ─┬─ n1: a, b       a-b  within n1          ambassador b advised by professional p: linking, between
 *       │         ├─ n2: c          b-c  between            club: a, b, c; a works at the office, d is a member of it too
 *       │         └─ (itself): d    c-d  d has no estate
 *       └─ south ──── s1: p         a-x  x is placed nowhere
 * </pre>
 */
class PicturesTest {

    private static final LocalDate TODAY = LocalDate.of(2024, 7, 1);
    private static final SnapshotQuery BY_ESTATE =
            SnapshotQuery.defaults().withGrouping(Grouping.area(AreaLevel.ESTATE));

    @Test
    void everyTieHasTheFormsOfItsEnds() {
        NetworkPicture picture = picture(BY_ESTATE);
        assertThat(forms(picture, "a", "b")).containsExactly(Form.BONDING);
        assertThat(forms(picture, "b", "c")).containsExactly(Form.BRIDGING);
        assertThat(forms(picture, "b", "p")).containsExactlyInAnyOrder(Form.BRIDGING, Form.LINKING);
        assertThat(forms(picture, "c", "d")).isEmpty();
        assertThat(forms(picture, "a", "x")).isEmpty();
        assertThat(picture.ties()).hasSize(5);
    }

    @Test
    void withinTheDistrictTheSameTieIsBonding() {
        NetworkPicture picture = picture(BY_ESTATE.withGrouping(Grouping.area(AreaLevel.DISTRICT)));
        assertThat(forms(picture, "b", "c")).containsExactly(Form.BONDING);
        assertThat(forms(picture, "c", "d")).containsExactly(Form.BONDING);
        assertThat(forms(picture, "b", "p")).contains(Form.BRIDGING);
    }

    @Test
    void nodesSayWhatTheyAreWhereTheyStandAndWhatJoinsThem() {
        NetworkPicture picture = picture(BY_ESTATE);
        assertThat(picture.nodes())
                .extracting(NetworkPicture.Node::id)
                .containsExactly("a", "b", "c", "d", "p", "x", "club", "office");
        NetworkPicture.Node a = node(picture, "a");
        assertThat(a.ties()).isEqualTo(2);
        assertThat(a.label()).isEqualTo("Name of a");
        assertThat(picture.discs().get(a.disc()).area())
                .isNotNull()
                .extracting(Area::id)
                .isEqualTo("n1");
        assertThat(node(picture, "club").members()).isEqualTo(3);
        assertThat(node(picture, "club").isCommunity()).isTrue();
        assertThat(node(picture, "club").isPerson()).isFalse();
        assertThat(node(picture, "office").isCommunity()).isFalse();
        assertThat(picture.discs().get(node(picture, "x").disc()).area()).isNull();
    }

    @Test
    void whoWorksWhereHeIsAMemberIsAffiliatedOnce() {
        NetworkPicture picture = picture(BY_ESTATE);
        assertThat(node(picture, "office").members()).isEqualTo(1);
        assertThat(picture.affiliations()).hasSize(4);
        assertThat(picture.affiliations()).allSatisfy(affiliation -> {
            assertThat(picture.nodes().get(affiliation.member()).isPerson()).isTrue();
            assertThat(picture.nodes().get(affiliation.body()).isPerson()).isFalse();
        });
    }

    @Test
    void discsCountThoseInThem() {
        NetworkPicture picture = picture(BY_ESTATE);
        assertThat(picture.discs().get(disc(picture, "north")).persons()).isEqualTo(4);
        assertThat(picture.discs().get(disc(picture, "n1")).parent()).isEqualTo(disc(picture, "north"));
        assertThat(picture.discs())
                .filteredOn(NetworkPicture.Disc::rest)
                .singleElement()
                .satisfies(rest -> {
                    assertThat(rest.persons()).isEqualTo(1);
                    assertThat(rest.parent()).isEqualTo(disc(picture, "north"));
                });
    }

    @Test
    void tiesBetweenDiscsAreCountedOnEveryLevelWithThePersonsBehindThem() {
        NetworkPicture picture = picture(BY_ESTATE);
        int north = disc(picture, "north");
        int south = disc(picture, "south");
        assertThat(bundle(picture, 0, north, south))
                .isEqualTo(new NetworkPicture.Bundle(
                        0, Math.min(north, south), Math.max(north, south), 1, 0, 1, 1, new Ends(2, 0, 2, 0, 2)));
        assertThat(bundle(picture, 0, north, north))
                .isEqualTo(new NetworkPicture.Bundle(0, north, north, 3, 1, 1, 0, new Ends(4, 2, 2, 2, 0)));
        int n1 = disc(picture, "n1");
        assertThat(bundle(picture, 1, n1, n1))
                .isEqualTo(new NetworkPicture.Bundle(1, n1, n1, 1, 1, 0, 0, new Ends(2, 2, 0, 0, 0)));
        assertThat(bundle(picture, 1, n1, disc(picture, "n2")).bridging()).isEqualTo(1);
        assertThat(picture.bundles().stream()
                        .filter(bundle -> bundle.level() == 1)
                        .mapToInt(NetworkPicture.Bundle::ties)
                        .sum())
                .isEqualTo(5);
    }

    @Test
    void anEmptyNetworkIsAnEmptyPicture() {
        NetworkPicture picture = picture(NetworkRows.empty(), SnapshotQuery.defaults());
        assertThat(picture.nodes()).isEmpty();
        assertThat(picture.discs()).isEmpty();
        assertThat(picture.bundles()).isEmpty();
    }

    @Test
    void withoutAreasAllTiesLieWithinTheOneDisc() {
        NetworkRows rows = new NetworkRows(
                List.of(),
                List.of(person("a", null, Kind.CITIZEN), person("b", null, Kind.CITIZEN)),
                List.of(tie("a", "b", TieType.KNOWS)),
                List.of());
        NetworkPicture picture = picture(rows, SnapshotQuery.defaults());
        assertThat(picture.grouping()).isEqualTo(Grouping.ALL);
        assertThat(picture.bundles())
                .containsExactly(new NetworkPicture.Bundle(0, 0, 0, 1, 1, 0, 0, new Ends(2, 2, 0, 0, 0)));
    }

    @Test
    void regroupingMovesNobodyAndNothingIsDrawnTwice() {
        NetworkRows rows = rows();
        Pictures pictures = new Pictures(NetworkOnly.of(rows, TODAY));
        NetworkPicture first = pictures.picture(BY_ESTATE, Progress.UNWATCHED);
        assertThat(pictures.picture(BY_ESTATE, Progress.UNWATCHED)).isSameAs(first);
        NetworkPicture regrouped = pictures.picture(BY_ESTATE.withGrouping(Grouping.MEMBERSHIP), Progress.UNWATCHED);
        assertThat(regrouped.nodes()).isEqualTo(first.nodes());
        assertThat(regrouped.ties()).isNotEqualTo(first.ties());
    }

    @Test
    void anotherDateMovesNobody() {
        NetworkRows rows = rowsWithOneWhoLeaves();
        Pictures pictures = new Pictures(NetworkOnly.of(rows, TODAY));
        NetworkPicture late = pictures.picture(BY_ESTATE.withDate(TODAY), Progress.UNWATCHED);
        NetworkPicture early = pictures.picture(BY_ESTATE.withDate(TODAY.minusYears(2)), Progress.UNWATCHED);
        assertThat(late.nodes()).extracting(NetworkPicture.Node::id).doesNotContain("gone");
        assertThat(early.nodes()).extracting(NetworkPicture.Node::id).contains("gone");
        for (NetworkPicture.Node node : late.nodes()) {
            NetworkPicture.Node before = node(early, node.id());
            assertThat(List.of(before.x(), before.y())).as(node.id()).isEqualTo(List.of(node.x(), node.y()));
        }
        assertThat(early.ties()).hasSize(late.ties().size() + 1);
    }

    @Test
    void aSnapshotFromBeforeAnImportIsAskedForAgain() {
        Snapshot old = Snapshot.of(rows(), BY_ESTATE, TODAY);
        NetworkRows after = rowsWithOneWhoLeaves();
        Iterator<Snapshot> given = List.of(old, Snapshot.of(after, BY_ESTATE.withDate(TODAY.minusYears(2)), TODAY))
                .iterator();
        Pictures pictures = new Pictures(new NetworkOnly(_ -> given.next(), () -> after));
        assertThatThrownBy(() -> pictures.picture(old, pictures.round(), Progress.UNWATCHED))
                .isInstanceOf(Pictures.Outdated.class);
        assertThat(pictures.picture(BY_ESTATE, Progress.UNWATCHED).nodes())
                .extracting(NetworkPicture.Node::id)
                .contains("gone");
    }

    private static NetworkRows rowsWithOneWhoLeaves() {
        NetworkRows rows = rows();
        List<Actor> actors = new ArrayList<>(rows.actors());
        actors.add(new Actor(
                "gone", EnumSet.of(Kind.CITIZEN), null, "n2", null, null, null, null, TODAY.minusYears(1), Map.of()));
        List<Tie> ties = new ArrayList<>(rows.ties());
        ties.add(tie("c", "gone", TieType.KNOWS));
        return new NetworkRows(rows.areas(), actors, ties, List.of());
    }

    private static NetworkRows rows() {
        List<Area> areas = List.of(
                new Area("town", "Town", AreaLevel.MUNICIPALITY, null),
                new Area("north", "North", AreaLevel.DISTRICT, "town"),
                new Area("south", "South", AreaLevel.DISTRICT, "town"),
                new Area("n1", "North one", AreaLevel.ESTATE, "north"),
                new Area("n2", "North two", AreaLevel.ESTATE, "north"),
                new Area("s1", "South one", AreaLevel.ESTATE, "south"));
        List<Actor> actors = List.of(
                person("a", "n1", Kind.CITIZEN),
                person("b", "n1", Kind.AMBASSADOR),
                person("c", "n2", Kind.CITIZEN),
                person("d", "north", Kind.CITIZEN),
                person("p", "s1", Kind.PROFESSIONAL),
                person("x", null, Kind.CITIZEN),
                body("club", Kind.ASSOCIATION, Sector.INFORMAL),
                body("office", Kind.ORGANISATION, Sector.PUBLIC));
        List<Tie> ties = List.of(
                tie("a", "b", TieType.KNOWS),
                tie("b", "c", TieType.WORKS_WITH),
                tie("c", "d", TieType.KNOWS),
                tie("a", "x", TieType.KNOWS),
                tie("b", "p", TieType.SEEKS_ADVICE_FROM),
                tie("a", "club", TieType.MEMBER_OF),
                tie("b", "club", TieType.MEMBER_OF),
                tie("c", "club", TieType.MEMBER_OF),
                tie("a", "office", TieType.MEMBER_OF),
                tie("a", "office", TieType.EMPLOYED_BY));
        return new NetworkRows(areas, actors, ties, List.of());
    }

    private static Set<Form> forms(NetworkPicture picture, String a, String b) {
        return picture.ties().stream()
                .filter(tie -> picture.nodes().get(tie.a()).id().equals(a)
                        && picture.nodes().get(tie.b()).id().equals(b))
                .findFirst()
                .orElseThrow()
                .forms();
    }

    private static NetworkPicture.Node node(NetworkPicture picture, String id) {
        return picture.nodes().stream()
                .filter(node -> node.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static int disc(NetworkPicture picture, String area) {
        for (int k = 0; k < picture.discs().size(); k++) {
            Area found = picture.discs().get(k).area();
            if (found != null
                    && found.id().equals(area)
                    && !picture.discs().get(k).rest()) {
                return k;
            }
        }
        throw new IllegalArgumentException("No disc of " + area);
    }

    private static NetworkPicture.Bundle bundle(NetworkPicture picture, int level, int a, int b) {
        return picture.bundles().stream()
                .filter(bundle ->
                        bundle.level() == level && bundle.a() == Math.min(a, b) && bundle.b() == Math.max(a, b))
                .findFirst()
                .orElseThrow();
    }

    private static NetworkPicture picture(SnapshotQuery query) {
        return picture(rows(), query);
    }

    private static NetworkPicture picture(NetworkRows rows, SnapshotQuery query) {
        Snapshot snapshot = Snapshot.of(rows, query, TODAY);
        return Pictures.of(snapshot, NetworkLayout.of(snapshot, 1, Progress.UNWATCHED));
    }

    private static Actor person(String id, @Nullable String area, Kind kind) {
        return new Actor(id, EnumSet.of(kind), "Name of " + id, area, null, null, null, null, null, Map.of());
    }

    private static Actor body(String id, Kind kind, Sector sector) {
        return new Actor(id, EnumSet.of(kind), "The " + id, null, null, null, sector, null, null, Map.of());
    }

    private static Tie tie(String from, String to, TieType type) {
        return new Tie(from, to, type, null, null, null, null, null);
    }
}
