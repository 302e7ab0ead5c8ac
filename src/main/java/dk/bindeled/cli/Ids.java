package dk.bindeled.cli;

import java.util.List;

/** Ids as options are given them. */
final class Ids {

    private Ids() {}

    /** Without the blanks that may stand around commas, and without nothing. */
    static List<String> of(List<String> written) {
        return written.stream().map(String::strip).filter(id -> !id.isEmpty()).toList();
    }
}
