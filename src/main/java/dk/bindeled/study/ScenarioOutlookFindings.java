package dk.bindeled.study;

import dk.bindeled.analysis.Chunks;
import dk.bindeled.analysis.capital.Bridging;
import dk.bindeled.analysis.capital.ClassifiedGraph;
import dk.bindeled.analysis.cascade.Forest;
import dk.bindeled.analysis.diffusion.ArcProbabilities;
import dk.bindeled.analysis.diffusion.DiffusionModel;
import dk.bindeled.analysis.diffusion.Precision;
import dk.bindeled.analysis.diffusion.Simulated;
import dk.bindeled.analysis.diffusion.Simulation;
import dk.bindeled.analysis.gaps.GroupPair;
import dk.bindeled.analysis.gaps.GroupPairs;
import dk.bindeled.analysis.structure.Components;
import dk.bindeled.network.Change;
import dk.bindeled.network.Figure;
import dk.bindeled.network.Groups;
import dk.bindeled.network.Kind;
import dk.bindeled.network.Progress;
import dk.bindeled.network.Reason;
import dk.bindeled.network.Snapshot;
import dk.bindeled.study.PairFigures.BridgeClass;
import dk.bindeled.study.ScenarioOutlook.Count;
import dk.bindeled.study.ScenarioOutlook.Reach;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** What a scenario makes of the whole network: two networks beside each other, each counted as it stands. */
final class ScenarioOutlookFindings {

    /** Of a try where nothing can be learnt from referrals: a stated number, told as such. */
    static final double PROBABILITY_WITHOUT_DATA = 0.1;

    static final int RUNS = 1_000;
    static final long SEED = SpreadParameters.DEFAULT_SEED;

    private ScenarioOutlookFindings() {}

    static ScenarioOutlook of(Snapshot before, Snapshot after, List<Change> changes, Chunks chunks, Progress progress) {
        Components partsBefore = progress.next(() -> Components.of(before.adjacency()));
        Components partsAfter = progress.next(() -> Components.of(after.adjacency()));
        List<ScenarioPair> pairs =
                changedPairs(states(before, progress.part(0, 0.15)), states(after, progress.part(0.15, 0.3)));
        return new ScenarioOutlook(
                new Count(before.size(), after.size()),
                new Count(partsBefore.count(), partsAfter.count()),
                new Count(partsBefore.largest(), partsAfter.largest()),
                pairs,
                reach(before, after, changes, chunks, progress.part(0.3, 1)));
    }

    private record Pair(String a, String b) {}

    private record Labelled(String aLabel, String bLabel, ScenarioPair.State state) {}

    private static Map<Pair, Labelled> states(Snapshot snapshot, Progress progress) {
        Groups groups = snapshot.groups();
        ClassifiedGraph classified = ClassifiedGraph.of(snapshot, groups);
        Map<Pair, Labelled> states = new LinkedHashMap<>();
        for (GroupPair pair : GroupPairs.of(classified, Bridging.of(classified), progress)) {
            states.put(
                    new Pair(groups.id(pair.a()), groups.id(pair.b())),
                    new Labelled(
                            groups.label(pair.a()),
                            groups.label(pair.b()),
                            new ScenarioPair.State(
                                    groups.memberCount(pair.a()),
                                    groups.memberCount(pair.b()),
                                    pair.directTies(),
                                    pair.sharedMembers(),
                                    pair.independentBridges(),
                                    BridgeClass.valueOf(pair.bridgeClass().name()))));
        }
        return states;
    }

    /** Groups keep the order of their ids, so a pair is the same pair in both networks. */
    private static List<ScenarioPair> changedPairs(Map<Pair, Labelled> before, Map<Pair, Labelled> after) {
        List<ScenarioPair> changed = new ArrayList<>();
        after.forEach((pair, now) -> {
            Labelled was = before.get(pair);
            ScenarioPair told = pair(pair, now, was == null ? null : was.state(), now.state());
            if (told.changesClass()) {
                changed.add(told);
            }
        });
        before.forEach((pair, was) -> {
            if (!after.containsKey(pair)) {
                changed.add(pair(pair, was, was.state(), null));
            }
        });
        return changed;
    }

    private static ScenarioPair pair(
            Pair pair, Labelled labels, ScenarioPair.@Nullable State before, ScenarioPair.@Nullable State after) {
        return new ScenarioPair(pair.a(), pair.b(), labels.aLabel(), labels.bLabel(), before, after);
    }

    private static Reach reach(
            Snapshot before, Snapshot after, List<Change> changes, Chunks chunks, Progress progress) {
        // What referrals tell is told of the network as it is: what is imagined must not change what was seen.
        Double rate =
                ArcProbabilities.estimated(before, Forest.of(before)).mean().value();
        double p = rate == null ? PROBABILITY_WITHOUT_DATA : rate;
        List<Integer> first = ambassadors(before);
        List<Integer> then = ambassadors(after);
        Simulated was = simulated(before, first, p, List.of(), chunks, progress.part(0, 0.5));
        Simulated is = simulated(after, then, p, changes, chunks, progress.part(0.5, 1));
        return new Reach(
                p,
                rate != null,
                RUNS,
                SEED,
                first.size(),
                then.size(),
                reached(was, first),
                reached(is, then),
                first.isEmpty() && then.isEmpty() ? Figure.missing(Reason.TOO_FEW, 0) : is.moreThan(was));
    }

    private static Figure reached(Simulated simulated, List<Integer> starters) {
        return starters.isEmpty() ? Figure.missing(Reason.TOO_FEW, 0) : simulated.reach();
    }

    private static Simulated simulated(
            Snapshot snapshot,
            List<Integer> starters,
            double p,
            List<Change> changes,
            Chunks chunks,
            Progress progress) {
        double[] factors = factors(snapshot, changes);
        DiffusionModel model = Arrays.stream(factors).allMatch(factor -> factor == 1)
                ? DiffusionModel.independentCascade(snapshot, p)
                : DiffusionModel.independentCascade(
                        snapshot,
                        arc -> Math.min(1, p * factors[snapshot.adjacency().source(arc)]));
        return Simulation.of(model, starters, Precision.fixed(RUNS), SEED, null, chunks, progress);
    }

    /** By what each person's tries are multiplied; who is trained twice shows the way as the better training taught. */
    private static double[] factors(Snapshot snapshot, List<Change> changes) {
        double[] factors = new double[snapshot.size()];
        Arrays.fill(factors, 1);
        for (Change change : changes) {
            if (change instanceof Change.Train training) {
                for (String id : training.ids()) {
                    if (Starters.isNode(snapshot, id)) {
                        int v = snapshot.indexOf(id);
                        factors[v] = Math.max(factors[v], training.uplift());
                    }
                }
            }
        }
        return factors;
    }

    private static List<Integer> ambassadors(Snapshot snapshot) {
        return IntStream.range(0, snapshot.size())
                .filter(v -> snapshot.is(v, Kind.AMBASSADOR))
                .boxed()
                .toList();
    }
}
