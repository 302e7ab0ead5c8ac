package dk.bindeled.bridges;

import java.util.Locale;

/** The pages of Bridges, each with an address of its own. */
public enum BridgePart {
    /** Which groups hang together and which do not. */
    GAPS(""),
    /** On whom it hangs. */
    FRAGILITY("/fragility"),
    /** What changes would make of it. */
    WHAT_IF("/what-if"),
    /** What is planned, by whom and by when, and what has come of it. */
    PLANS("/plans"),
    /** By which ways those who decide are reached. */
    LINKING("/linking"),
    /** How far organisations have come together. */
    COLLABORATION("/collaboration");

    private final String path;

    BridgePart(String path) {
        this.path = path;
    }

    /** The word used in message keys. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The route of the page. */
    public String route() {
        return "bridges" + path;
    }
}
