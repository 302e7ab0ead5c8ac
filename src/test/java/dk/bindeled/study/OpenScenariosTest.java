package dk.bindeled.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.bindeled.network.Actor;
import dk.bindeled.network.Change;
import dk.bindeled.network.Grouping;
import dk.bindeled.network.Kind;
import dk.bindeled.network.NetworkRows;
import dk.bindeled.network.Progress;
import dk.bindeled.network.Snapshot;
import dk.bindeled.network.SnapshotQuery;
import dk.bindeled.network.TieType;
import dk.bindeled.network.Unit;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Scenarios that are opened around the time when somebody is erased: Ann, of Ann, Bo and Carl. */
class OpenScenariosTest {

    private static final LocalDate DATE = LocalDate.of(2025, 3, 1);
    private static final SnapshotQuery QUERY = SnapshotQuery.defaults().withDate(DATE);
    private static final Change TIE = new Change.AddTie("bo", "carl", TieType.KNOWS);

    private final KnownScenarios known = new KnownScenarios();

    @Test
    void whoWasErasedWhileTheNetworkWasReadIsInNoScenario() {
        AtomicInteger read = new AtomicInteger();
        Scenario scenario = open(new NetworkOnly(
                query -> {
                    Snapshot snapshot = read.incrementAndGet() == 1 ? town("ann", "bo", "carl") : town("bo", "carl");
                    if (read.get() == 1) {
                        known.forget();
                    }
                    return snapshot;
                },
                () -> rows()));
        assertThat(read).hasValue(2);
        assertThat(scenario.isOpen()).isTrue();
        assertThat(scenario.person("ann")).isEmpty();
        assertThat(scenario.person("bo")).isPresent();
    }

    @Test
    void aScenarioThatComesToBeKnownAfterAnErasureIsEmptiedAtOnce() {
        long begun = known.round();
        Scenario scenario = Scenario.of(town("ann", "bo"), copy -> {});
        known.forget();
        known.add(scenario, begun);
        assertThat(scenario.isOpen()).isFalse();
        assertThat(scenario.held()).isEmpty();
    }

    @Test
    void aCopyThatWasBegunBeforeAnErasureIsEmptiedToo() {
        long begun = known.round();
        Scenario scenario = Scenario.of(town("ann", "bo", "carl"), copy -> {
            known.forget();
            known.add(copy, begun);
        });
        assertThat(scenario.copy().isOpen()).isFalse();
    }

    @Test
    void theStepsBackAndForthAreDroppedToo() {
        Scenario scenario = open(NetworkOnly.of(rows("ann", "bo", "carl"), DATE));
        scenario.apply(TIE);
        scenario.undo();
        scenario.apply(TIE);
        known.forget();
        assertThatThrownBy(scenario::canUndo).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(scenario::canRedo).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(scenario::undo).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void whatIsToBeDroppedWithAScenarioIsDroppedWithWhicheverCopyIsLeft() {
        List<String> dropped = new ArrayList<>();
        Scenario scenario = Scenario.of(town("ann", "bo"), copy -> known.add(copy, known.round()));
        scenario.whenEmptied(() -> dropped.add("names"));
        Scenario copy = scenario.copy();
        assertThat(dropped).isEmpty();
        known.forget();
        assertThat(dropped).containsExactly("names");
        copy.whenEmptied(() -> dropped.add("too late"));
        assertThat(dropped).containsExactly("names", "too late");
    }

    @Test
    void thereIsNoScenarioOfBodiesOrOfNobody() {
        Scenarios scenarios = new OpenScenarios(NetworkOnly.of(rows(), DATE), known);
        assertThat(scenarios.open(QUERY, Progress.UNWATCHED)).isEmpty();
        assertThat(new OpenScenarios(NetworkOnly.of(rows("ann"), DATE), known)
                        .open(new SnapshotQuery(DATE, QUERY.layers(), Unit.BODIES, null), Progress.UNWATCHED))
                .isEmpty();
    }

    @Test
    void eachGroupTellsHowManyItHasWithTheChanges() {
        Scenario scenario = open(NetworkOnly.of(rows("ann", "bo", "carl"), DATE));
        scenario.apply(new Change.AddForum("new-1", "Choir", List.of("ann", "bo")));
        assertThat(scenario.persons()).isEqualTo(Map.of("new-1", 2L));
        scenario.apply(new Change.RemovePerson("ann"));
        assertThat(scenario.persons()).isEqualTo(Map.of("new-1", 1L));
        scenario.apply(new Change.RemovePerson("bo"));
        assertThat(scenario.persons()).isEmpty();
    }

    private Scenario open(Studies studies) {
        return new OpenScenarios(studies, known)
                .open(QUERY.withGrouping(Grouping.MEMBERSHIP), Progress.UNWATCHED)
                .orElseThrow();
    }

    private static Snapshot town(String... ids) {
        return Snapshot.of(rows(ids), QUERY, DATE);
    }

    private static NetworkRows rows(String... ids) {
        List<Actor> actors = Stream.of(ids)
                .map(id -> new Actor(id, Set.of(Kind.CITIZEN), null, null, null, null, null, null, null, Map.of()))
                .toList();
        return new NetworkRows(List.of(), actors, List.of(), List.of());
    }
}
