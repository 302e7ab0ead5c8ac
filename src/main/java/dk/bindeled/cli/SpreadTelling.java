package dk.bindeled.cli;

import dk.bindeled.network.Figure;
import dk.bindeled.study.NamedPerson;
import dk.bindeled.study.SimulatedStart;
import dk.bindeled.study.SpreadParameters;
import dk.bindeled.study.SpreadProbabilities;
import java.io.PrintWriter;
import java.util.List;
import java.util.stream.Collectors;

/** What everything simulated is told with: that it is simulated, by which model, with which probabilities, from whom. */
final class SpreadTelling {

    /** So many ids are named in one line. */
    private static final int MOST_NAMED = 10;

    private static final double VERY_SMALL = 1e-9;

    private final PrintWriter out;
    private final Words words;

    SpreadTelling(PrintWriter out, Words words) {
        this.out = out;
        this.words = words;
    }

    void tell(SpreadParameters spread, SpreadProbabilities probabilities) {
        String model = spread.model().code();
        say("simulated", words.say("cli.model." + model));
        Integer rings = spread.mostRings();
        if (rings != null) {
            say("deadline", rings);
        }
        say("probabilities." + probabilities.source().code());
        for (SpreadProbabilities.Row row : probabilities.rows()) {
            Long tries = row.tries();
            Long successes = row.successes();
            if (tries == null || successes == null) {
                say("probability", row.name(), precise(row.probability()));
            } else {
                say("estimate", row.name(), precise(row.probability()), successes, tries);
            }
        }
        outside(probabilities);
    }

    /** Said only where there are any. */
    private void outside(SpreadProbabilities probabilities) {
        Integer outside = probabilities.outsideTies();
        if (outside != null && outside > 0) {
            say("outside-ties", outside);
        }
    }

    void tell(SimulatedStart start) {
        List<String> named =
                start.persons().stream().limit(MOST_NAMED).map(NamedPerson::id).toList();
        int further = start.persons().size() - named.size();
        say(
                "start." + start.source().code(),
                start.persons().size(),
                named.stream().collect(Collectors.joining(", ")) + (further > 0 ? " …" : ""));
        if (start.notThere() > 0) {
            say("not-there", start.notThere());
        }
    }

    /** A figure with its interval, or the reason why there is none. */
    String figure(Figure figure) {
        Double value = figure.value();
        Double low = figure.low();
        Double high = figure.high();
        if (value == null) {
            return words.say("cli.telling.unknown");
        }
        return low == null || high == null
                ? words.say("cli.telling.without-interval", number(value))
                : words.say("cli.telling.with-interval", number(value), number(low), number(high));
    }

    void say(String key, Object... places) {
        out.println(words.say("cli.telling." + key, places));
    }

    String number(double value) {
        return String.format(words.locale(), "%,.2f", value);
    }

    /** Four decimals, or as many as two digits take, for probabilities may be small; those that are very small as a power of ten. */
    String precise(double value) {
        if (value > 0 && value < VERY_SMALL) {
            return String.format(words.locale(), "%.1e", value);
        }
        int decimals = value > 0 ? (int) Math.max(4, 1 - Math.floor(Math.log10(value))) : 4;
        return String.format(words.locale(), "%." + decimals + "f", value);
    }
}
