package dk.bindeled.study;

import dk.bindeled.study.DecisionRoutes.Institution;
import dk.bindeled.study.ResultFiles.Column;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Writes what the pages of Bridges tell as plain files, in the form of {@link ResultFiles}: UTF-8, commas, decimal points, empty where a figure is not known,
 * actors by their ids. The same network gives the same bytes. Figures are not suppressed: the files are for the one who asked for them.
 */
public final class BridgeFiles {

    private BridgeFiles() {}

    /**
     * Makes a folder ready for {@link #write}, so that whoever asks learns before the work, not after, that it cannot be kept there.
     *
     * @return a file that has a name of ours and is not ours, as its beginning tells, if there is one: it would be lost
     * @throws IOException if the folder cannot be made, read or written to
     */
    public static Optional<Path> prepare(Path folder) throws IOException {
        ResultFiles.ready(folder);
        TreeMap<String, List<? extends Column<?>>> tables = new TreeMap<>(BridgeTables.TABLES);
        tables.putAll(WhatIfTables.TABLES);
        for (Map.Entry<String, List<? extends Column<?>>> table : tables.entrySet()) {
            Path file = folder.resolve(table.getKey());
            String beginning =
                    table.getValue().stream().limit(2).map(Column::name).collect(Collectors.joining(","));
            if (ResultFiles.isForeign(file, beginning)) {
                return Optional.of(file);
            }
        }
        return Optional.empty();
    }

    /**
     * Writes all files into a folder, which is made if it does not exist; those of an earlier time are replaced or taken away. Only their owner can read them.
     *
     * @param whatIf what changes make of the network, or null where none are given
     * @return the files written, in the order of writing
     * @throws IOException if the folder cannot be written to, or a file in it that is not ours would be lost; nothing is written then
     */
    public static List<Path> write(BridgeFindings found, @Nullable WhatIfFindings whatIf, Path folder)
            throws IOException {
        Optional<Path> foreign = prepare(folder);
        if (foreign.isPresent()) {
            throw new FileAlreadyExistsException(foreign.get().toString());
        }
        Files.deleteIfExists(folder.resolve("across.csv"));
        WhatIfTables.delete(folder);
        List<Path> written = new ArrayList<>();
        written.add(table(
                folder,
                "possibilities.csv",
                BridgeTables.POSSIBILITIES,
                possibilities(found.study().result())));
        written.add(table(folder, "matrix.csv", BridgeTables.STANDING, standing(found.matrix())));
        GroupMatrix across = found.across();
        if (across != null) {
            written.add(table(folder, "across.csv", BridgeTables.STANDING, standing(across)));
        }
        NewTieFigures newTies = found.study().result().newTies();
        if (newTies != null) {
            written.add(table(folder, "introductions.csv", ResultFiles.INTRODUCTIONS, newTies.introductions()));
            written.add(table(folder, "new_ties.csv", ResultFiles.NEW_TIES, newTies.proposals()));
        }
        written.addAll(fragility(found, folder));
        written.add(table(
                folder, "group_routes.csv", BridgeTables.ROUTES, found.routes().groups()));
        written.add(table(folder, "gatekeepers.csv", BridgeTables.GATEKEEPERS, gatekeepers(found)));
        written.add(table(folder, "institution_coverage.csv", BridgeTables.COVERAGE, coverage(found.routes())));
        written.add(table(
                folder,
                "collaborations.csv",
                BridgeTables.COLLABORATIONS,
                found.ladder().pairs()));
        written.add(table(
                folder, "sectors.csv", BridgeTables.SECTORS, found.ladder().cells()));
        if (whatIf != null) {
            written.addAll(WhatIfTables.write(whatIf, folder));
        }
        return List.copyOf(written);
    }

    private static List<Path> fragility(BridgeFindings found, Path folder) throws IOException {
        FragilityFigures figures = found.fragility();
        List<BridgeTables.Tested> tested = new TreeMap<>(found.selfRunning())
                .entrySet().stream()
                        .flatMap(each ->
                                each.getValue().stream().map(point -> new BridgeTables.Tested(each.getKey(), point)))
                        .toList();
        return List.of(
                table(folder, "held_together.csv", BridgeTables.HELD, figures.held()),
                table(folder, "bridge_ties.csv", BridgeTables.HELD_TIES, figures.bridgeTies()),
                table(folder, "brokers.csv", BridgeTables.BROKERS, figures.brokers()),
                table(folder, "self_running.csv", BridgeTables.SELF_RUNNING, tested),
                table(folder, "ambassador_load.csv", BridgeTables.LOADS, figures.loads()),
                table(folder, "welcome.csv", BridgeTables.WELCOMES, figures.communities()));
    }

    private static List<BridgeTables.Possibility> possibilities(StudyResult result) {
        NewTieFigures newTies = result.newTies();
        Map<String, List<NewTieFigures.Proposal>> byPair = newTies == null
                ? Map.of()
                : newTies.proposals().stream()
                        .collect(Collectors.groupingBy(proposal -> proposal.a() + "~" + proposal.b()));
        List<PairFigures> ranked = PairRanking.of(result.pairs());
        return IntStream.range(0, ranked.size())
                .mapToObj(k -> {
                    PairFigures pair = ranked.get(k);
                    List<NewTieFigures.Proposal> proposals = byPair.getOrDefault(pair.a() + "~" + pair.b(), List.of());
                    return new BridgeTables.Possibility(
                            k + 1,
                            pair,
                            proposals.size(),
                            proposals.isEmpty() ? null : proposals.getFirst().pairsGained2());
                })
                .toList();
    }

    private static List<BridgeTables.Standing> standing(GroupMatrix matrix) {
        return IntStream.range(0, matrix.pairs().size())
                .mapToObj(k -> new BridgeTables.Standing(
                        matrix.pairs().get(k), matrix.standing().get(k)))
                .toList();
    }

    private static List<BridgeTables.OfGroup> gatekeepers(BridgeFindings found) {
        return new TreeMap<>(found.gatekeepers())
                .entrySet().stream()
                        .flatMap(each ->
                                each.getValue().stream().map(keeper -> new BridgeTables.OfGroup(each.getKey(), keeper)))
                        .toList();
    }

    private static List<BridgeTables.Covered> coverage(DecisionRoutes.Found routes) {
        List<BridgeTables.Covered> rows = new ArrayList<>();
        for (Institution institution : routes.institutions()) {
            for (int k = 0; k < routes.places().size(); k++) {
                DecisionRoutes.PlaceWays place = routes.places().get(k);
                rows.add(new BridgeTables.Covered(
                        institution,
                        place.area(),
                        place.ways().citizens(),
                        institution.reaches().get(k)));
            }
        }
        return rows;
    }

    private static <R> Path table(Path folder, String name, List<Column<R>> columns, List<R> rows) throws IOException {
        return ResultFiles.table(folder.resolve(name), columns, rows);
    }
}
