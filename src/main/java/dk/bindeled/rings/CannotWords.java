package dk.bindeled.rings;

import dk.bindeled.network.Kind;
import dk.bindeled.network.Reason;
import dk.bindeled.study.CannotSimulate;
import dk.bindeled.study.PersonTerm;
import dk.bindeled.ui.Trouble;
import java.util.List;

/** Why something cannot be simulated, and what to do, in the language of the page. */
final class CannotWords {

    private CannotWords() {}

    static Trouble of(CannotSimulate cannot, RingWords words) {
        List<String> values = cannot.values();
        String key = "cannot." + cannot.why().code();
        Object[] told = switch (cannot.why()) {
            case TERM_OF_NOBODY, NOBODY_ELIGIBLE ->
                new Object[] {
                    words.joined(values.stream().map(term -> term(term, words)).toList())
                };
            case UNKNOWN_PERSON -> new Object[] {String.join(", ", values)};
            case NOT_FOR_MODEL ->
                values.stream().map(model -> words.say("form.model." + model)).toArray();
            default -> values.toArray();
        };
        if (cannot.why() == CannotSimulate.Cause.TOO_FEW_TO_SHOW) {
            key += "." + values.getLast();
        }
        if (values.contains(Reason.NO_WELCOMES_ALONG_TIES.text())) {
            key += ".along-ties";
        }
        return new Trouble(words.say(key, told), words.speech().say("ui.kept.all"), words.say(key + ".advice", told));
    }

    private static String term(String code, RingWords words) {
        return PersonTerm.fromCode(code)
                .map(term -> switch (term.sort()) {
                    case KIND ->
                        Kind.fromCode(term.value()).map(words.speech()::of).orElse(term.value());
                    case ATTRIBUTE -> term.name() + ": " + term.value();
                    case AREA, ID -> term.value();
                })
                .orElse(code);
    }
}
