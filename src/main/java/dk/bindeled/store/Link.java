package dk.bindeled.store;

import java.util.Locale;

/** Relationships by which a node refers to at most one other; what files say in a column. */
enum Link {
    PART_OF,
    IN_AREA,
    BELONGS_TO,
    BY,
    OF,
    TO;

    private final String statement =
            CypherText.of("link-" + name().toLowerCase(Locale.ROOT).replace('_', '-'));

    /** The statement that puts one such relationship in the place of another. */
    String statement() {
        return statement;
    }
}
