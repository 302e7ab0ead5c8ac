package dk.bindeled.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.Location;
import java.util.Locale;

/** DA or EN. A language is a link to the same screen, so that it stands in the address like the other choices. */
class LanguageSwitch extends Div {

    LanguageSwitch() {
        addClassName("languages");
        getElement().setAttribute("role", "group");
        getElement().setAttribute("aria-label", getTranslation("ui.language"));
    }

    void show(Location location) {
        removeAll();
        for (Locale language : new Locale[] {Messages.DANISH, Messages.ENGLISH}) {
            String code = language.getLanguage();
            Location same = new Location(
                    location.getPath(), location.getQueryParameters().merging(Choices.LANGUAGE, code));
            Anchor link = new Anchor(same.getPathWithQueryParameters(), code.toUpperCase(Locale.ROOT));
            link.getElement().setAttribute("lang", code);
            link.getElement().setAttribute("hreflang", code);
            link.getElement().setAttribute("aria-label", getTranslation("ui.language." + code));
            // The whole page is loaded anew: every word of it changes.
            link.setRouterIgnore(true);
            if (Messages.languageOf(getLocale()).equals(language)) {
                link.getElement().setAttribute("aria-current", "true");
            }
            add(link);
        }
    }
}
