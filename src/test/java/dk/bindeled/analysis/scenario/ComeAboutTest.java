package dk.bindeled.analysis.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import dk.bindeled.analysis.scenario.ComeAbout.State;
import dk.bindeled.analysis.scenario.ComeAbout.Told;
import dk.bindeled.analysis.scenario.ComeAbout.Why;
import dk.bindeled.network.Actor;
import dk.bindeled.network.Change;
import dk.bindeled.network.Change.AddAmbassador;
import dk.bindeled.network.Change.AddForum;
import dk.bindeled.network.Change.AddPerson;
import dk.bindeled.network.Change.AddTie;
import dk.bindeled.network.Change.RemoveAmbassador;
import dk.bindeled.network.Change.RemovePerson;
import dk.bindeled.network.Change.RemoveTie;
import dk.bindeled.network.Change.Train;
import dk.bindeled.network.Changes;
import dk.bindeled.network.Kind;
import dk.bindeled.network.NetworkRows;
import dk.bindeled.network.Snapshot;
import dk.bindeled.network.SnapshotQuery;
import dk.bindeled.network.Tie;
import dk.bindeled.network.TieType;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * Anna, an ambassador, and Bo, Carl and Dora, citizens; Anna supports Bo, Anna and Carl knew each other till last year. Eve has left, Finn
 * comes next year; Bo is a member of the café, Carl is employed by it.
 */
class ComeAboutTest {

    private static final LocalDate DATE = LocalDate.of(2025, 6, 1);
    private static final Told DONE = new Told(State.DONE, null);
    private static final Told NOT_YET = new Told(State.NOT_YET, null);

    @Test
    void aTieHasComeThroughWhateverLayerAndWhicheverWayRound() {
        assertThat(told(new AddTie("anna", "bo", TieType.KNOWS))).isEqualTo(DONE);
        assertThat(told(new AddTie("bo", "anna", TieType.WORKS_WITH))).isEqualTo(DONE);
        assertThat(told(new AddTie("anna", "dora", TieType.KNOWS))).isEqualTo(NOT_YET);
        assertThat(told(new AddTie("anna", "carl", TieType.KNOWS)))
                .as("it is past")
                .isEqualTo(NOT_YET);
        SnapshotQuery acquaintances = new SnapshotQuery(DATE, EnumSet.of(TieType.KNOWS), null, null);
        assertThat(ComeAbout.in(Snapshot.of(rows(), acquaintances, DATE), Set.of())
                        .of(new AddTie("anna", "bo", TieType.KNOWS)))
                .as("not through a layer that is looked at")
                .isEqualTo(NOT_YET);
        assertThat(told(new AddTie("anna", "anna", TieType.KNOWS))).isEqualTo(NOT_YET);
    }

    @Test
    void aTieIsTakenAwayWhereBothAreThereAndNotTied() {
        assertThat(told(new RemoveTie("carl", "anna"))).isEqualTo(DONE);
        assertThat(told(new RemoveTie("anna", "bo"))).isEqualTo(NOT_YET);
        assertThat(told(new RemoveTie("anna", "eve"))).isEqualTo(unknown(Why.NOT_THERE));
    }

    @Test
    void ofWhoIsNotThereATieTellsWhy() {
        assertThat(told(new AddTie("eve", "bo", TieType.KNOWS))).isEqualTo(unknown(Why.NOT_THERE));
        assertThat(told(new AddTie("bo", "finn", TieType.KNOWS))).isEqualTo(unknown(Why.NOT_THERE));
        assertThat(told(new AddTie("bo", "nobody", TieType.KNOWS))).isEqualTo(unknown(Why.NOT_IN_DATA));
        assertThat(told(new AddTie("made-up", "bo", TieType.KNOWS))).isEqualTo(unknown(Why.IMAGINED));
        assertThat(told(new AddTie("bo", "cafe", TieType.KNOWS)))
                .as("a café is no person")
                .isEqualTo(unknown(Why.NOT_THERE));
        assertThat(ComeAbout.in(snapshot(rows()), Set.of("bo")).of(new AddTie("anna", "bo", TieType.KNOWS)))
                .as("the data call somebody else by the same id")
                .isEqualTo(unknown(Why.IMAGINED));
    }

    @Test
    void onlyWhoWasThereCanHaveLeft() {
        assertThat(told(new RemovePerson("eve"))).isEqualTo(DONE);
        assertThat(told(new RemovePerson("bo"))).isEqualTo(NOT_YET);
        assertThat(told(new RemovePerson("finn"))).as("comes later").isEqualTo(unknown(Why.NOT_THERE));
        assertThat(told(new RemovePerson("nobody"))).isEqualTo(unknown(Why.NOT_IN_DATA));
        assertThat(told(new RemovePerson("made-up"))).isEqualTo(unknown(Why.IMAGINED));
    }

    @Test
    void anAmbassadorIsOneOrIsNot() {
        assertThat(told(new AddAmbassador("anna"))).isEqualTo(DONE);
        assertThat(told(new AddAmbassador("bo"))).isEqualTo(NOT_YET);
        assertThat(told(new RemoveAmbassador("anna"))).isEqualTo(NOT_YET);
        assertThat(told(new RemoveAmbassador("bo"))).isEqualTo(DONE);
        assertThat(told(new AddAmbassador("eve"))).isEqualTo(unknown(Why.NOT_THERE));
        assertThat(told(new RemoveAmbassador("nobody"))).isEqualTo(unknown(Why.NOT_IN_DATA));
    }

    @Test
    void aForumIsThereWhereOneOfItsMembersIsAMemberOfSomethingOfItsName() {
        assertThat(told(new AddForum("f", " REPAIR café ", List.of("anna", "bo"))))
                .isEqualTo(DONE);
        assertThat(told(new AddForum("f", "Repair café", List.of("eve", "made-up", "bo"))))
                .isEqualTo(DONE);
        assertThat(told(new AddForum("f", "Repair café", List.of("anna"))))
                .as("no member")
                .isEqualTo(NOT_YET);
        assertThat(told(new AddForum("f", "Repair café", List.of("carl"))))
                .as("employed, which is no membership")
                .isEqualTo(NOT_YET);
        assertThat(told(new AddForum("f", "Another café", List.of("bo")))).isEqualTo(NOT_YET);
        assertThat(told(new AddForum("f", "Repair café", List.of("eve")))).isEqualTo(unknown(Why.NOT_THERE));
        assertThat(told(new AddForum("f", "Repair café", List.of("made-up")))).isEqualTo(unknown(Why.IMAGINED));
        assertThat(told(new AddForum("f", "Repair café", List.of("nobody")))).isEqualTo(unknown(Why.NOT_IN_DATA));
    }

    @Test
    void ofTheImaginedAndOfTrainingNoNetworkTells() {
        assertThat(told(new AddPerson("made-up", Set.of(Kind.CITIZEN), null))).isEqualTo(unknown(Why.IMAGINED));
        assertThat(told(new AddPerson("bo", Set.of(Kind.CITIZEN), null))).isEqualTo(unknown(Why.IMAGINED));
        assertThat(told(new Train(List.of("anna"), 2))).isEqualTo(unknown(Why.NO_TRACE));
    }

    /** The rows of the network with the change say what has come about; what was done before it must not. */
    @Test
    void inThreeHundredTownsOfChanceAChangeHasComeAboutOnceItIsMadeAndNotBefore() {
        Map<State, Integer> met = new EnumMap<>(State.class);
        Map<Class<?>, Integer> done = new HashMap<>();
        for (int seed = 0; seed < 300; seed++) {
            ImaginedTown town = new ImaginedTown(seed);
            Snapshot first = town.snapshot(seed);
            WhatIf whatIf = WhatIf.of(first);
            Set<String> imagined = new HashSet<>();
            for (int k = 0; k < 8; k++) {
                Change change = fitting(town, whatIf);
                if (change instanceof AddPerson person) {
                    imagined.add(person.id());
                }
                String where = "seed " + seed + ", " + change + " after " + whatIf.changes();
                Told before = ComeAbout.in(with(town, whatIf, first.query()), imagined)
                        .of(change);
                whatIf.apply(change);
                Told after = ComeAbout.in(with(town, whatIf, first.query()), imagined)
                        .of(change);
                boolean told = !speaksOnlyOf(imagined, change);
                assertThat(before.state()).as(where).isEqualTo(told ? State.NOT_YET : State.UNKNOWN);
                assertThat(after.state()).as(where).isEqualTo(told ? State.DONE : State.UNKNOWN);
                met.merge(after.state(), 1, Integer::sum);
                if (told) {
                    done.merge(change.getClass(), 1, Integer::sum);
                }
            }
        }
        assertThat(met.get(State.UNKNOWN)).isGreaterThan(100);
        assertThat(done.keySet())
                .containsExactlyInAnyOrder(
                        AddTie.class,
                        RemoveTie.class,
                        RemovePerson.class,
                        AddAmbassador.class,
                        RemoveAmbassador.class,
                        AddForum.class);
        assertThat(done.values()).as(done.toString()).allMatch(times -> times > 50);
    }

    /** Forums are told apart by their names only. */
    private static Change fitting(ImaginedTown town, WhatIf whatIf) {
        while (true) {
            Change change = town.change();
            if (change instanceof AddForum(String id, String label, List<String> members)) {
                change = new AddForum(id, label + " " + id, members);
            }
            if (whatIf.misfit(change).isEmpty()) {
                return change;
            }
        }
    }

    private static Snapshot with(ImaginedTown town, WhatIf whatIf, SnapshotQuery query) {
        NetworkRows rows = Changes.applied(town.rows(), whatIf.changes(), ImaginedTown.DATE);
        return Snapshot.of(rows, query, ImaginedTown.DATE);
    }

    /** Of a tie, if one end is imagined; of a forum, if all are. */
    private static boolean speaksOnlyOf(Set<String> imagined, Change change) {
        return switch (change) {
            case AddTie tie -> imagined.contains(tie.a()) || imagined.contains(tie.b());
            case RemoveTie(String a, String b) -> imagined.contains(a) || imagined.contains(b);
            case AddPerson _ -> true;
            case RemovePerson(String id) -> imagined.contains(id);
            case AddAmbassador(String id) -> imagined.contains(id);
            case RemoveAmbassador(String id) -> imagined.contains(id);
            case AddForum forum -> imagined.containsAll(forum.members());
            case Train _ -> true;
        };
    }

    private static Told told(Change change) {
        return ComeAbout.in(snapshot(rows()), Set.of("made-up")).of(change);
    }

    private static Told unknown(Why why) {
        return new Told(State.UNKNOWN, why);
    }

    private static Snapshot snapshot(NetworkRows rows) {
        return Snapshot.of(rows, SnapshotQuery.defaults().withDate(DATE), DATE);
    }

    private static NetworkRows rows() {
        List<Actor> actors = new ArrayList<>();
        actors.add(actor("anna", Kind.AMBASSADOR, null, null, null));
        actors.add(actor("bo", Kind.CITIZEN, null, null, null));
        actors.add(actor("carl", Kind.CITIZEN, null, null, null));
        actors.add(actor("dora", Kind.CITIZEN, null, null, null));
        actors.add(actor("eve", Kind.CITIZEN, null, null, DATE));
        actors.add(actor("finn", Kind.CITIZEN, null, DATE.plusYears(1), null));
        actors.add(actor("cafe", Kind.ASSOCIATION, "Repair Café", null, null));
        return new NetworkRows(
                List.of(),
                actors,
                List.of(
                        tie("anna", "bo", TieType.SUPPORTS, null),
                        tie("anna", "carl", TieType.KNOWS, DATE.minusYears(1)),
                        tie("bo", "cafe", TieType.MEMBER_OF, null),
                        tie("carl", "cafe", TieType.EMPLOYED_BY, null)),
                List.of());
    }

    private static Actor actor(
            String id, Kind kind, @Nullable String label, @Nullable LocalDate from, @Nullable LocalDate until) {
        return new Actor(id, Set.of(kind), label, null, null, null, null, from, until, Map.of());
    }

    private static Tie tie(String from, String to, TieType type, @Nullable LocalDate until) {
        return new Tie(from, to, type, null, null, until, null, null);
    }
}
