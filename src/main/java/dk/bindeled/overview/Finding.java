package dk.bindeled.overview;

import dk.bindeled.network.Form;
import java.util.Map;

/**
 * Something worth a look: one sentence, what it rests on, and where to see it.
 *
 * @param form what it is about
 * @param text the finding
 * @param reason what it rests on and what could be done
 * @param link words of the link
 * @param route screen it leads to
 * @param more what that screen is asked to show
 */
record Finding(Form form, String text, String reason, String link, String route, Map<String, String> more) {

    Finding {
        more = Map.copyOf(more);
    }
}
