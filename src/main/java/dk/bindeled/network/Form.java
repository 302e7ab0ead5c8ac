package dk.bindeled.network;

import java.util.Locale;

/** The three forms of social capital and, beside them, the cascade. Each has one colour and one icon everywhere. */
public enum Form {
    BONDING,
    BRIDGING,
    LINKING,
    CASCADE;

    /** The word used in result files, message keys and style names. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
