package dk.bindeled.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dk.bindeled.Workshop;
import dk.bindeled.intake.CheckedFolder;
import dk.bindeled.intake.Imports;
import dk.bindeled.intake.Intake;
import dk.bindeled.intake.IntakeOptions;
import dk.bindeled.network.Grouping;
import dk.bindeled.network.ImportPurpose;
import dk.bindeled.network.Progress;
import dk.bindeled.network.SnapshotQuery;
import dk.bindeled.store.NetworkReader;
import dk.bindeled.store.StoredStudy;
import dk.bindeled.store.StudyArchive;
import dk.bindeled.study.CannotSimulate.Cause;
import dk.bindeled.testing.CancelledProgress;
import dk.bindeled.testing.TestDatabase;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** Simulations of Hagelloch, kept in a real database. */
class SimulationsIT {

    @TempDir
    static Path data;

    private static @Nullable ConfigurableApplicationContext context;

    private final Simulations simulations = bean(Simulations.class);
    private final StudyArchive archive = bean(StudyArchive.class);
    private final SpreadParameters spread =
            SpreadParameters.of(SnapshotQuery.defaults(), SimulationModel.INDEPENDENT_CASCADE);

    @BeforeAll
    static void loadHagelloch() throws Exception {
        context = new SpringApplicationBuilder(Workshop.class)
                .web(WebApplicationType.NONE)
                .run(TestDatabase.arguments(data));
        CheckedFolder checked = Intake.check(
                Path.of("src/test/resources/studies/hagelloch-1861"),
                IntakeOptions.withEveryAttribute(),
                Progress.UNWATCHED);
        bean(Imports.class).load(checked, false, "Frida", ImportPurpose.NOT_STATED, Progress.UNWATCHED);
    }

    private static <T> T bean(Class<T> type) {
        return Objects.requireNonNull(context).getBean(type);
    }

    @AfterAll
    static void close() {
        Objects.requireNonNull(context).close();
        TestDatabase.giveUp(data);
    }

    @Test
    void whatIsObservedStandsBesideWhatIsSimulatedFromTheSamePersons() {
        SimulationResult result = simulations
                .simulate(SimulationParameters.of(spread), "Frida", Progress.UNWATCHED)
                .result();
        assertThat(result.observed().reached().value()).isEqualTo(188);
        assertThat(result.observed().rings()).containsExactly(4, 8, 50, 102, 22, 2);
        assertThat(result.observed().months())
                .extracting(ObservedReach.Month::month)
                .startsWith("1861-11", "1861-12");
        assertThat(result.observed().months().getLast().reached()).isEqualTo(188);
        assertThat(result.observed().months().stream()
                        .mapToInt(ObservedReach.Month::welcomed)
                        .sum())
                .isEqualTo(188);
        // no child began before falling ill, so there is no starter
        assertThat(result.start().source()).isEqualTo(SimulatedStart.Source.OBSERVED_ROOTS);
        assertThat(result.start().persons()).hasSizeBetween(1, 4);
        assertThat(result.probabilities().source()).isEqualTo(SpreadProbabilities.Source.ESTIMATED);
        assertThat(result.probabilities().rows())
                .isNotEmpty()
                .allSatisfy(row -> assertThat(row.probability()).isBetween(0.0, 1.0));
        assertThat(sum(result.rings().stream().map(ring -> ring.value()).toList()))
                .isCloseTo(sum(List.of(result.reach().value())), within(1e-9));
        assertThat(result.persons()).hasSize(188);
        assertThat(result.distribution().stream()
                        .mapToLong(SimulationResult.ReachClass::runs)
                        .sum())
                .isEqualTo(result.runs());
        assertThat(result.distribution()).hasSizeLessThanOrEqualTo(20);
    }

    private static double sum(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).sum();
    }

    @Test
    void theSameQuestionFindsTheSameResultAsItWasKept() {
        SimulationParameters asked = new SimulationParameters(
                spread.withProbabilities(List.of(0.2)), List.of("c002", "c001", "c001"), SimulationRuns.exactly(500));
        var first = simulations.simulate(asked, "Frida", Progress.UNWATCHED);
        assertThat(first.parameters().starters()).containsExactly("c001", "c002");
        assertThat(first.parameters().spread().query().date()).isNotNull();
        SimulationParameters again = new SimulationParameters(
                new SpreadParameters(
                        first.parameters().spread().query().withGrouping(Grouping.attribute("class")),
                        asked.spread().model(),
                        asked.spread().probabilities(),
                        null,
                        asked.spread().seed()),
                List.of("c001", "c002"),
                asked.runs());
        // groups make no difference to it, and who asks first is remembered
        assertThat(simulations.simulate(again, "Viggo", Progress.UNWATCHED)).isEqualTo(first);
        assertThat(fresh().simulate(again, "Viggo", Progress.UNWATCHED)).isEqualTo(first);
        assertThat(archive.find(first.id())).map(StoredStudy::kind).contains(StoredStudy.SIMULATION);
        assertThat(archive.list()).noneMatch(study -> study.id().equals(first.id()));
    }

    @Test
    void everyQuestionHasAnAnswerOfItsOwnAndComesBackFromTheDatabase() {
        SpreadParameters given = spread.withProbabilities(List.of(0.05));
        keptAndFoundAgain(asked -> asked.chooseSeeds(SeedParameters.of(given, 3), "Frida", Progress.UNWATCHED));
        keptAndFoundAgain(asked -> asked.whomToTrain(
                new TrainingParameters(given, List.of("c045"), 2, 2, 100), "Frida", Progress.UNWATCHED));
        keptAndFoundAgain(asked ->
                asked.onWhomItHangs(new DepartureParameters(given, List.of("c045"), 100), "Frida", Progress.UNWATCHED));
        keptAndFoundAgain(asked -> asked.simulate(
                new SimulationParameters(
                        new SpreadParameters(given.query(), SimulationModel.THREE_STEPS, List.of(), 3, 1),
                        List.of("c045"),
                        SimulationRuns.exactly(100)),
                "Frida",
                Progress.UNWATCHED));
    }

    private void keptAndFoundAgain(Function<Simulations, SimulatedStudy<?, ?>> question) {
        SimulatedStudy<?, ?> first = question.apply(simulations);
        assertThat(question.apply(fresh())).isEqualTo(first);
        assertThat(first.fingerprint()).hasSize(64);
    }

    /** The service as after a restart, when nothing is remembered but in the database. */
    private Simulations fresh() {
        return new StoredSimulations(bean(Studies.class), bean(NetworkReader.class), archive, Clock.systemUTC());
    }

    @Test
    void whatIsCancelledLeavesNothing() {
        int before = archive.list(StoredStudy.SIMULATION).size();
        SimulationParameters asked = new SimulationParameters(
                spread.withProbabilities(List.of(0.3)), List.of("c010"), SimulationRuns.exactly(200_000));
        assertThatThrownBy(() -> simulations.simulate(asked, "Frida", new CancelledProgress()))
                .isInstanceOf(CancellationException.class);
        AtomicInteger told = new AtomicInteger();
        Progress later = new Progress() {
            @Override
            public void report(double fraction, String step) {
                if (step.equals("simulating")) {
                    told.incrementAndGet();
                }
            }

            @Override
            public boolean isCancelled() {
                return told.get() >= 3;
            }
        };
        assertThatThrownBy(() -> simulations.simulate(asked, "Frida", later)).isInstanceOf(CancellationException.class);
        assertThat(told.get()).isGreaterThanOrEqualTo(3);
        assertThat(archive.list(StoredStudy.SIMULATION)).hasSize(before);
    }

    @Test
    void whatIsNotDefinedIsRefusedByName() {
        SpreadParameters threshold = SpreadParameters.of(SnapshotQuery.defaults(), SimulationModel.LINEAR_THRESHOLD);
        refused(
                Cause.NOT_FOR_MODEL,
                asked -> asked.whomToTrain(TrainingParameters.of(threshold, 1), "F", Progress.UNWATCHED));
        refused(
                Cause.NOT_WITH_DEADLINE,
                asked -> asked.onWhomItHangs(DepartureParameters.of(spread.withMostRings(2)), "F", Progress.UNWATCHED));
        refused(
                Cause.NOT_WITH_DEADLINE,
                asked -> asked.whomToTrain(TrainingParameters.of(spread.withMostRings(2), 1), "F", Progress.UNWATCHED));
        refused(
                Cause.UNKNOWN_PERSON,
                asked -> asked.simulate(
                        new SimulationParameters(spread, List.of("nobody"), SimulationRuns.DEFAULT),
                        "F",
                        Progress.UNWATCHED));
    }

    @Test
    void whatRestsOnFewIsRefusedToThoseWhoMayNotLookAtPersonsAlsoWhereItIsKept() {
        SeedParameters one =
                SeedParameters.of(spread.withProbabilities(List.of(1.0)).withMostRings(1), 1);
        assertThat(simulations
                        .chooseSeeds(one, "F", Progress.UNWATCHED)
                        .result()
                        .seeds())
                .hasSize(1);
        Simulations five = simulations.forFewestPersons(5);
        refused(five, Cause.TOO_FEW_TO_SHOW, asked -> asked.chooseSeeds(one, "F", Progress.UNWATCHED));
        // four started what is observed
        refused(
                five.using(1),
                Cause.TOO_FEW_TO_SHOW,
                asked -> asked.simulate(SimulationParameters.of(spread), "F", Progress.UNWATCHED));
        refused(
                five,
                Cause.TOO_FEW_TO_SHOW,
                asked -> asked.onWhomItHangs(DepartureParameters.of(spread), "F", Progress.UNWATCHED));
        refused(
                five,
                Cause.TOO_FEW_TO_SHOW,
                asked -> asked.whomToTrain(TrainingParameters.of(spread, 10), "F", Progress.UNWATCHED));
    }

    private void refused(Cause why, Function<Simulations, SimulatedStudy<?, ?>> question) {
        refused(simulations, why, question);
    }

    private static void refused(Simulations asked, Cause why, Function<Simulations, SimulatedStudy<?, ?>> question) {
        assertThatThrownBy(() -> question.apply(asked))
                .isInstanceOfSatisfying(
                        CannotSimulate.class, cannot -> assertThat(cannot.why()).isEqualTo(why));
    }
}
