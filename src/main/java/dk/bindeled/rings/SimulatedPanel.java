package dk.bindeled.rings;

import com.vaadin.flow.component.html.Span;
import dk.bindeled.network.Figure;
import java.util.List;
import java.util.Map;

/** What panels of simulated figures have in common: the word, the hatching, and the sentence of a mean with its interval. */
final class SimulatedPanel {

    /** The stripes that mark simulated bars, in the language of charts. */
    static final Map<String, ?> HATCHED = Map.of(
            "symbol",
            "rect",
            "dashArrayX",
            List.of(1, 0),
            "dashArrayY",
            List.of(3, 4),
            "rotation",
            -0.785,
            "color",
            Charts.PAPER);

    private SimulatedPanel() {}

    /** A panel that says that it is simulated. */
    static Panel of(String id, RingWords words) {
        Panel panel = new Panel(id, words.say(id + ".title"));
        panel.addClassName("rings-simulated-panel");
        Span chip = new Span(words.say("simulated"));
        chip.addClassName("rings-chip");
        return panel.with(chip);
    }

    /** A sentence on a number of persons, which is told only where it may be. */
    static String counted(String key, long persons, Reading reading) {
        return reading.behind().isOpen() || reading.suppression().mayShowCount(persons)
                ? reading.say(key, persons)
                : reading.say(key + ".few", reading.suppression().limit());
    }

    /** A mean with its 95 % interval, for instance “12,3 (95 %: 11,9–12,7)”, or why it is not known. */
    static String mean(Figure figure, RingWords words) {
        Double value = figure.value();
        if (value == null) {
            return words.why(figure);
        }
        String mean = words.numbers().decimal(value, 1);
        String interval = interval(figure, 1, words);
        return interval.isEmpty() ? mean : words.say("mean.interval", mean, interval);
    }

    /** The interval of a mean, or nothing. */
    static String interval(Figure figure, int digits, RingWords words) {
        Double low = figure.low();
        Double high = figure.high();
        return low == null || high == null ? "" : words.numbers().range(low, high, digits);
    }
}
