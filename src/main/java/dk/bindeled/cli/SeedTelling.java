package dk.bindeled.cli;

import dk.bindeled.study.DepartureParameters;
import dk.bindeled.study.DepartureResult;
import dk.bindeled.study.SeedParameters;
import dk.bindeled.study.SeedResult;
import dk.bindeled.study.SimulatedStudy;
import dk.bindeled.study.TrainingParameters;
import dk.bindeled.study.TrainingResult;
import java.io.PrintWriter;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/** Tells on the console whom to start with, whom to train and on whom it hangs. */
final class SeedTelling {

    /** So many departures are told of; the files hold all. */
    private static final int MOST_DEPARTURES = 10;

    /** Above it one decimal says no more. */
    private static final double NEARLY = 0.999;

    private final PrintWriter out;
    private final SpreadTelling spread;
    private final Words words;

    SeedTelling(PrintWriter out, Words words) {
        this.out = out;
        this.spread = new SpreadTelling(out, words);
        this.words = words;
    }

    void tell(SeedsCommand.Found found) {
        SimulatedStudy<SeedParameters, SeedResult> seeds = found.seeds();
        SimulatedStudy<TrainingParameters, TrainingResult> training = found.training();
        SimulatedStudy<DepartureParameters, DepartureResult> departures = found.departures();
        if (seeds != null) {
            spread.tell(seeds.parameters().spread(), seeds.result().probabilities());
            tell(seeds.result(), seeds.parameters());
        }
        if (training != null) {
            if (seeds == null) {
                spread.tell(training.parameters().spread(), training.result().probabilities());
            }
            tell(training.result(), training.parameters());
        }
        if (departures != null) {
            if (seeds == null && training == null) {
                spread.tell(
                        departures.parameters().spread(), departures.result().probabilities());
            }
            tell(departures.result(), departures.parameters());
        }
        out.flush();
    }

    void tell(SeedResult result, SeedParameters parameters) {
        spread.say("seeds", result.seeds().size(), result.eligible());
        for (SeedResult.Seed seed : result.seeds()) {
            spread.say("seed", seed.order(), seed.id(), spread.figure(seed.gain()));
        }
        Double cost = result.cost();
        Double budget = parameters.budget();
        if (cost != null && budget != null) {
            spread.say("cost", spread.number(cost), spread.number(budget));
        }
        spread.say("seeds-reach", spread.figure(result.reach()));
        spread.say("runs", result.runs(), seed(parameters.spread().seed()));
        spread.say(
                parameters.isWeighted() ? "guarantee-weighted" : "guarantee",
                percent(result.guarantee()),
                certainty(result.confidence()),
                result.sampledSets());
        if (!result.isAsWanted()) {
            spread.say("guarantee-short", percent(result.wanted()));
        }
    }

    private void tell(TrainingResult result, TrainingParameters parameters) {
        spread.say("training", result.trained().size(), spread.number(parameters.factor()));
        spread.tell(result.start());
        for (TrainingResult.Trained trained : result.trained()) {
            spread.say("trained", trained.order(), trained.id(), spread.figure(trained.uplift()));
        }
        spread.say("uplift", spread.figure(result.before()), spread.figure(result.uplift()));
        spread.say("runs", result.runs(), seed(parameters.spread().seed()));
    }

    private void tell(DepartureResult result, DepartureParameters parameters) {
        spread.say("departures", Math.min(MOST_DEPARTURES, result.departures().size()));
        spread.tell(result.start());
        result.departures().stream()
                .sorted(Comparator.comparingDouble(SeedTelling::loss)
                        .reversed()
                        .thenComparing(DepartureResult.Departure::id))
                .limit(MOST_DEPARTURES)
                .forEach(departure -> spread.say("departure", departure.id(), spread.figure(departure.loss())));
        spread.say("departures-reach", spread.figure(result.reach()));
        spread.say("runs", result.runs(), seed(parameters.spread().seed()));
    }

    private static double loss(DepartureResult.Departure departure) {
        @Nullable Double loss = departure.loss().value();
        return loss == null ? 0 : loss;
    }

    /** Never more than it is: 100 is said of nothing less. */
    private String percent(double share) {
        return share == 1
                ? "100"
                : String.format(
                        words.locale(),
                        "%.1f",
                        BigDecimal.valueOf(share).movePointRight(2).setScale(1, RoundingMode.FLOOR));
    }

    private String certainty(double confidence) {
        String rounded = percent(confidence);
        return confidence < 1 && confidence > NEARLY ? words.say("cli.telling.more-than", rounded) : rounded;
    }

    /** A name, not a quantity: without separators. */
    private static String seed(long seed) {
        return String.valueOf(seed);
    }
}
