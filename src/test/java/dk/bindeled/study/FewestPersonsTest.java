package dk.bindeled.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.bindeled.network.Grouping;
import dk.bindeled.network.Snapshot;
import dk.bindeled.network.SnapshotQuery;
import dk.bindeled.study.CannotSimulate.Cause;
import dk.bindeled.testing.StudyFiles;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class FewestPersonsTest {

    private final FewestPersons five = new FewestPersons(5);
    private final Snapshot karate = StudyFiles.snapshot("zachary-karate-club", Grouping.attribute("club"));
    private final SpreadParameters spread =
            SpreadParameters.of(SnapshotQuery.defaults(), SimulationModel.WEIGHTED_CASCADE);

    @Test
    void fewerThanTheLimitAreNeitherLookedForNorLookedForAmong() {
        refused("chosen", () -> five.checkSearch(karate, SeedParameters.of(spread, 1)));
        refused("chosen", () -> five.checkSearch(karate, SeedParameters.of(spread, 4)));
        refused("eligible", () -> five.checkSearch(karate, among(5, "A01")));
        refused("eligible", () -> five.checkSearch(karate, among(5, "A01", "A02", "A03", "A34")));
        assertThatCode(() -> five.checkSearch(karate, among(5, "A01", "A02", "A03", "A33", "A34")))
                .doesNotThrowAnyException();
    }

    @Test
    void whatOneMorePersonAddsCannotBeSubtracted() {
        refused("steps", () -> five.checkSearch(karate, SeedParameters.of(spread, 6)));
        List<String> enough = List.of("A01", "A02", "A03", "A33", "A34");
        refused("steps", () -> five.checkTraining(karate, new TrainingParameters(spread, enough, 9, 2, 100)));
        assertThatCode(() -> five.checkSearch(karate, SeedParameters.of(spread, 10)))
                .doesNotThrowAnyException();
        assertThatCode(() -> FewestPersons.ONE.checkSearch(karate, SeedParameters.of(spread, 7)))
                .doesNotThrowAnyException();
    }

    @Test
    void whetherAMinimumCanBeMetDoesNotTellHowManyAGroupHas() {
        List<List<String>> told = Stream.of(1, 2, 3, 4, 5)
                .map(minimum -> values(() -> five.checkSearch(
                        karate,
                        among(20, "A01", "A02", "A03", "A04", "A05", "A33", "A34")
                                .withMinimumPerGroup(minimum))))
                .toList();
        assertThat(told).containsOnly(List.of("5", "in-group"));
        assertThatCode(() ->
                        five.checkSearch(karate, SeedParameters.of(spread, 10).withMinimumPerGroup(5)))
                .doesNotThrowAnyException();
    }

    @Test
    void itStartsFromEnoughPersonsAndTrainsEnough() {
        List<String> four = List.of("A01", "A02", "A03", "A34");
        List<String> enough = List.of("A01", "A02", "A03", "A33", "A34");
        refused("starters", () -> five.checkStart(karate, List.of("A01")));
        refused("starters", () -> five.checkStart(karate, four));
        refused("chosen", () -> five.checkTraining(karate, new TrainingParameters(spread, enough, 4, 2, 100)));
        refused("starters", () -> five.checkTraining(karate, new TrainingParameters(spread, four, 5, 2, 100)));
        assertThatCode(() -> five.checkTraining(karate, new TrainingParameters(spread, enough, 5, 2, 100)))
                .doesNotThrowAnyException();
    }

    @Test
    void whereTrainingHelpsOnlyAFewThatIsNotTold() {
        refused("chosen", () -> five.checkChosen(1));
        assertThatCode(() -> five.checkChosen(0)).doesNotThrowAnyException();
        assertThatCode(() -> FewestPersons.ONE.checkChosen(1)).doesNotThrowAnyException();
        assertThat(FewestPersons.ONE.isLimit()).isFalse();
    }

    private SeedParameters among(int k, String... ids) {
        return SeedParameters.of(spread, k)
                .withEligible(Stream.of(ids).map(PersonTerm::id).toList());
    }

    private static void refused(String who, ThrowingCallable question) {
        assertThat(values(question)).containsExactly("5", who);
    }

    private static List<String> values(ThrowingCallable question) {
        CannotSimulate[] caught = new CannotSimulate[1];
        assertThatThrownBy(question).isInstanceOfSatisfying(CannotSimulate.class, cannot -> caught[0] = cannot);
        assertThat(caught[0].why()).isEqualTo(Cause.TOO_FEW_TO_SHOW);
        return caught[0].values();
    }
}
