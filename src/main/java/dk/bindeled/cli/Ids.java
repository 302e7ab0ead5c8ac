package dk.bindeled.cli;

import java.util.List;

/** Ids as options are given them. */
final class Ids {

    private Ids() {}

    /**
     * Those named with --seeds, if it is given.
     *
     * @throws WrongInput if it is given and names nobody: another question would be answered then
     */
    static List<String> named(List<String> written, Words words) {
        List<String> ids = of(written);
        if (ids.isEmpty() && !written.isEmpty()) {
            throw new WrongInput(words.say("cli.no-ids"));
        }
        return ids;
    }

    /** Without the blanks that may stand around commas, and without nothing. */
    static List<String> of(List<String> written) {
        return written.stream().map(String::strip).filter(id -> !id.isEmpty()).toList();
    }
}
