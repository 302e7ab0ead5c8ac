package dk.bindeled.map;

import dk.bindeled.network.Tie;
import dk.bindeled.network.TieType;
import dk.bindeled.privacy.Sight;
import dk.bindeled.study.SingleTie;
import dk.bindeled.ui.Numbers;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Says of a single tie what is known of it besides who it joins. What someone has written of it himself, where the two meet and in which role, may name somebody: it is told
 * only to those who see names.
 */
final class SingleTieWords {

    private final Telling telling;

    SingleTieWords(Telling telling) {
        this.telling = telling;
    }

    /** What ties of a type are called, as seen from one end: “støtter”, or “bliver støttet af” from the other. */
    String layer(TieType type, boolean outwards) {
        return telling.say("layer." + type.code() + (outwards ? "" : ".back"));
    }

    /** A whole sentence of two who are named. */
    String sentence(Tie tie, String from, String to) {
        return telling.say("layer." + tie.type().code() + ".sentence", from, to);
    }

    /**
     * Strength, dates, context and source, as far as they are known; empty where nothing is.
     *
     * @param source false where it is told elsewhere
     */
    String details(SingleTie single, boolean source) {
        Tie tie = single.tie();
        List<String> parts = new ArrayList<>();
        if (tie.strength() != null) {
            parts.add(strength(tie.type(), tie.strength()));
        }
        if (tie.since() != null) {
            parts.add(telling.say("tie.since", numbers().date(tie.since())));
        }
        if (tie.until() != null) {
            parts.add(telling.say("tie.until", numbers().date(tie.until())));
        }
        if (telling.names().sight() == Sight.NAMES) {
            if (tie.role() != null) {
                parts.add(telling.say("tie.role", tie.role()));
            }
            if (tie.context() != null) {
                parts.add(telling.say("tie.context", tie.context()));
            }
        }
        if (source && !single.sources().isEmpty()) {
            parts.add(from(single.sources()));
        }
        return String.join(" · ", parts);
    }

    /** The source that all of some ties have in common and that no other says; null where there is none. */
    static SingleTie.@Nullable Source common(List<SingleTie> singles) {
        List<List<SingleTie.Source>> distinct =
                singles.stream().map(SingleTie::sources).distinct().toList();
        return distinct.size() == 1 && distinct.getFirst().size() == 1
                ? distinct.getFirst().getFirst()
                : null;
    }

    /** That all ties of a panel come from one import. */
    String all(SingleTie.Source source) {
        return telling.say("tie.source.all", source.file(), numbers().date(source.importedOn()));
    }

    private String from(List<SingleTie.Source> sources) {
        SingleTie.Source first = sources.getFirst();
        return telling.say("tie.source", first.file(), numbers().date(first.importedOn()), sources.size() - 1);
    }

    private String strength(TieType type, double strength) {
        boolean whole = strength == Math.rint(strength);
        if (type == TieType.COLLABORATES_WITH && whole && strength >= 1 && strength <= 4) {
            return telling.say("tie.ladder." + Math.round(strength));
        }
        return telling.say(
                "tie.strength",
                whole ? numbers().count(Math.round(strength)) : numbers().decimal(strength, 2));
    }

    private Numbers numbers() {
        return telling.speech().numbers();
    }
}
