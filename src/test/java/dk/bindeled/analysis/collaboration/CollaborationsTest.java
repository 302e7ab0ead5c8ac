package dk.bindeled.analysis.collaboration;

import static org.assertj.core.api.Assertions.assertThat;

import dk.bindeled.network.Actor;
import dk.bindeled.network.BodyPair;
import dk.bindeled.network.Kind;
import dk.bindeled.network.LadderStep;
import dk.bindeled.network.NetworkRows;
import dk.bindeled.network.Snapshot;
import dk.bindeled.network.SnapshotQuery;
import dk.bindeled.network.Tie;
import dk.bindeled.network.TieType;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CollaborationsTest {

    private static final BodyPair AB = BodyPair.of("b", "a");

    private static Bodies two() {
        return new Bodies().body("a", null).body("b", null);
    }

    private static Collaboration only(Bodies bodies) {
        assertThat(bodies.pairs()).hasSize(1);
        return bodies.pairs().getFirst();
    }

    @Test
    void withoutTiesThereIsNoPair() {
        assertThat(new Bodies().pairs()).isEmpty();
        assertThat(two().pairs()).isEmpty();
    }

    @Test
    void oneTieIsOnePairWhicheverWayItWasWritten() {
        assertThat(only(two().tie("b", "a", 3)))
                .isEqualTo(new Collaboration(AB, true, LadderStep.COOPERATION, null, null, null));
    }

    @Test
    void ofSeveralTiesTheHighestStepThatHoldsOnTheDateCounts() {
        Bodies bodies = two().tie("a", "b", 2, "2020-01-01", null)
                .tie("b", "a", 3, "2021-01-01", null)
                .tie("a", "b", 4, "2019-01-01", "2024-06-30")
                .tie("a", "b", 4, "2024-07-01", null);
        assertThat(only(bodies).step()).isEqualTo(LadderStep.COOPERATION);
    }

    @Test
    void aStepThatIsNotRecordedIsNotKnownUnlessAnotherTieSaysIt() {
        assertThat(only(two().tie("a", "b", null)).step()).isNull();
        assertThat(only(two().tie("a", "b", null).tie("a", "b", 1)).step()).isEqualTo(LadderStep.NETWORKING);
    }

    /**
     * <pre>
     * 2018      2019      2020      2021      2022            2024-06-30
     *   |--- 1 ----|                  |--- 2 -----------------------
     *                                            |--- 3 -----------
     * </pre>
     */
    @Test
    void itIsToldSinceWhenTheStepHoldsAndWhichWasBefore() {
        Bodies bodies = two().tie("a", "b", 1, "2018-01-01", "2019-01-01")
                .tie("a", "b", 2, "2021-01-01", null)
                .tie("a", "b", 3, "2022-01-01", null);
        assertThat(only(bodies))
                .extracting(Collaboration::since, Collaboration::step, Collaboration::earlier)
                .containsExactly(LocalDate.of(2022, 1, 1), LadderStep.COOPERATION, LadderStep.COORDINATION);
    }

    @Test
    void aStepThatTwoTiesCarryOnHoldsSinceTheFirst() {
        Bodies bodies = two().tie("a", "b", 2, "2020-01-01", "2022-01-01").tie("a", "b", 2, "2022-01-01", null);
        assertThat(only(bodies).since()).isEqualTo("2020-01-01");
        Bodies broken = two().tie("a", "b", 2, "2020-01-01", "2022-01-01").tie("a", "b", 2, "2022-01-02", null);
        assertThat(only(broken))
                .extracting(Collaboration::since, Collaboration::earlier)
                .containsExactly(LocalDate.of(2022, 1, 2), null);
    }

    @Test
    void itIsToldWhereTwoHaveGoneDownTheLadder() {
        Bodies bodies = two().tie("a", "b", 4, "2020-01-01", "2023-01-01").tie("a", "b", 2, "2021-01-01", null);
        assertThat(only(bodies))
                .extracting(Collaboration::since, Collaboration::step, Collaboration::earlier)
                .containsExactly(LocalDate.of(2023, 1, 1), LadderStep.COORDINATION, LadderStep.PARTNERSHIP);
    }

    @Test
    void apartOnlyThoseAreToldWhoAreAskedForAndAreThere() {
        Bodies bodies = two().body("gone", null, null, Bodies.TODAY)
                .tie("a", "b", 3, "2020-01-01", "2021-01-01")
                .tie("a", "gone", 2);
        assertThat(bodies.pairs()).isEmpty();
        assertThat(bodies.pairs(AB, BodyPair.of("a", "gone"), BodyPair.of("a", "nobody")))
                .containsExactly(new Collaboration(AB, false, null, null, LadderStep.COOPERATION, null));
    }

    @Test
    void personsAreNoBodies() {
        Bodies bodies = two().person("p").tie("a", "p", 2).tie("a", "a", 2);
        assertThat(bodies.pairs(BodyPair.of("a", "p"))).isEmpty();
    }

    @Test
    void personsInBothCountOnceHoweverTheyAreIn() {
        Bodies bodies = two().tie("a", "b", 1)
                .person("p1", "a", "b")
                .person("p2", "a")
                .employed("p2", "b")
                .employed("p2", "a")
                .person("p3", "b")
                .person("p4", "a");
        assertThat(only(bodies).personsInBoth()).isEqualTo(2);
        assertThat(BodyMembers.of(bodies.snapshot(), List.of()).in("a")).isEqualTo(3);
    }

    @Test
    void whereNobodyIsRecordedItIsNotKnownHowManyAreInBoth() {
        assertThat(only(two().tie("a", "b", 1).person("p1", "a")).personsInBoth())
                .isNull();
        assertThat(only(two().tie("a", "b", 1).person("p1", "a").person("p2", "b"))
                        .personsInBoth())
                .isZero();
    }

    @Test
    void overManyNetworksItIsWhatGoingThroughEveryDaySays() {
        for (int seed = 0; seed < 200; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            int bodies = 2 + random.nextInt(4);
            LocalDate today = LocalDate.of(2024, 1, 30);
            List<Actor> actors = new ArrayList<>();
            for (int k = 0; k < bodies; k++) {
                actors.add(new Actor(
                        "b" + k, Set.of(Kind.ASSOCIATION), null, null, null, null, null, null, null, Map.of()));
            }
            List<Tie> ties = new ArrayList<>();
            for (int k = random.nextInt(14); k > 0; k--) {
                ties.add(new Tie(
                        "b" + random.nextInt(bodies),
                        "b" + random.nextInt(bodies),
                        TieType.COLLABORATES_WITH,
                        random.nextInt(4) == 0 ? null : (double) (1 + random.nextInt(4)),
                        day(random),
                        day(random),
                        "c" + k,
                        null));
            }
            Snapshot snapshot = Snapshot.of(
                    new NetworkRows(List.of(), actors, ties, List.of()),
                    SnapshotQuery.defaults().withDate(today),
                    today);
            Set<BodyPair> all = new TreeSet<>();
            for (int a = 0; a < bodies; a++) {
                for (int b = a + 1; b < bodies; b++) {
                    all.add(new BodyPair("b" + a, "b" + b));
                }
            }
            assertThat(Collaborations.of(ties, snapshot, all))
                    .as("seed " + seed)
                    .isEqualTo(
                            all.stream().map(pair -> slowly(pair, ties, today)).toList());
            assertThat(Collaborations.of(ties.reversed(), snapshot, List.of()))
                    .as("seed " + seed)
                    .isEqualTo(all.stream()
                            .map(pair -> slowly(pair, ties, today))
                            .filter(Collaboration::present)
                            .toList());
        }
    }

    private static @Nullable LocalDate day(SplittableRandom random) {
        return random.nextInt(4) == 0 ? null : LocalDate.of(2024, 1, 1 + random.nextInt(31));
    }

    /** Goes back day by day to before the first. */
    private static Collaboration slowly(BodyPair pair, List<Tie> ties, LocalDate today) {
        List<String> states = new ArrayList<>();
        for (LocalDate day = today; day.isAfter(LocalDate.of(2023, 12, 1)); day = day.minusDays(1)) {
            LocalDate on = day;
            Set<Double> steps = ties.stream()
                    .filter(tie -> Set.of(tie.from(), tie.to() + (tie.from().equals(tie.to()) ? "!" : ""))
                            .equals(Set.of(pair.a(), pair.b())))
                    .filter(tie -> (tie.since() == null || !on.isBefore(tie.since()))
                            && (tie.until() == null || on.isBefore(tie.until())))
                    .map(tie -> tie.strength() == null ? 0.0 : tie.strength())
                    .collect(Collectors.toSet());
            states.add(
                    steps.isEmpty()
                            ? "apart"
                            : String.valueOf(steps.stream()
                                    .mapToInt(Double::intValue)
                                    .max()
                                    .orElse(0)));
        }
        String now = states.getFirst();
        int days = 0;
        while (days < states.size() && states.get(days).equals(now)) {
            days++;
        }
        LadderStep earlier = states.stream()
                .skip(days)
                .filter(state -> !state.equals("apart") && !state.equals("0") && !state.equals(now))
                .map(state -> step(state))
                .findFirst()
                .orElse(null);
        boolean present = !now.equals("apart");
        return new Collaboration(
                pair,
                present,
                present && !now.equals("0") ? step(now) : null,
                present && days < states.size() ? today.minusDays(days - 1L) : null,
                earlier,
                null);
    }

    private static LadderStep step(String number) {
        return LadderStep.of(Integer.parseInt(number)).orElseThrow();
    }
}
