package dk.bindeled.study;

import static dk.bindeled.study.ResultFiles.column;

import dk.bindeled.network.Figure;
import dk.bindeled.study.ResultFiles.Column;
import dk.bindeled.study.ScenarioOutlook.Count;
import dk.bindeled.study.ScenarioOutlook.Reach;
import dk.bindeled.study.WhatIfFindings.Touched;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The tables that {@link BridgeFiles} writes of changes. */
final class WhatIfTables {

    /** A figure, with the interval of the difference where it has one. */
    record Row(
            String figure,
            String unit,
            @Nullable Double before,
            @Nullable Double after,
            @Nullable Double difference,
            @Nullable Double low,
            @Nullable Double high) {

        private static Row of(String figure, Count count) {
            return of(figure, count.before(), count.after());
        }

        private static Row of(String figure, int before, int after) {
            double difference = (double) after - before;
            return new Row(figure, "count", (double) before, (double) after, difference, null, null);
        }

        /** Whole numbers are written as such. */
        private @Nullable Object written(@Nullable Double value) {
            if (value == null) {
                return null;
            }
            return unit.equals("count") ? (Object) Math.round(value) : value;
        }
    }

    /** A change and what has become of it. */
    record PlannedLine(WhatIfFindings.Line line, PlannedBridges.Told told) {}

    static final List<Column<Row>> FIGURES = List.of(
            column("figure", Row::figure),
            column("unit", Row::unit),
            column("before", row -> row.written(row.before())),
            column("after", row -> row.written(row.after())),
            column("difference", row -> row.written(row.difference())),
            column("low", Row::low),
            column("high", Row::high));

    static final List<Column<Touched>> PAIRS = List.of(
            column("a", row -> row.pair().a()),
            column("b", row -> row.pair().b()),
            column("touched", row -> row.touched() ? "yes" : "no"),
            column("class_before", before(state -> state.bridgeClass().code())),
            column("class_after", after(state -> state.bridgeClass().code())),
            column("independent_bridges_before", before(ScenarioPair.State::independentBridges)),
            column("independent_bridges_after", after(ScenarioPair.State::independentBridges)),
            column("direct_ties_before", before(ScenarioPair.State::directTies)),
            column("direct_ties_after", after(ScenarioPair.State::directTies)),
            column("shared_members_before", before(ScenarioPair.State::sharedMembers)),
            column("shared_members_after", after(ScenarioPair.State::sharedMembers)));

    static final List<Column<PlannedLine>> PLANNED = List.of(
            column("line", row -> row.line().written().line()),
            column("change", row -> row.line().written().text()),
            column("planned", row -> row.told().planned().on()),
            column("state", row -> row.told().state().code()),
            column("since", row -> row.told().since()),
            column("reason", row -> code(row.told().why())),
            column("in_what_if", row -> row.line().tried() ? "yes" : "no"));

    /** By their names; written only where changes are given. */
    static final Map<String, List<? extends Column<?>>> TABLES =
            Map.of("what_if.csv", FIGURES, "what_if_pairs.csv", PAIRS, "planned.csv", PLANNED);

    private WhatIfTables() {}

    /** Takes away those of an earlier time. */
    static void delete(Path folder) throws IOException {
        for (String name : TABLES.keySet()) {
            Files.deleteIfExists(folder.resolve(name));
        }
    }

    /** Writes them. */
    static List<Path> write(WhatIfFindings found, Path folder) throws IOException {
        List<PlannedLine> lines = IntStream.range(0, found.lines().size())
                .mapToObj(k -> new PlannedLine(
                        found.lines().get(k), found.planned().changes().get(k)))
                .toList();
        return List.of(
                ResultFiles.table(folder.resolve("what_if.csv"), FIGURES, rows(found)),
                ResultFiles.table(folder.resolve("what_if_pairs.csv"), PAIRS, found.pairs()),
                ResultFiles.table(folder.resolve("planned.csv"), PLANNED, lines));
    }

    private static List<Row> rows(WhatIfFindings found) {
        List<Row> rows = new ArrayList<>();
        for (ScenarioFigure figure : found.figures()) {
            rows.add(new Row(
                    figure.name().code(),
                    figure.name().unit().name().toLowerCase(Locale.ROOT),
                    figure.before().value(),
                    figure.after().value(),
                    figure.difference(),
                    null,
                    null));
        }
        rows.add(Row.of("persons", found.outlook().persons()));
        rows.add(Row.of("parts", found.outlook().parts()));
        rows.add(Row.of("largest_part", found.outlook().largestPart()));
        Reach reach = found.outlook().reach();
        Figure more = reach.more();
        rows.add(Row.of("starters", reach.startersBefore(), reach.startersAfter()));
        rows.add(new Row(
                reach.estimated() ? "probability_estimated" : "probability_assumed",
                "share",
                reach.probability(),
                reach.probability(),
                0.0,
                null,
                null));
        rows.add(new Row(
                "simulated_reach",
                "number",
                reach.before().value(),
                reach.after().value(),
                more.value(),
                more.low(),
                more.high()));
        return rows;
    }

    private static @Nullable String code(PlannedBridges.@Nullable Why why) {
        return why == null ? null : why.code();
    }

    private static Function<Touched, @Nullable Object> before(Function<ScenarioPair.State, Object> value) {
        return row -> of(row.pair().before(), value);
    }

    private static Function<Touched, @Nullable Object> after(Function<ScenarioPair.State, Object> value) {
        return row -> of(row.pair().after(), value);
    }

    private static @Nullable Object of(ScenarioPair.@Nullable State state, Function<ScenarioPair.State, Object> value) {
        return state == null ? null : value.apply(state);
    }
}
