package dk.bindeled.ui;

import com.vaadin.flow.i18n.I18NProvider;
import dk.bindeled.network.Form;
import dk.bindeled.network.Grouping;
import dk.bindeled.network.Kind;
import dk.bindeled.network.Level;
import dk.bindeled.network.Reason;

/** The words of the network in the language of the page that is being served. */
public final class Words {

    private Words() {}

    /** What the groups are made by, for instance “boligområde”. */
    public static String of(Grouping grouping) {
        return grouping.basis() == Grouping.Basis.ATTRIBUTE
                ? String.valueOf(grouping.detail())
                : word("grouping." + grouping.code().replace(':', '.'));
    }

    /** Why a figure is not known, a short phrase. */
    public static String of(Reason reason) {
        return word("reason." + reason.name().toLowerCase(java.util.Locale.ROOT));
    }

    /** Name of a form. */
    public static String of(Form form) {
        return word("form." + form.code());
    }

    /** Name of a level. */
    public static String of(Level level) {
        return word("level." + level.code());
    }

    /** Name of a kind of actor. */
    public static String of(Kind kind) {
        return word("kind." + kind.code());
    }

    private static String word(String key) {
        return I18NProvider.translate("ui." + key);
    }
}
