package dk.bindeled.bridges.collaboration;

import dk.bindeled.network.LadderStep;
import dk.bindeled.study.CollaborationLadder.Body;
import dk.bindeled.study.CollaborationLadder.Cell;
import dk.bindeled.study.CollaborationLadder.Pair;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What there is to say of pairs and of cells. */
final class LadderWords {

    private final LadderReading reading;

    LadderWords(LadderReading reading) {
        this.reading = reading;
    }

    /** Both names, to be seen. */
    static String names(Pair pair) {
        return pair.a().label() + " ↔ " + pair.b().label();
    }

    /** The sectors of both, to be seen. */
    String sectors(Pair pair) {
        return reading.name(pair.a().sector()) + " ↔ " + reading.name(pair.b().sector());
    }

    /** Where they stand today, since when, and where they stood before. */
    String today(Pair pair) {
        List<String> sentences = new ArrayList<>();
        LadderStep step = pair.step();
        if (!pair.present()) {
            sentences.add(reading.say("now.apart"));
        } else if (step == null) {
            sentences.add(reading.say("now.unknown"));
        } else {
            sentences.add(reading.say("now", reading.numbered(step)));
        }
        if (pair.since() != null) {
            sentences.add(reading.say("since", reading.numbers().date(pair.since())));
        }
        if (pair.earlier() != null) {
            sentences.add(reading.say("earlier", reading.numbered(pair.earlier())));
        }
        return String.join(" ", sentences);
    }

    /** How many persons are in both; that it is withheld, or not recorded. */
    String both(Pair pair) {
        if (pair.personsInBoth() == null) {
            return reading.say("both.unknown");
        }
        return reading.mayShowBoth(pair)
                ? reading.say("both", pair.personsInBoth())
                : reading.say("both.withheld", reading.speech().withheld());
    }

    /** What stands before the steps still to take; empty where there is nothing to say. */
    String onTheWay(Pair pair, @Nullable LadderStep wanted) {
        if (wanted == null) {
            return "";
        }
        LadderStep now = pair.step();
        if (pair.present() && now == null) {
            return reading.say("takes.unknown");
        }
        if (now == null || wanted.number() > now.number()) {
            return reading.say("takes");
        }
        return reading.say(wanted == now ? "takes.reached" : "takes.below");
    }

    /** What each step still to take asks for, in the order in which they are taken. */
    List<String> takes(Pair pair, @Nullable LadderStep wanted) {
        return Climb.steps(pair, wanted).stream()
                .map(step -> reading.say("takes.step", reading.numbered(step), takes(step)))
                .toList();
    }

    /** What it takes to reach a step from the one below. */
    String takes(LadderStep step) {
        return reading.say("takes." + step.code());
    }

    /** A cell in a sentence. */
    String cell(Cell cell) {
        String told;
        if (cell.possible() == 0) {
            told = reading.say("matrix.cell.nobody");
        } else if (cell.collaborations() == 0) {
            told = reading.say("matrix.cell.possible", cell.possible());
        } else {
            double share = Objects.requireNonNull(cell.share().value(), "The share of a cell with pairs");
            told = reading.say(
                    "matrix.cell.some",
                    cell.collaborations(),
                    cell.possible(),
                    reading.numbers().percent(share),
                    steps(cell));
        }
        return cell.a() == cell.b()
                ? reading.say("matrix.cell.within", reading.name(cell.a()), told)
                : reading.say("matrix.cell", reading.name(cell.a()), reading.name(cell.b()), told);
    }

    private String steps(Cell cell) {
        String steps = Arrays.stream(LadderStep.values())
                .map(step -> reading.say(
                        "matrix.count", reading.name(step), cell.atStep().get(step.number() - 1)))
                .collect(Collectors.joining(", "));
        return steps + (cell.stepNotKnown() == 0 ? "" : ", " + reading.say("matrix.not-known", cell.stepNotKnown()))
                + ".";
    }

    /** True if a body is meant by what was typed. */
    static boolean isMeant(Body body, String typed) {
        return body.label().toLowerCase(Locale.ROOT).contains(typed.strip().toLowerCase(Locale.ROOT));
    }
}
