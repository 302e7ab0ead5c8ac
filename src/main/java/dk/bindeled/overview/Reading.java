package dk.bindeled.overview;

import dk.bindeled.network.Figure;
import dk.bindeled.network.Reason;
import dk.bindeled.network.Unit;
import dk.bindeled.privacy.Suppression;
import dk.bindeled.privacy.VisibleGroups;
import dk.bindeled.privacy.VisibleRings;
import dk.bindeled.study.StudyResult;
import dk.bindeled.ui.Numbers;
import dk.bindeled.ui.Speech;
import org.jspecify.annotations.Nullable;

/**
 * What the overview is read from: a study, perhaps another to compare it with, the rule of what may be shown, and the language it is told in.
 *
 * @param result what the study found
 * @param before what the study of the comparison date found, or null
 * @param visible of which groups figures may be shown
 * @param rings persons by ring, as they may be shown
 * @param suppression decides what may be shown
 * @param speech the language
 */
record Reading(
        StudyResult result,
        @Nullable StudyResult before,
        VisibleGroups visible,
        VisibleRings rings,
        Suppression suppression,
        Speech speech) {

    /** How a figure is written. */
    enum Scale {
        SHARE,
        TIMES,
        COUNT
    }

    /** The scale of a measure of the matrix. */
    static Scale scaleOf(String measure) {
        return measure.equals("bridging_ratio") ? Scale.TIMES : Scale.SHARE;
    }

    /** True if a figure of the whole network may be shown; bodies are no persons. */
    boolean mayShowWhole() {
        return result.network().unit() == Unit.BODIES
                || suppression.mayShow(result.network().n());
    }

    /** A figure as it is written, or why there is none. */
    String written(Figure figure, Scale scale) {
        Double value = figure.value();
        return value == null ? reason(figure) : written(value, scale);
    }

    String written(double value, Scale scale) {
        return switch (scale) {
            case SHARE -> numbers().percent(value);
            case TIMES -> numbers().times(value);
            case COUNT -> numbers().count(Math.round(value));
        };
    }

    /** Why a figure, or its interval, is not known. */
    String reason(Figure figure) {
        Reason reason = figure.reason();
        return reason == null ? "" : speech.of(reason);
    }

    String say(String key, Object... parameters) {
        return speech.say("overview." + key, parameters);
    }

    Numbers numbers() {
        return speech.numbers();
    }

    /** A share as a number out of a hundred. */
    String outOfHundred(double share) {
        return numbers().count(Math.round(100 * share));
    }
}
