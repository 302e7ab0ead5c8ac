package dk.bindeled.rings;

import dk.bindeled.study.DepartureResult.Departure;
import java.util.Comparator;
import java.util.List;

/**
 * Those on whom it hangs: others are lost with them.
 *
 * @param most those with most others, greatest first, twenty at most
 */
record Hanging(List<Departure> most) {

    /** So many are told of, at least as many as any limit below which persons are not shown. */
    private static final int TOLD = 20;

    /** With so many others, on average over all runs, it hangs on someone. */
    private static final double OTHERS = 1;

    Hanging {
        most = List.copyOf(most);
    }

    static Hanging of(List<Departure> departures) {
        return new Hanging(departures.stream()
                .filter(person -> others(person) >= OTHERS)
                .sorted(Comparator.comparingDouble(Hanging::others).reversed().thenComparing(Departure::id))
                .limit(TOLD)
                .toList());
    }

    /** On how many it hangs and how much, as far as it may be told. */
    String sentence(Reading reading) {
        RingWords words = reading.words();
        if (most.isEmpty()) {
            return words.say("hangs.nobody");
        }
        if (!reading.suppression().mayShow(most.size())) {
            return words.say(
                    reading.behind().isOpen() ? "hangs.few" : "hangs.few.hidden",
                    reading.suppression().limit());
        }
        double mean = most.stream().mapToDouble(Hanging::others).average().orElse(0);
        return words.say("hangs.most", most.size(), words.numbers().decimal(mean, 1));
    }

    /** What is lost beside what goes with the person alone, which is the person's own chance of being reached. */
    private static double others(Departure person) {
        Double loss = person.loss().value();
        return loss == null ? 0 : loss - person.reached();
    }
}
