package dk.bindeled.ui;

import dk.bindeled.network.Form;
import dk.bindeled.network.Grouping;
import dk.bindeled.network.Kind;
import dk.bindeled.network.Level;
import dk.bindeled.network.Reason;
import java.text.Collator;
import java.util.Comparator;
import java.util.Locale;
import java.util.function.Function;

/**
 * One language of the interface: its sentences, its numbers, its words and its alphabet. Presenters speak through it, so that what they say
 * can be tested without a page.
 *
 * @param messages all sentences
 * @param language the language spoken
 */
public record Speech(Messages messages, Locale language) {

    /** The message {@code key} with {@code parameters}, which are written as they are where they are text. */
    public String say(String key, Object... parameters) {
        return messages.getTranslation(key, language, parameters);
    }

    /** Numbers and dates in this language. */
    public Numbers numbers() {
        return Numbers.in(language);
    }

    /** What the groups are made by, for instance “boligområde”. */
    public String of(Grouping grouping) {
        return grouping.basis() == Grouping.Basis.ATTRIBUTE
                ? String.valueOf(grouping.detail())
                : say("ui.grouping." + grouping.code().replace(':', '.'));
    }

    /** Why a figure is not known, a short phrase. */
    public String of(Reason reason) {
        return say("ui.reason." + reason.name().toLowerCase(Locale.ROOT));
    }

    /** Name of a form. */
    public String of(Form form) {
        return say("ui.form." + form.code());
    }

    /** Name of a level. */
    public String of(Level level) {
        return say("ui.level." + level.code());
    }

    /** Name of a kind of actor. */
    public String of(Kind kind) {
        return say("ui.kind." + kind.code());
    }

    /** What stands in place of a figure on too few persons. */
    public String withheld() {
        return say("ui.withheld");
    }

    /** By name, as this language's alphabet orders them: æ, ø and å last in Danish. */
    public <T> Comparator<T> byName(Function<T, String> name) {
        return Comparator.comparing(name, Collator.getInstance(language));
    }
}
