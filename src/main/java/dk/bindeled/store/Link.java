package dk.bindeled.store;

import java.util.Locale;

/** Relationships by which a node refers to at most one other; what files say in a column. */
enum Link {
    PART_OF("areas"),
    IN_AREA("areas"),
    BELONGS_TO("areas"),
    BY("actors"),
    OF("actors"),
    TO("actors");

    private final String targets;

    private final String statement =
            CypherText.of("link-" + name().toLowerCase(Locale.ROOT).replace('_', '-'));

    Link(String targets) {
        this.targets = targets;
    }

    /** Name of the sort of nodes it leads to. */
    String targets() {
        return targets;
    }

    /** The statement that puts one such relationship in the place of another. */
    String statement() {
        return statement;
    }
}
