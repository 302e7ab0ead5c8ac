package dk.bindeled.study;

import dk.bindeled.analysis.Chunks;
import dk.bindeled.analysis.diffusion.ChosenSeeds;
import dk.bindeled.analysis.diffusion.SeedGains;
import dk.bindeled.analysis.diffusion.SeedRequest;
import dk.bindeled.analysis.diffusion.SeedSelection;
import dk.bindeled.analysis.diffusion.Simulated;
import dk.bindeled.analysis.diffusion.Simulation;
import dk.bindeled.analysis.statistics.Seeds;
import dk.bindeled.network.Figure;
import dk.bindeled.network.Groups;
import dk.bindeled.network.Progress;
import dk.bindeled.network.Snapshot;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Whom a search found to start with, in the words of its result. */
final class SeedFindings {

    /** Chance of its own, so that what is told of those chosen owes nothing to the chance by which they were chosen. */
    private static final long FRESH = 0x4652_4553_48L;

    private SeedFindings() {}

    static SeedResult of(Snapshot snapshot, SeedParameters parameters, Chunks chunks, Progress progress) {
        SeedCriteria criteria = SeedCriteria.of(snapshot, parameters);
        SpreadModel spread = SpreadModel.of(snapshot, parameters.spread(), progress.part(0, 0.1));
        SeedRequest request = criteria.request();
        long seed = parameters.spread().seed();
        ChosenSeeds chosen = SeedSelection.of(spread.model(), request, seed, chunks, progress.part(0.1, 0.6));
        long fresh = Seeds.hash(seed, FRESH);
        Integer mostRings = parameters.spread().mostRings();
        Simulated told = Simulation.of(
                spread.model(),
                chosen.seeds(),
                SimulationFindings.precision(parameters.runs()),
                fresh,
                mostRings,
                chunks,
                progress.part(0.6, 0.8));
        List<Figure> gains = SeedGains.of(
                spread.model(), chosen.seeds(), told.runs(), fresh, mostRings, chunks, progress.part(0.8, 1));
        return new SeedResult(
                spread.told(),
                seeds(snapshot, criteria, chosen.seeds(), gains),
                criteria.eligibleCount(),
                chosen.rule().code(),
                chosen.guarantee(),
                chosen.wanted(),
                chosen.confidence(),
                chosen.spread(),
                chosen.lowerBound(),
                chosen.upperBound(),
                chosen.everyone(),
                chosen.sampledSets(),
                parameters.budget() == null ? null : chosen.cost(),
                told.runs(),
                told.reach());
    }

    private static List<SeedResult.Seed> seeds(
            Snapshot snapshot, SeedCriteria criteria, List<Integer> chosen, List<Figure> gains) {
        Groups groups = snapshot.groups();
        List<SeedResult.Seed> seeds = new ArrayList<>();
        for (int k = 0; k < chosen.size(); k++) {
            int v = chosen.get(k);
            seeds.add(new SeedResult.Seed(
                    k + 1,
                    snapshot.id(v),
                    snapshot.label(v),
                    gains.get(k),
                    criteria.hasCosts() ? criteria.cost(v) : null,
                    Arrays.stream(groups.groupsOf(v)).mapToObj(groups::id).toList()));
        }
        return seeds;
    }
}
