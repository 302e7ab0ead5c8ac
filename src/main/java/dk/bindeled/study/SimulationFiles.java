package dk.bindeled.study;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Writes what was simulated as plain files, as {@link ResultFiles} does with studies: UTF-8, commas, decimal points, rows in the order of ids, no
 * times of writing, ids without names, for their owner alone. The same result gives the same bytes.
 */
public final class SimulationFiles {

    private static final String SIMULATION = "simulation.json";
    private static final String SEEDS = "seeds.json";

    private static final List<SimulationTables.Table<?>> OF_SIMULATION = List.of(
            SimulationTables.PROBABILITIES,
            SimulationTables.RINGS,
            SimulationTables.REACH,
            SimulationTables.PERSONS,
            SimulationTables.MONTHS);

    private static final List<SimulationTables.Table<?>> OF_SEEDS = List.of(
            SimulationTables.SEED_PROBABILITIES,
            SimulationTables.SEEDS,
            SimulationTables.TRAINING,
            SimulationTables.DEPARTURES);

    private SimulationFiles() {}

    /**
     * Makes a folder ready for a simulation's files.
     *
     * @return a file that has a name of ours and is not ours, if there is one: it would be lost
     * @throws IOException if the folder cannot be made, read or written to
     */
    public static Optional<Path> prepareForSimulation(Path folder) throws IOException {
        return SimulationTables.prepare(folder, SIMULATION, OF_SIMULATION);
    }

    /** The same for whom to start with, whom to train and on whom it hangs. */
    public static Optional<Path> prepareForSeeds(Path folder) throws IOException {
        return SimulationTables.prepare(folder, SEEDS, OF_SEEDS);
    }

    /**
     * Writes a simulation's files; those of an earlier one are replaced.
     *
     * @return the files written, in the order of writing
     * @throws IOException if the folder cannot be written to, or a file in it that is not ours would be lost; nothing is written then
     */
    public static List<Path> write(SimulatedStudy<SimulationParameters, SimulationResult> study, Path folder)
            throws IOException {
        stopAt(prepareForSimulation(folder));
        SimulationResult result = study.result();
        return List.of(
                Files.write(ResultFiles.anew(folder.resolve(SIMULATION)), SimulationJson.of(study)),
                SimulationTables.PROBABILITIES.write(
                        folder, result.probabilities().rows()),
                SimulationTables.RINGS.write(folder, SimulationTables.rings(result.rings())),
                SimulationTables.REACH.write(folder, result.distribution()),
                SimulationTables.PERSONS.write(folder, result.persons()),
                SimulationTables.MONTHS.write(folder, result.observed().months()));
    }

    /**
     * Writes whom to start with, whom to train and on whom it hangs, as far as it was asked for, at least one of the three; files of an earlier
     * question are replaced or taken away.
     *
     * @return the files written, in the order of writing
     * @throws IOException if the folder cannot be written to, or a file in it that is not ours would be lost; nothing is written then
     */
    public static List<Path> write(
            @Nullable SimulatedStudy<SeedParameters, SeedResult> seeds,
            @Nullable SimulatedStudy<TrainingParameters, TrainingResult> training,
            @Nullable SimulatedStudy<DepartureParameters, DepartureResult> departures,
            Path folder)
            throws IOException {
        stopAt(prepareForSeeds(folder));
        for (SimulationTables.Table<?> table : OF_SEEDS) {
            Files.deleteIfExists(folder.resolve(table.file()));
        }
        List<Path> written = new ArrayList<>();
        written.add(
                Files.write(ResultFiles.anew(folder.resolve(SEEDS)), SimulationJson.of(seeds, training, departures)));
        written.add(SimulationTables.SEED_PROBABILITIES.write(
                folder,
                SimulationJson.probabilities(seeds, training, departures).rows()));
        if (seeds != null) {
            written.add(SimulationTables.SEEDS.write(folder, seeds.result().seeds()));
        }
        if (training != null) {
            written.add(
                    SimulationTables.TRAINING.write(folder, training.result().trained()));
        }
        if (departures != null) {
            written.add(SimulationTables.DEPARTURES.write(
                    folder, departures.result().departures()));
        }
        return List.copyOf(written);
    }

    private static void stopAt(Optional<Path> foreign) throws IOException {
        if (foreign.isPresent()) {
            throw new FileAlreadyExistsException(foreign.get().toString());
        }
    }
}
