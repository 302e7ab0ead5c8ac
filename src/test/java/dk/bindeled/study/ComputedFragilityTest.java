package dk.bindeled.study;

import static org.assertj.core.api.Assertions.assertThat;

import dk.bindeled.demo.Lindeaa;
import dk.bindeled.network.Actor;
import dk.bindeled.network.Kind;
import dk.bindeled.network.NetworkRows;
import dk.bindeled.network.Progress;
import dk.bindeled.network.Snapshot;
import dk.bindeled.network.SnapshotQuery;
import dk.bindeled.network.Tie;
import dk.bindeled.network.TieType;
import dk.bindeled.study.FragilityFigures.Carried;
import dk.bindeled.study.FragilityFigures.Load;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ComputedFragilityTest {

    private static final LocalDate LATER = LocalDate.of(2026, 1, 1);
    private static final LocalDate TODAY = LocalDate.of(2024, 6, 30);

    private static final Snapshot LINDEAA = Snapshot.of(Lindeaa.generate(), SnapshotQuery.defaults(), LATER);
    private static final FragilityFigures FOUND = FragilityFigures.of(
            StudyResult.of(LINDEAA, StudyParameters.of(LINDEAA.query()), Progress.UNWATCHED),
            LINDEAA,
            5,
            Progress.UNWATCHED);

    @Test
    void theCoordinatorIsFirstAndThoseWhoHoldFewerThanAskedAreLeftOut() {
        assertThat(FOUND.held().getFirst().person().id()).isEqualTo("f01");
        assertThat(FOUND.held().getFirst().cutOff()).isEqualTo(46);
        assertThat(FOUND.held().getFirst().where().getFirst())
                .isEqualTo(new FragilityFigures.Where("aaparken", "Åparken", 46));
        assertThat(FOUND.held()).allMatch(held -> held.cutOff() >= 5);
        assertThat(FOUND.bridgeTies()).allMatch(tie -> tie.smallerSide() >= 5);
    }

    @Test
    void theAmbassadorBetweenTwoEstatesIsABroker() {
        assertThat(FOUND.brokers())
                .filteredOn(broker -> broker.person().id().equals("a01"))
                .singleElement()
                .satisfies(broker -> {
                    assertThat(broker.pairs())
                            .anyMatch(pair -> pair.a().equals("moellevangen")
                                    && pair.b().equals("skovhoej")
                                    && pair.persons() == 212);
                    assertThat(broker.persons()).isGreaterThanOrEqualTo(212);
                });
    }

    @Test
    void everyAmbassadorHasALoadAndTheClassesAddUp() {
        assertThat(FOUND.loads()).extracting(Load::ambassador).hasSize(12).contains("a01", "a12");
        for (Carried what : Carried.values()) {
            FragilityFigures.Spread spread = FOUND.spreads().get(what);
            assertThat(spread).isNotNull();
            assertThat(spread.carriers()).isEqualTo(12);
            assertThat(spread.sum())
                    .isEqualTo(FOUND.loads().stream()
                            .mapToLong(load -> load.amounts().getOrDefault(what, -1))
                            .sum());
            assertThat(FOUND.loads().stream().filter(load -> load.isMuch(what)).count())
                    .isEqualTo(
                            spread.classes().get(FragilityFigures.Spread.MUCH).longValue());
        }
    }

    @Test
    void traenSammenIsToldOfAndKaffePaaKandenIsNot() {
        assertThat(FOUND.communities())
                .filteredOn(FragilityFigures.Welcoming::few)
                .extracting(one -> one.funnel().key())
                .contains("traen-sammen")
                .doesNotContain("kaffe-paa-kanden");
        assertThat(FOUND.communities())
                .filteredOn(one -> one.funnel().key().equals("traen-sammen"))
                .singleElement()
                .satisfies(one -> assertThat(one.funnel().begun()).isEqualTo(119));
    }

    @Test
    void theCoordinatorSeesHerselfBecomeUnnecessary() {
        // her three have nobody else at first; then two of them meet, and then the third one meets them
        List<SelfRunningPoint> points =
                ComputedFragility.series(TODAY, "her", (date, progress) -> street(date), Progress.UNWATCHED);
        assertThat(points)
                .extracting(SelfRunningPoint::date)
                .containsExactly(
                        LocalDate.of(2022, 12, 31),
                        LocalDate.of(2023, 6, 30),
                        LocalDate.of(2023, 12, 31),
                        LocalDate.of(2024, 6, 30));
        assertThat(points).extracting(SelfRunningPoint::brought).containsExactly(1, 3, 3, 3);
        assertThat(points.getFirst().connected().isKnown()).isFalse();
        assertThat(points.stream().skip(1).map(point -> point.connected().value()))
                .containsExactly(0.0, 1.0 / 3, 1.0);
        assertThat(points).extracting(SelfRunningPoint::onlyThroughHer).containsExactly(0L, 3L, 2L, 0L);
    }

    @Test
    void whoIsNotInTheNetworkHasNoTest() {
        assertThat(ComputedFragility.series(TODAY, "nobody", (date, progress) -> street(date), Progress.UNWATCHED))
                .isEmpty();
    }

    @Test
    void halfYearsEndInJuneAndDecember() {
        assertThat(HalfYearEnds.backFrom(LocalDate.of(2024, 6, 30), 3))
                .containsExactly(LocalDate.of(2024, 6, 30), LocalDate.of(2023, 12, 31), LocalDate.of(2023, 6, 30));
        assertThat(HalfYearEnds.backFrom(LocalDate.of(2024, 12, 31), 2))
                .containsExactly(LocalDate.of(2024, 12, 31), LocalDate.of(2024, 6, 30));
        assertThat(HalfYearEnds.backFrom(LocalDate.of(2024, 7, 1), 2))
                .containsExactly(LocalDate.of(2024, 7, 1), LocalDate.of(2024, 6, 30));
        assertThat(HalfYearEnds.backFrom(LocalDate.of(2024, 1, 1), 2))
                .containsExactly(LocalDate.of(2024, 1, 1), LocalDate.of(2023, 12, 31));
    }

    private static Snapshot street(LocalDate date) {
        List<Actor> actors = Stream.of("her", "a", "b", "c")
                .map(id -> new Actor(id, Set.of(Kind.CITIZEN), null, null, null, null, null, null, null, Map.of()))
                .toList();
        return Snapshot.of(
                new NetworkRows(
                        List.of(),
                        actors,
                        List.of(
                                tie("her", "a", "2022-09-01"),
                                tie("her", "b", "2023-02-01"),
                                tie("her", "c", "2023-02-01"),
                                tie("a", "b", "2023-09-01"),
                                tie("b", "c", "2024-02-01")),
                        List.of()),
                SnapshotQuery.defaults().withDate(date),
                TODAY);
    }

    private static Tie tie(String from, String to, @Nullable String since) {
        return new Tie(from, to, TieType.KNOWS, null, since == null ? null : LocalDate.parse(since), null, null, null);
    }
}
