package dk.bindeled.bridges;

import java.util.Locale;

/** In which order the groups of a matrix stand. */
enum MatrixOrder {
    /** By name. */
    NAME,
    /** Those with the most bridges that are missing or fragile first. */
    POSSIBILITIES,
    /** Those first whose ties to one of the others are farthest from what is usual here. */
    STANDING_OUT,
    /** Those that are alike beside each other. */
    SIMILAR;

    /** In the address: the order. */
    static final String PARAMETER = "sort";

    /** The word in the address and in message keys. */
    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The order of an address; by name where it names none. */
    static MatrixOrder of(String code) {
        for (MatrixOrder order : values()) {
            if (order.code().equals(code)) {
                return order;
            }
        }
        return NAME;
    }
}
