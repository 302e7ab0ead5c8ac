package dk.bindeled.bench;

import dk.bindeled.analysis.scenario.PairState;
import dk.bindeled.analysis.scenario.WhatIf;
import dk.bindeled.demo.Towns;
import dk.bindeled.network.Change;
import dk.bindeled.network.NetworkRows;
import dk.bindeled.network.Snapshot;
import dk.bindeled.network.SnapshotQuery;
import dk.bindeled.network.TieType;
import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.Supplier;

/**
 * A what-if that answers at once: how long one tie more takes, with all local figures and the pairs of groups it touches; the first in a JVM that has
 * never made one, and later ones. Opening it, which is done once with the page, is told beside.
 */
final class WhatIfBench {

    private static final LocalDate DATE = LocalDate.of(2025, 1, 1);
    private static final int LATER = 200;

    private final PrintWriter out;

    WhatIfBench(PrintWriter out) {
        this.out = out;
    }

    /** Runs it and prints a table; true if every tie was within the budget. */
    boolean run(TownSize size, long seed) {
        Towns town = Towns.of(size.persons(), size.ties(), seed);
        NetworkRows rows = town.rowsWithoutTies();
        Snapshot snapshot =
                Snapshot.of(rows, town.tieSource(), SnapshotQuery.defaults().withDate(DATE), DATE);
        double budget = size.whatIfBudget();
        out.printf(
                Locale.ROOT,
                "%,d persons, %,d ties, %,d groups, seed %d; JVM %s%n%n%-34s %12s %9s%n",
                snapshot.size(),
                snapshot.edgeCount(),
                snapshot.groups().count(),
                seed,
                Runtime.version(),
                "",
                "milliseconds",
                "at most");
        WhatIf[] opened = new WhatIf[1];
        row("opened", timed(() -> opened[0] = WhatIf.of(snapshot)), 0);
        WhatIf whatIf = opened[0];
        double first = timed(() -> answer(whatIf, tie(whatIf, snapshot, seed)));
        row("first tie added", first, budget);
        double[] later = new double[LATER];
        List<Double> undone = new ArrayList<>();
        for (int k = 0; k < LATER; k++) {
            undone.add(timed(() -> {
                whatIf.undo();
                return whatIf.figures();
            }));
            Change tie = tie(whatIf, snapshot, seed + 1 + k);
            later[k] = timed(() -> answer(whatIf, tie));
        }
        Arrays.sort(later);
        row("median of " + LATER + " ties more", later[LATER / 2], budget);
        row("slowest of them", later[LATER - 1], budget);
        row(
                "slowest taken back",
                undone.stream().mapToDouble(Double::doubleValue).max().orElse(0),
                budget);
        out.flush();
        return Math.max(first, later[LATER - 1]) <= budget;
    }

    private static List<PairState> answer(WhatIf whatIf, Change change) {
        whatIf.apply(change);
        whatIf.figures();
        return whatIf.touchedPairs().stream()
                .map(pair -> whatIf.pair(pair.a(), pair.b()))
                .flatMap(Optional::stream)
                .toList();
    }

    /** Between two persons of chance who are not tied. */
    private static Change tie(WhatIf whatIf, Snapshot snapshot, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        Change tie;
        do {
            tie = new Change.AddTie(
                    snapshot.id(random.nextInt(snapshot.size())),
                    snapshot.id(random.nextInt(snapshot.size())),
                    TieType.KNOWS);
        } while (whatIf.misfit(tie).isPresent());
        return tie;
    }

    private static double timed(Supplier<?> work) {
        long began = System.nanoTime();
        var _ = work.get();
        return (System.nanoTime() - began) / 1e6;
    }

    private void row(String what, double milliseconds, double budget) {
        out.printf(
                Locale.ROOT,
                "%-34s %12.2f %9s%s%n",
                what,
                milliseconds,
                budget == 0 ? "" : String.format(Locale.ROOT, "%.0f", budget),
                budget == 0 || milliseconds <= budget ? "" : "  over");
    }
}
