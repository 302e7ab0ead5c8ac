package dk.bindeled.map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.bindeled.map.TwoDates.Time;
import dk.bindeled.network.AreaLevel;
import dk.bindeled.network.Form;
import dk.bindeled.network.Grouping;
import dk.bindeled.network.Kind;
import dk.bindeled.network.SnapshotQuery;
import dk.bindeled.network.TieType;
import dk.bindeled.privacy.Deed;
import dk.bindeled.privacy.Lookers;
import dk.bindeled.privacy.Sight;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What the browser is sent, and the panel tells, of what has changed between two dates. */
class MapChangesTest {

    private static final SnapshotQuery QUERY =
            SnapshotQuery.defaults().withDate(TwoDates.NOW).withGrouping(Grouping.area(AreaLevel.ESTATE));
    private static final Set<Form> ALL = Set.of();

    private final List<Lookers.Taken> taken = new ArrayList<>();
    private final ComparedPicture compared = TwoDates.estates().compared(QUERY, TwoDates.THEN);

    @Test
    void itIsSaidWhichOfTheTiesThatAreSentAreNewAndWhichAreLostAndOfWhom() {
        SentChanges answer = nodes(null, Set.of(), ALL);
        assertThat(answer.nodes()).containsExactly("a", "b", "c", "e");
        assertThat(answer.ties()).containsExactlyInAnyOrder("a-b", "a-c", "c-e");
        assertThat(answer.born()).containsExactlyInAnyOrder("a-c", "c-e");
        assertThat(answer.lost()).containsExactlyInAnyOrder("b-c 1", "b-f 2", "c-d 1");
        assertThat(answer.gone()).containsExactly("d", "f");
        assertThat(answer.row("d").get(0)).isEqualTo(4);
        assertThat(answer.row("f").get(0))
                .as("the same number as in every answer")
                .isEqualTo(5);
        assertThat(answer.row("f").get(3)).isEqualTo(answer.row("e").get(3));
        assertThat(answer.row("f").get(6)).as("the ties there were").isEqualTo(1);
    }

    @Test
    void whoDoesNotAskForChangesIsSentNone() {
        ActorsJson json = new ActorsJson(compared.now(), null, Lookers.of(Sight.NAMES));
        assertThat(json.nodes(null, Set.of(), ALL)).containsOnlyKeys("nodes", "ties", "affiliations");
        assertThat(json.around(0, 1)).containsOnlyKeys("nodes", "ties", "affiliations");
        Map<String, Object> first = new PictureJson(compared.now(), null, 5, Lookers.of(Sight.NAMES)).overview();
        assertThat(first).doesNotContainKeys("changes", "persons");
        assertThatThrownBy(() -> json.around(5, 1)).hasMessageContaining("number 5");
    }

    @Test
    void aLostTieIsSentOnceBothItsEndsAre() {
        int north = disc("north");
        int south = disc("south");
        SentChanges first = nodes(Set.of(north), Set.of(), ALL);
        assertThat(first.lost()).containsExactlyInAnyOrder("b-c 1", "c-d 1");
        assertThat(first.gone()).containsExactly("d");
        SentChanges second = nodes(Set.of(south), Set.of(north), ALL);
        assertThat(second.lost()).containsExactly("b-f 2");
        assertThat(second.nodes()).containsExactly("e");
        assertThat(second.gone()).containsExactly("f");
        assertThat(second.row("f").get(0)).isEqualTo(5);
        assertThat(second.born()).containsExactly("c-e");
    }

    @Test
    void whoStandsInAnAreaOfSeveralPartsComesWithTheFirstOfThem() {
        ComparedPicture town = new TwoDates()
                .area("town", AreaLevel.MUNICIPALITY, null)
                .area("west", AreaLevel.DISTRICT, "town")
                .area("elm", AreaLevel.ESTATE, "west")
                .area("fir", AreaLevel.ESTATE, "west")
                .area("oak", AreaLevel.ESTATE, "west")
                .area("isle", AreaLevel.DISTRICT, null)
                .person("a", "elm", Time.BOTH)
                .person("b", "fir", Time.BOTH)
                .person("x", "isle", Time.BOTH)
                .person("c", "oak", Time.THEN)
                .person("d", "oak", Time.THEN)
                .tie("a", "c", Time.BOTH)
                .tie("b", "c", Time.BOTH)
                .tie("c", "d", Time.BOTH)
                .compared(QUERY, TwoDates.THEN);
        ActorsJson json = new ActorsJson(town.now(), town, Lookers.of(Sight.NAMES));
        int elm = disc(town, "elm");
        int fir = disc(town, "fir");
        SentChanges first = new SentChanges(town, json.nodes(Set.of(elm), Set.of(), ALL));
        assertThat(first.lost()).containsExactlyInAnyOrder("a-c 2", "c-d 1");
        assertThat(first.row("c").get(3)).isEqualTo(disc(town, "west"));
        assertThat(new SentChanges(town, json.nodes(Set.of(fir), Set.of(elm), ALL)).lost())
                .containsExactly("b-c 2");
    }

    @Test
    void ofOneFormOnlyTheTiesThatHadItAreSentWithTheirEnds() {
        SentChanges answer = nodes(null, Set.of(), Set.of(Form.BRIDGING));
        assertThat(answer.ties()).containsExactly("c-e");
        assertThat(answer.lost()).containsExactly("b-f 2");
        assertThat(answer.nodes()).containsExactly("b", "c", "e");
        assertThat(answer.gone()).containsExactly("f");
    }

    @Test
    void aroundAnActorThoseWhoAreGoneAreAStepFromThoseTheyWereTiedTo() {
        assertThat(around("b", 0).lost()).isEmpty();
        SentChanges one = around("b", 1);
        assertThat(one.nodes()).containsExactly("a", "b");
        assertThat(one.lost()).containsExactly("b-f 2");
        SentChanges two = around("b", 2);
        assertThat(two.nodes()).containsExactly("a", "b", "c");
        assertThat(two.lost()).containsExactlyInAnyOrder("b-c 1", "b-f 2");
        assertThat(two.born()).containsExactly("a-c");
        assertThat(around("b", 3).gone()).containsExactly("d", "f");
    }

    @Test
    void aroundSomeoneWhoIsGoneAreThoseHeWasTiedToAndThenTheirs() {
        SentChanges none = around("f", 0);
        assertThat(none.nodes()).isEmpty();
        assertThat(none.gone()).containsExactly("f");
        SentChanges one = around("f", 1);
        assertThat(one.nodes()).containsExactly("b");
        assertThat(one.lost()).containsExactly("b-f 2");
        SentChanges two = around("f", 2);
        assertThat(two.nodes()).containsExactly("a", "b");
        assertThat(two.ties()).containsExactly("a-b");
        assertThatThrownBy(() -> around("f", 10)).hasMessageContaining("0-9, not 10");
    }

    @Test
    void whoMaySeeNobodyIsSentNobodyWhoIsGone() {
        ActorsJson json = new ActorsJson(compared.now(), compared, Lookers.of(Sight.NOBODY, true, taken));
        for (Map<String, Object> answer : List.of(json.nodes(null, Set.of(), ALL), json.around(5, 9))) {
            assertThat(new SentChanges(compared, answer).gone()).isEmpty();
            assertThat(new SentChanges(compared, answer).lost()).isEmpty();
        }
        assertThat(json.find("Name of d")).containsEntry("nodes", List.of());
        assertThat(taken).isEmpty();
    }

    @Test
    void theLookAtThoseWhoAreGoneIsTakenDownByThemselves() {
        nodes(null, Set.of(), ALL);
        assertThat(taken).singleElement().satisfies(one -> {
            assertThat(one.deed()).isEqualTo(Deed.LOOKED_AT);
            assertThat(one.groups())
                    .containsExactlyInAnyOrder(List.of("a", "b", "c"), List.of("e"), List.of("d"), List.of("f"));
        });
    }

    @Test
    void theySeeAPseudonymWhoMaySeeNoNames() {
        ActorsJson json = new ActorsJson(compared.now(), compared, Lookers.of(Sight.PSEUDONYMS));
        assertThat(new SentChanges(compared, json.nodes(null, Set.of(), ALL)).names())
                .hasSize(2)
                .allMatch(name -> name.startsWith("Person "));
    }

    @Test
    void ofBodiesEverythingIsTold() {
        TwoDates offices = new TwoDates();
        for (String id : List.of("x", "y", "z")) {
            offices.actor(id, Kind.ORGANISATION, null, id.equals("z") ? Time.THEN : Time.BOTH, Map.of());
        }
        offices.tie("x", "y", TieType.COLLABORATES_WITH, Time.NOW).tie("y", "z", TieType.COLLABORATES_WITH, Time.BOTH);
        ComparedPicture bodies = offices.compared(QUERY.withGrouping(Grouping.ALL), TwoDates.THEN);
        assertThat(changes(bodies, "born")).containsEntry("ties", 1);
        assertThat(changes(bodies, "gone")).containsEntry("ties", 1);
        ActorsJson json = new ActorsJson(bodies.now(), bodies, Lookers.of(Sight.NOBODY));
        assertThat(new SentChanges(bodies, json.nodes(null, Set.of(), ALL)).gone())
                .containsExactly("z");
    }

    @Test
    void theSameDateHasChangedNothingAndALaterOneIsComparedTheOtherWay() {
        ComparedPicture same = TwoDates.estates().compared(QUERY, TwoDates.NOW);
        assertThat(same.changes().lost()).isZero();
        ActorsJson json = new ActorsJson(same.now(), same, Lookers.of(Sight.NAMES));
        assertThat(new SentChanges(same, json.nodes(null, Set.of(), ALL)).born())
                .isEmpty();
        ComparedPicture back = TwoDates.estates().compared(QUERY.withDate(TwoDates.THEN), TwoDates.NOW);
        ActorsJson other = new ActorsJson(back.now(), back, Lookers.of(Sight.NAMES));
        SentChanges answer = new SentChanges(back, other.nodes(null, Set.of(), ALL));
        assertThat(answer.born()).containsExactlyInAnyOrder("b-c", "b-f", "c-d");
        assertThat(answer.lost()).containsExactlyInAnyOrder("a-c 1", "c-e 2");
    }

    @Test
    void besideADateBeforeAnybodyHadTheAttributeNoTieHadAFormByIt() {
        TwoDates town = new TwoDates()
                .actor("a", Kind.CITIZEN, null, Time.BOTH, Map.of())
                .actor("b", Kind.CITIZEN, null, Time.BOTH, Map.of())
                .actor("c", Kind.CITIZEN, null, Time.NOW, Map.of("street", "high"))
                .actor("d", Kind.CITIZEN, null, Time.THEN, Map.of())
                .tie("a", "b", Time.BOTH)
                .tie("a", "d", Time.BOTH)
                .tie("a", "c", Time.NOW);
        ComparedPicture streets = town.compared(QUERY.withGrouping(Grouping.attribute("street")), TwoDates.THEN);
        ActorsJson json = new ActorsJson(streets.now(), streets, Lookers.of(Sight.NAMES));
        SentChanges answer = new SentChanges(streets, json.nodes(null, Set.of(), ALL));
        assertThat(answer.lost()).containsExactly("a-d 0");
        assertThat(answer.born()).containsExactly("a-c");
    }

    @SuppressWarnings("unchecked") // maps of the answer
    private static Map<String, @Nullable Object> changes(ComparedPicture compared, String fate) {
        Map<String, Object> first = new PictureJson(compared.now(), compared, 5, Lookers.of(Sight.NAMES)).overview();
        Map<String, Object> changes = (Map<String, Object>) Objects.requireNonNull(first.get("changes"));
        return (Map<String, @Nullable Object>) Objects.requireNonNull(changes.get(fate));
    }

    private SentChanges nodes(@Nullable Set<Integer> discs, Set<Integer> before, Set<Form> forms) {
        ActorsJson json = new ActorsJson(compared.now(), compared, Lookers.of(Sight.NAMES, true, taken));
        return new SentChanges(compared, json.nodes(discs, before, forms));
    }

    private SentChanges around(String id, int steps) {
        ActorsJson json = new ActorsJson(compared.now(), compared, Lookers.of(Sight.NAMES));
        return new SentChanges(compared, json.around(number(id), steps));
    }

    private int number(String id) {
        ActorRows rows = new ActorRows(compared.now(), compared, Lookers.of(Sight.NAMES));
        int n = 0;
        while (!rows.node(n).id().equals(id)) {
            n++;
        }
        return n;
    }

    private int disc(String area) {
        return disc(compared, area);
    }

    private static int disc(ComparedPicture compared, String area) {
        var discs = compared.now().picture().discs();
        int d = 0;
        while (!String.valueOf(discs.get(d).area()).contains("[id=" + area + ",")) {
            d++;
        }
        return d;
    }
}
