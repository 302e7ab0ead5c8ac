package dk.bindeled.study;

import dk.bindeled.network.Figure;
import dk.bindeled.study.ResultFiles.Column;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The tables that hold what was simulated, and the folder they are written to. */
final class SimulationTables {

    /**
     * One file.
     *
     * @param file its name
     * @param columns its columns
     */
    record Table<R>(String file, List<Column<R>> columns) {

        Table {
            columns = List.copyOf(columns);
        }

        /** What our own file of this name begins with. */
        private String beginning() {
            return columns.stream().limit(2).map(Column::name).collect(Collectors.joining(","));
        }

        Path write(Path folder, List<R> rows) throws IOException {
            return ResultFiles.table(folder.resolve(file), columns, rows);
        }
    }

    /** Mean persons of one ring. */
    record Ring(int ring, Figure persons) {}

    static final Table<SpreadProbabilities.Row> PROBABILITIES = probabilities("probabilities.csv");

    /** Of another name, so that both questions can be answered into one folder. */
    static final Table<SpreadProbabilities.Row> SEED_PROBABILITIES = probabilities("seed_probabilities.csv");

    static final Table<Ring> RINGS = new Table<>(
            "simulated_rings.csv",
            List.of(
                    column("ring", Ring::ring),
                    column("persons", ring -> ring.persons().value()),
                    column("low", ring -> ring.persons().low()),
                    column("high", ring -> ring.persons().high())));

    static final Table<SimulationResult.ReachClass> REACH = new Table<>(
            "simulated_reach.csv",
            List.of(
                    column("least", SimulationResult.ReachClass::least),
                    column("most", SimulationResult.ReachClass::most),
                    column("runs", SimulationResult.ReachClass::runs)));

    static final Table<SimulationResult.PersonReached> PERSONS = new Table<>(
            "simulated_persons.csv",
            List.of(
                    column("id", SimulationResult.PersonReached::id),
                    column("probability", SimulationResult.PersonReached::probability)));

    static final Table<ObservedReach.Month> MONTHS = new Table<>(
            "observed_months.csv",
            List.of(
                    column("month", ObservedReach.Month::month),
                    column("welcomed", ObservedReach.Month::welcomed),
                    column("reached", ObservedReach.Month::reached)));

    static final Table<SeedResult.Seed> SEEDS = new Table<>(
            "seeds.csv",
            List.of(
                    column("order", SeedResult.Seed::order),
                    column("id", SeedResult.Seed::id),
                    column("gain", seed -> seed.gain().value()),
                    column("gain_low", seed -> seed.gain().low()),
                    column("gain_high", seed -> seed.gain().high()),
                    column("cost", SeedResult.Seed::cost),
                    column("groups", seed -> String.join("|", seed.groups()))));

    static final Table<TrainingResult.Trained> TRAINING = new Table<>(
            "training.csv",
            List.of(
                    column("order", TrainingResult.Trained::order),
                    column("id", TrainingResult.Trained::id),
                    column("uplift", trained -> trained.uplift().value()),
                    column("uplift_low", trained -> trained.uplift().low()),
                    column("uplift_high", trained -> trained.uplift().high())));

    static final Table<DepartureResult.Departure> DEPARTURES = new Table<>(
            "departures.csv",
            List.of(
                    column("id", DepartureResult.Departure::id),
                    column("loss", departure -> departure.loss().value()),
                    column("loss_low", departure -> departure.loss().low()),
                    column("loss_high", departure -> departure.loss().high())));

    /** Every one of them. */
    static final List<Table<?>> ALL =
            List.of(PROBABILITIES, RINGS, REACH, PERSONS, MONTHS, SEED_PROBABILITIES, SEEDS, TRAINING, DEPARTURES);

    private SimulationTables() {}

    /** Makes a folder of its owner's alone ready, and sees that it can be written to; finds a file in it that has a name of ours and is not ours. */
    static Optional<Path> prepare(Path folder, String json, List<? extends Table<?>> tables) throws IOException {
        ResultFiles.ready(folder);
        List<Path> foreign = new ArrayList<>();
        if (ResultFiles.isForeign(folder.resolve(json), "{")) {
            foreign.add(folder.resolve(json));
        }
        for (Table<?> table : tables) {
            if (ResultFiles.isForeign(folder.resolve(table.file()), table.beginning())) {
                foreign.add(folder.resolve(table.file()));
            }
        }
        return foreign.stream().sorted().findFirst();
    }

    static List<Ring> rings(List<Figure> means) {
        return IntStream.range(0, means.size())
                .mapToObj(ring -> new Ring(ring, means.get(ring)))
                .toList();
    }

    private static Table<SpreadProbabilities.Row> probabilities(String file) {
        return new Table<>(
                file,
                List.of(
                        column("name", SpreadProbabilities.Row::name),
                        column("tries", SpreadProbabilities.Row::tries),
                        column("successes", SpreadProbabilities.Row::successes),
                        column("share", SpreadProbabilities.Row::share),
                        column("probability", SpreadProbabilities.Row::probability)));
    }

    private static <R> Column<R> column(String name, Function<R, @Nullable Object> value) {
        return ResultFiles.column(name, value);
    }
}
