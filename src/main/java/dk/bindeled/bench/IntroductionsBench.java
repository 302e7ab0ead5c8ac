package dk.bindeled.bench;

import dk.bindeled.analysis.Chunks;
import dk.bindeled.analysis.capital.Bridging;
import dk.bindeled.analysis.capital.ClassifiedGraph;
import dk.bindeled.analysis.gaps.GroupPair;
import dk.bindeled.analysis.gaps.GroupPairs;
import dk.bindeled.analysis.gaps.ProposedTie;
import dk.bindeled.analysis.gaps.ProposedTies;
import dk.bindeled.demo.Towns;
import dk.bindeled.network.Actor;
import dk.bindeled.network.Grouping;
import dk.bindeled.network.NetworkRows;
import dk.bindeled.network.Progress;
import dk.bindeled.network.Snapshot;
import dk.bindeled.network.SnapshotQuery;
import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;

/**
 * How long it takes to rank introductions for all pairs of 60 and of 500 groups of a town. The groups are neighbourhoods of equal size, so that there are as
 * many as are asked for whatever the town.
 */
final class IntroductionsBench {

    private static final LocalDate DATE = LocalDate.of(2025, 1, 1);
    private static final int MOST_ASKED_ONE_BY_ONE = 60;
    private static final String NEIGHBOURHOOD = "neighbourhood";

    private final PrintWriter out;

    IntroductionsBench(PrintWriter out) {
        this.out = out;
    }

    /** Runs it and prints a table; true if each number of groups was within its budget. */
    boolean run(TownSize size, long seed) {
        Towns town = Towns.of(size.persons(), size.ties(), seed);
        out.printf(
                Locale.ROOT,
                "%,d persons, %,d ties, seed %d; JVM %s, %d processors%n%n%-58s %9s %9s%n",
                size.persons(),
                size.ties(),
                seed,
                Runtime.version(),
                Runtime.getRuntime().availableProcessors(),
                "",
                "seconds",
                "at most");
        boolean within = run(town, size, 60, size.introductionsBudget());
        within &= run(town, size, 500, 6 * size.introductionsBudget());
        out.flush();
        return within;
    }

    private boolean run(Towns town, TownSize size, int groups, double budget) {
        Snapshot snapshot = Snapshot.of(
                inNeighbourhoods(town.rowsWithoutTies(), size.persons(), groups),
                town.tieSource(),
                SnapshotQuery.defaults().withDate(DATE).withGrouping(Grouping.attribute(NEIGHBOURHOOD)),
                DATE);
        List<GroupPair> pairs = new ArrayList<>();
        row(groups + " groups: all pairs", timed(() -> {
            ClassifiedGraph classified = ClassifiedGraph.of(snapshot, snapshot.groups());
            return pairs.addAll(GroupPairs.of(classified, Bridging.of(classified), Progress.UNWATCHED));
        }));
        List<ProposedTie> proposed = new ArrayList<>();
        double missing = timed(
                () -> proposed.addAll(ProposedTies.of(snapshot, pairs, Chunks.onAllProcessors(), Progress.UNWATCHED)));
        boolean within = row(groups, "where a bridge is missing or fragile", proposed.size(), missing, budget);
        if (groups <= MOST_ASKED_ONE_BY_ONE) {
            proposed.clear();
            double every = timed(() -> proposed.addAll(everyPair(snapshot, pairs)));
            within &= row(groups, "whatever the bridge", proposed.size(), every, budget);
        }
        return within;
    }

    /** As the screen asks for them, pair by pair. */
    private static List<ProposedTie> everyPair(Snapshot snapshot, List<GroupPair> pairs) {
        return Chunks.onAllProcessors()
                .compute(pairs.size(), Progress.UNWATCHED, "new-ties", part -> {
                    GroupPair pair = pairs.get(part);
                    return ProposedTies.ofPair(snapshot, pair.a(), pair.b(), Progress.UNWATCHED);
                })
                .stream()
                .flatMap(List::stream)
                .toList();
    }

    private boolean row(int groups, String which, int introductions, double seconds, double budget) {
        out.printf(
                Locale.ROOT,
                "%-58s %9.2f %9.0f%s%n",
                String.format(Locale.ROOT, "%d groups, %s: %,d introductions", groups, which, introductions),
                seconds,
                budget,
                seconds > budget ? "  over" : "");
        out.flush();
        return seconds <= budget;
    }

    /** The same persons, each in the neighbourhood of those beside: so many of equal size. */
    private static NetworkRows inNeighbourhoods(NetworkRows rows, int persons, int groups) {
        List<Actor> actors = new ArrayList<>(rows.actors().size());
        long placed = 0;
        for (Actor actor : rows.actors()) {
            String name = String.format(Locale.ROOT, "n%03d", Math.min(placed * groups / persons, groups - 1));
            actors.add(new Actor(
                    actor.id(),
                    actor.kinds(),
                    actor.label(),
                    actor.area(),
                    actor.belongsTo(),
                    actor.tier(),
                    actor.sector(),
                    actor.from(),
                    actor.until(),
                    Map.of(NEIGHBOURHOOD, name)));
            placed++;
        }
        return new NetworkRows(rows.areas(), actors, rows.ties(), rows.referrals());
    }

    private void row(String what, double seconds) {
        out.printf(Locale.ROOT, "%-58s %9.2f%n", what, seconds);
    }

    private static double timed(Supplier<?> work) {
        long began = System.nanoTime();
        var _ = work.get();
        return (System.nanoTime() - began) / 1e9;
    }
}
