package dk.bindeled.rings;

import dk.bindeled.network.Kind;
import dk.bindeled.network.SnapshotQuery;
import dk.bindeled.study.PersonTerm;
import dk.bindeled.study.SeedParameters;
import dk.bindeled.study.SimulationModel;
import dk.bindeled.study.SpreadParameters;
import java.util.List;

/**
 * What one chooses before something is simulated.
 *
 * @param model how one brings the next
 * @param percents how often a try succeeds, in per cent; none where that is estimated or decided by the ties
 * @param best how many of the best to start from; 0 for those who started the rings there are
 * @param persons how many persons are asked for
 * @param eligible kind of those who may be chosen; empty for everyone
 * @param perArea how many to choose at least from each group
 * @param factor by how much training multiplies
 * @param deadline rings after which it stops; 0 for none
 * @param runs how often it is run
 */
record SimulationSettings(
        SimulationModel model,
        List<Double> percents,
        int best,
        int persons,
        String eligible,
        int perArea,
        double factor,
        int deadline,
        int runs) {

    static final List<Integer> RUNS = List.of(1_000, 10_000, 100_000);
    static final List<String> ELIGIBLE = List.of("", "citizen", "ambassador", "professional");
    static final int MOST_PERSONS = 200;
    static final int MOST_RINGS = 100;
    static final double LEAST_FACTOR = 1.1;
    static final double MOST_FACTOR = 10;

    private static final List<Integer> BEST = List.of(0, 1, 2, 5, 10);
    private static final int USUAL = 5;

    SimulationSettings {
        percents = List.copyOf(percents);
    }

    /** What is chosen at first, where no fewer than {@code fewest} persons may be asked for. */
    static SimulationSettings first(Question question, int fewest) {
        return new SimulationSettings(
                SimulationModel.INDEPENDENT_CASCADE,
                List.of(),
                0,
                fewest * Math.ceilDiv(10, fewest),
                "",
                0,
                1.5,
                0,
                question.asksPairsOfRuns() ? 1_000 : 10_000);
    }

    /** Models that a question can be asked of: for whom to train and on whom it hangs a try has a probability of its own. */
    static List<SimulationModel> models(Question question) {
        return List.of(SimulationModel.values()).stream()
                .filter(model -> model != SimulationModel.LINEAR_THRESHOLD || !question.asksPairsOfRuns())
                .toList();
    }

    /** From how many of the best one may start. */
    static List<Integer> best(int fewest) {
        return BEST.stream().map(k -> k * (fewest == 1 ? USUAL : fewest)).toList();
    }

    /** In which network it is imagined to spread, and how. */
    SpreadParameters spread(SnapshotQuery query) {
        SpreadParameters spread = SpreadParameters.of(query, model)
                .withProbabilities(
                        percents.stream().map(percent -> percent / 100).toList());
        return deadline == 0 ? spread : spread.withMostRings(deadline);
    }

    /** Whom to look for when asking whom to start with. */
    SeedParameters seeds(SnapshotQuery query, int k) {
        SeedParameters parameters = SeedParameters.of(spread(query), k);
        return Kind.fromCode(eligible)
                .map(kind -> parameters.withEligible(List.of(PersonTerm.kind(kind))))
                .orElse(parameters)
                .withMinimumPerGroup(perArea);
    }
}
