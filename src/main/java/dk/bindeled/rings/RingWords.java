package dk.bindeled.rings;

import dk.bindeled.network.Figure;
import dk.bindeled.network.Reason;
import dk.bindeled.privacy.ShownCount;
import dk.bindeled.privacy.Suppression;
import dk.bindeled.study.FunnelCount;
import dk.bindeled.ui.Numbers;
import dk.bindeled.ui.Speech;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** How rings are put into words and numbers, in the language of the page. */
final class RingWords {

    private static final Set<String> PROBABILITIES = Set.of(
            "all",
            "begun",
            "shown",
            "welcomed",
            "knows",
            "supports",
            "seeks_advice_from",
            "works_with",
            "reports_to",
            "collaborates_with");

    private final Speech speech;
    private final Numbers numbers;
    private final int limit;

    RingWords(Speech speech, Suppression suppression) {
        this.speech = speech;
        this.numbers = speech.numbers();
        this.limit = suppression.limit();
    }

    Numbers numbers() {
        return numbers;
    }

    Speech speech() {
        return speech;
    }

    String say(String key, Object... parameters) {
        return speech.say("rings." + key, parameters);
    }

    /** What a probability of a simulation is of: a step, the sorts of tie that bind two persons, or what the estimate calls it. */
    String probability(String name) {
        return joined(Arrays.stream(name.split(Pattern.quote("|"), -1))
                .map(one -> PROBABILITIES.contains(one) ? say("probability." + one) : one)
                .toList());
    }

    /** Names one after the other, for instance “Kender hinanden, støtter og arbejder sammen”. */
    String joined(List<String> names) {
        List<String> others = names.stream()
                .skip(1)
                .map(name -> name.toLowerCase(speech.language()))
                .toList();
        if (others.isEmpty()) {
            return String.join("", names);
        }
        List<String> before = new ArrayList<>(List.of(names.getFirst()));
        before.addAll(others.subList(0, others.size() - 1));
        return say("part.together", String.join(", ", before), others.getLast());
    }

    /** “ikke vist, under 5 personer”. */
    String withheld() {
        return say("withheld", limit);
    }

    String count(ShownCount count) {
        return count.visible() ? numbers.count(count.value()) : withheld();
    }

    /** A count within a sentence; what is few is “færre end 5”, and what is withheld because it would give away another is said to be. */
    String countInWords(ShownCount count) {
        return count.visible()
                ? numbers.count(count.value())
                : count.value() < limit ? say("few", limit) : say("hidden");
    }

    /** A share in per cent, or why there is none. */
    String share(@Nullable Figure share) {
        if (share == null) {
            return withheld();
        }
        Double value = share.value();
        return value == null ? why(share) : numbers.percent(value);
    }

    /** Why a figure, or its interval, is not known. */
    String why(Figure figure) {
        Reason reason = figure.reason();
        return reason == null ? "" : speech.of(reason);
    }

    /** A share with its interval, for instance “75 % (72–77 %)”. */
    String shareWithInterval(Figure share) {
        String interval = interval(share);
        return interval.isEmpty() ? share(share) : share(share) + " (" + interval + ")";
    }

    /** The interval of a share in per cent, or nothing. */
    String interval(@Nullable Figure share) {
        Double low = share == null ? null : share.low();
        Double high = share == null ? null : share.high();
        return low == null || high == null ? "" : numbers.percentRange(low, high);
    }

    /** “Ambassadører”, “Uden vejviser”. */
    String role(String role) {
        return say("role." + role);
    }

    /** “1. halvår 2024” for 2024-H1. */
    String period(String code) {
        return code.length() == 7
                ? say("period." + code.substring(5).toLowerCase(Locale.ROOT), code.substring(0, 4))
                : say("part.none");
    }

    /** The same with the year on a line of its own. */
    String periodInTwoLines(String code) {
        String told = period(code);
        int space = told.lastIndexOf(' ');
        return space < 0 ? told : told.substring(0, space) + "\n" + told.substring(space + 1);
    }

    String ring(int ring) {
        return ring == 0 ? say("ring.0") : say("ring", ring);
    }

    /** Name of a part of the funnel. */
    String part(FunnelCount part) {
        return switch (part.by()) {
            case ALL -> say("part.all");
            case COMMUNITY -> part.key().isEmpty() ? say("part.none") : part.label();
            case AREA -> part.key().isEmpty() ? say("area.none") : part.label();
            case PERIOD -> period(part.key());
            case GUIDE_KIND -> together(part, this::role);
            case CHANNEL -> together(part, key -> key.isEmpty() ? say("part.none") : say("channel." + key));
        };
    }

    private String together(FunnelCount part, UnaryOperator<String> name) {
        return Arrays.stream(part.key().split(Pattern.quote(FunnelCount.AND), -1))
                .map(name)
                .reduce((one, other) -> say("part.together", one, other.toLowerCase(speech.language())))
                .orElseThrow();
    }
}
