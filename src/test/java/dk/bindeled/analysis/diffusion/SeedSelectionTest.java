package dk.bindeled.analysis.diffusion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dk.bindeled.analysis.Chunks;
import dk.bindeled.network.Grouping;
import dk.bindeled.network.Progress;
import dk.bindeled.network.Snapshot;
import dk.bindeled.testing.CancelledProgress;
import dk.bindeled.testing.StudyFiles;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SeedSelectionTest {

    private static final Snapshot KARATE = StudyFiles.snapshot("zachary-karate-club", Grouping.ALL);

    private static ChosenSeeds chosen(DiffusionModel model, SeedRequest request) {
        return SeedSelection.of(model, request, 7, new Chunks(2), Progress.UNWATCHED);
    }

    @Test
    void theTwoLeadersOfTheKarateClubAreChosenAndReachWhatIsKnown() {
        DiffusionModel model = DiffusionModel.independentCascade(KARATE, 0.1);
        ChosenSeeds chosen = chosen(model, SeedRequest.of(2).withEpsilon(0.01));
        assertThat(chosen.seeds().stream().map(KARATE::id)).containsExactlyInAnyOrder("A01", "A34");
        double spread =
                SeedSelection.spread(model, chosen.seeds(), null, null, 1 << 20, 3, new Chunks(2), Progress.UNWATCHED);
        assertThat(spread).isCloseTo(6.4212, within(0.04));
        assertThat(chosen.spread()).isBetween(chosen.lowerBound(), chosen.upperBound());
        assertThat(chosen.everyone()).isEqualTo(34);
        assertThat(chosen.guarantee()).isGreaterThanOrEqualTo(1 - 1 / Math.E - 0.01);
    }

    @Test
    void whereMemoryEndsTheSearchTheGuaranteeIsTheOneThatTheSetsAllow() {
        assertThat(SetSystem.mostMembers(1L << 20)).isEqualTo(1 << 16);
        assertThat(SetSystem.mostMembers(Long.MAX_VALUE)).isEqualTo(1 << 30);
        DiffusionModel model = DiffusionModel.independentCascade(KARATE, 0.1);
        SeedRequest request = SeedRequest.of(2).withEpsilon(0.01);
        ChosenSeeds cut = SeedSelection.of(model, request, 7, 4_000, new Chunks(2), Progress.UNWATCHED);
        assertThat(cut.isAsWanted()).isFalse();
        assertThat(cut.guarantee()).isEqualTo(cut.lowerBound() / cut.upperBound());
        assertThat(cut.sampledSets()).isLessThan(chosen(model, request).sampledSets());
        assertThat(cut.lowerBound()).isLessThan(6.4248);
        assertThat(cut.upperBound()).isGreaterThan(6.4248);
        // memory that is enough makes no difference
        assertThat(SeedSelection.of(model, request, 7, 1 << 28, new Chunks(2), Progress.UNWATCHED))
                .isEqualTo(chosen(model, request));
    }

    @Test
    void theSameIsChosenByAnyNumberOfThreads() {
        Random random = new Random(1);
        Snapshot snapshot = SmallNetwork.random(random, 400, 900);
        for (int turn = 0; turn < 4; turn++) {
            DiffusionModel model = SmallNetwork.model(snapshot, turn, random);
            SeedRequest request = SeedRequest.of(5).withWeights(v -> v % 3).withAreas(v -> v % 2, List.of(1, turn % 3));
            ChosenSeeds alone = SeedSelection.of(model, request, 9, new Chunks(1), Progress.UNWATCHED);
            for (int threads : new int[] {2, 8}) {
                assertThat(SeedSelection.of(model, request, 9, new Chunks(threads), Progress.UNWATCHED))
                        .isEqualTo(alone);
            }
            assertThat(SeedSelection.of(model, request, 10, new Chunks(1), Progress.UNWATCHED))
                    .isNotEqualTo(alone);
        }
    }

    /** Of many who are nearly as good, a choice by the same few sets without the closer look reaches some percent less. */
    @Test
    void aCloserLookReachesAsMuchAsGreedyChoiceByManyTimesMoreSets() {
        Snapshot snapshot = SmallNetwork.random(new Random(17), 3000, 15_000);
        DiffusionModel model = DiffusionModel.weightedCascade(snapshot);
        Chunks chunks = new Chunks(2);
        ChosenSeeds closer = SeedSelection.of(model, SeedRequest.of(20), 4, chunks, Progress.UNWATCHED);
        int few = (int) (closer.sampledSets() / 2);
        double[] reached = Stream.of(few, 32 * few)
                .mapToDouble(sets -> fresh(
                        model, SeedSelection.bySets(model, SeedRequest.of(20), sets, 4, chunks, Progress.UNWATCHED)))
                .toArray();
        assertThat(fresh(model, closer)).isGreaterThan(1.02 * reached[0]).isGreaterThan(0.99 * reached[1]);
    }

    private static double fresh(DiffusionModel model, ChosenSeeds chosen) {
        return SeedSelection.spread(model, chosen.seeds(), null, null, 1 << 19, 5, new Chunks(2), Progress.UNWATCHED);
    }

    @Test
    void ofPersonsAllAlikeTheFirstAreChosen() {
        DiffusionModel nobody = DiffusionModel.independentCascade(SmallNetwork.of(20, 3, 4), 0);
        assertThat(chosen(nobody, SeedRequest.of(20)).seeds()).hasSize(20).doesNotHaveDuplicates();
        DiffusionModel everybody = DiffusionModel.independentCascade(SmallNetwork.path(30), 1);
        ChosenSeeds first = chosen(everybody, SeedRequest.of(3));
        assertThat(first.seeds()).containsExactly(0, 1, 2);
        assertThat(first.spread()).isEqualTo(30);
        assertThat(first.lowerBound()).isLessThanOrEqualTo(30);
        assertThat(first.upperBound()).isEqualTo(30);
    }

    @Test
    void whoeverAsksForMorePersonsThanThereAreGetsAllAndNothingIsBetter() {
        for (DiffusionModel model : List.of(
                DiffusionModel.weightedCascade(SmallNetwork.of(6, 0, 1, 1, 2)),
                DiffusionModel.linearThreshold(SmallNetwork.of(6, 2, 3)))) {
            ChosenSeeds all = chosen(model, SeedRequest.of(50));
            assertThat(all.seeds()).containsExactlyInAnyOrder(0, 1, 2, 3, 4, 5);
            assertThat(all.guarantee()).isEqualTo(1);
            assertThat(all.lowerBound()).isEqualTo(6);
            assertThat(all.upperBound()).isEqualTo(6);
            ChosenSeeds one = chosen(model, SeedRequest.of(50).among(v -> v == 2));
            assertThat(one.seeds()).containsExactly(2);
            assertThat(one.guarantee()).isEqualTo(1);
        }
    }

    @Test
    void beforeADeadlineTheMiddleOfAPathIsBetterThanItsEnd() {
        DiffusionModel sure = DiffusionModel.independentCascade(SmallNetwork.path(15), 1);
        // three persons reach two rings each way: 5 each, which only 2, 7 and 12 do without overlap
        ChosenSeeds three = chosen(sure, SeedRequest.of(3).withMostRings(2).withEpsilon(0.02));
        assertThat(three.spread()).isGreaterThanOrEqualTo(11);
        assertThat(chosen(sure, SeedRequest.of(1).withMostRings(7)).seeds()).containsExactly(7);
        assertThat(chosen(sure, SeedRequest.of(4).withMostRings(0)).lowerBound())
                .isGreaterThanOrEqualTo(4);
        assertThat(SeedSelection.spread(sure, List.of(0), null, 3, 1 << 14, 1, new Chunks(1), Progress.UNWATCHED))
                .isCloseTo(4, within(0.3));
    }

    @Test
    void onlyTheTargetGroupCounts() {
        // two stars; the smaller has the target group
        int[] ends = IntStream.range(1, 20)
                .flatMap(v -> IntStream.of(v <= 12 ? 0 : 13, v == 13 ? 14 : v))
                .toArray();
        DiffusionModel model = DiffusionModel.independentCascade(SmallNetwork.of(20, ends), 0.5);
        assertThat(chosen(model, SeedRequest.of(1)).seeds()).containsExactly(0);
        ChosenSeeds target = chosen(model, SeedRequest.of(1).withWeights(v -> v >= 13 ? 2 : 0));
        assertThat(target.seeds()).containsExactly(13);
        assertThat(target.everyone()).isEqualTo(14);
        assertThat(target.spread()).isCloseTo(8, within(0.8));
        assertThat(chosen(model, SeedRequest.of(1).among(v -> v > 13)).seeds().getFirst())
                .isGreaterThan(13);
    }

    @Test
    void whatIsChosenCostsNoMoreThanThereIsAndTellsWhatItCosts() {
        DiffusionModel model = DiffusionModel.weightedCascade(KARATE);
        SeedRequest request =
                SeedRequest.of(34).withBudget(v -> 1 + model.graph().degree(v), 12);
        ChosenSeeds chosen = chosen(model, request);
        double cost = chosen.seeds().stream()
                .mapToDouble(v -> 1 + model.graph().degree(v))
                .sum();
        assertThat(chosen.cost()).isEqualTo(cost).isLessThanOrEqualTo(12);
        assertThat(chosen.rule()).isEqualTo(SeedRule.BUDGET);
        assertThat(chosen.isAsWanted()).isTrue();
        assertThat(chosen(model, SeedRequest.of(34).withBudget(_ -> 0.1, 0.3)).seeds())
                .hasSize(3);
    }

    @Test
    void whatMakesNoSenseIsRefusedWithAWord() {
        DiffusionModel model = DiffusionModel.weightedCascade(SmallNetwork.of(4, 0, 1));
        refused(() -> SeedRequest.of(0), "At least one person");
        refused(() -> SeedRequest.of(1).withEpsilon(1), "Epsilon");
        refused(() -> SeedRequest.of(1).withDelta(0.0), "Delta");
        refused(() -> SeedRequest.of(1).withMostRings(-1), "rings");
        refused(() -> SeedRequest.of(1).withBudget(_ -> 1, Double.NaN), "budget");
        refused(() -> SeedRequest.of(1).withBudget(_ -> 1, 1).withAreas(_ -> 0, List.of(1)), "together");
        refused(() -> SeedRequest.of(1).withAreas(_ -> 0, List.of(-1)), "negative");
        refused(() -> chosen(model, SeedRequest.of(1).among(_ -> false)), "nobody who may be chosen, of 4");
        refused(() -> chosen(DiffusionModel.weightedCascade(SmallNetwork.of(0)), SeedRequest.of(1)), "of 0 persons");
        refused(() -> chosen(model, SeedRequest.of(1).withBudget(_ -> 2, 1)), "can be paid");
        refused(() -> chosen(model, SeedRequest.of(1).withBudget(_ -> -1, 1)), "cost");
        refused(() -> chosen(model, SeedRequest.of(1).withWeights(_ -> 0)), "someone to reach");
        refused(() -> chosen(model, SeedRequest.of(1).withWeights(_ -> -1)), "weight");
        refused(() -> chosen(model, SeedRequest.of(1).withAreas(_ -> 0, List.of(2))), "want 2 persons");
        refused(() -> chosen(model, SeedRequest.of(4).withAreas(v -> v > 2 ? 0 : -1, List.of(2))), "and 1 may be");
        refused(() -> chosen(model, SeedRequest.of(1).withAreas(_ -> 3, List.of(0))), "no area 3");
    }

    private static void refused(Runnable asked, String word) {
        assertThatIllegalArgumentException().isThrownBy(asked::run).withMessageContaining(word);
    }

    @Test
    void aSearchThatIsCancelledStops() {
        DiffusionModel model = DiffusionModel.weightedCascade(KARATE);
        for (int threads : new int[] {1, 2}) {
            assertThatThrownBy(() ->
                            SeedSelection.of(model, SeedRequest.of(2), 1, new Chunks(threads), new CancelledProgress()))
                    .isInstanceOf(CancellationException.class);
        }
    }
}
