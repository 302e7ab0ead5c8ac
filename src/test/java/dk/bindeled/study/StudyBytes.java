package dk.bindeled.study;

import dk.bindeled.analysis.Chunks;
import dk.bindeled.demo.Lindeaa;
import dk.bindeled.demo.Towns;
import dk.bindeled.network.Grouping;
import dk.bindeled.network.NetworkRows;
import dk.bindeled.network.Progress;
import dk.bindeled.network.Snapshot;
import dk.bindeled.network.SnapshotQuery;
import dk.bindeled.testing.StudyFiles;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/** Writes the result files of a known network, also as a process of its own, which may be given any number of processors. */
final class StudyBytes {

    /** Above what betweenness is exact up to, so that the sampler is in it. */
    private static final int TOWN = 5_200;

    private StudyBytes() {}

    /** Writes the studies of Lindeå and of a town into the folder named. */
    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[0]);
        write(Lindeaa.generate(), folder.resolve("lindeaa"));
        write(town(), folder.resolve("town"));
        write(Lindeaa.generate(), everything(), folder.resolve("everything"));
        simulate(folder.resolve("simulations"));
    }

    /** The files of what can be simulated in the karate club, shared among as many threads as there are processors. */
    private static void simulate(Path folder) throws IOException {
        Snapshot karate = StudyFiles.snapshot("zachary-karate-club", Grouping.ALL);
        SpreadParameters spread = SpreadParameters.of(karate.query(), SimulationModel.WEIGHTED_CASCADE);
        List<String> starters = List.of("A01", "A34");
        SimulationParameters simulation = new SimulationParameters(spread, starters, new SimulationRuns(20_000, 0.05));
        SeedParameters seeds = SeedParameters.of(spread, 4);
        TrainingParameters training = new TrainingParameters(spread, starters, 3, 2, 500);
        DepartureParameters departures = new DepartureParameters(spread, starters, 500);
        Chunks chunks = Chunks.onAllProcessors();
        SimulationFiles.write(
                simulated(simulation, SimulationFindings.of(karate, simulation, chunks, Progress.UNWATCHED)), folder);
        SimulationFiles.write(
                simulated(seeds, SeedFindings.of(karate, seeds, chunks, Progress.UNWATCHED)),
                simulated(training, TrainingFindings.of(karate, training, chunks, Progress.UNWATCHED)),
                simulated(departures, DepartureFindings.of(karate, departures, chunks, Progress.UNWATCHED)),
                folder);
    }

    private static <P, R> SimulatedStudy<P, R> simulated(P parameters, R result) {
        return new SimulatedStudy<>("s", Instant.EPOCH, "anna", parameters, "0.1.0", "f", result);
    }

    /** All that can be asked for at once, of groups that overlap. */
    private static StudyParameters everything() {
        return new StudyParameters(
                SnapshotQuery.defaults().withGrouping(Grouping.MEMBERSHIP),
                StudyParameters.DEFAULT_WINDOW_DAYS,
                StudyParameters.DEFAULT_SEED,
                StudyParameters.DEFAULT_PERMUTATIONS,
                StudyParameters.FEWEST_NULL_MODELS,
                BetweennessChoice.ofShortPaths(3),
                Set.of(Supplement.COMMUNITIES, Supplement.NEW_TIES));
    }

    static NetworkRows town() {
        return Towns.generate(TOWN, 3 * TOWN, 7);
    }

    /** The files of the default study of a network. */
    static List<Path> write(NetworkRows rows, Path folder) throws IOException {
        return write(rows, StudyParameters.defaults(), folder);
    }

    private static List<Path> write(NetworkRows rows, StudyParameters asked, Path folder) throws IOException {
        Snapshot snapshot = Snapshot.of(rows, asked.query(), LocalDate.of(2024, 6, 30));
        StudyParameters parameters = asked.withQuery(snapshot.query());
        StudyResult result = StudyComputation.of(snapshot, parameters, Progress.UNWATCHED);
        return ResultFiles.write(
                new Study("s", Instant.EPOCH, "anna", parameters, "0.1.0", snapshot.fingerprint(), result), folder);
    }
}
