package dk.bindeled.bridges;

import dk.bindeled.study.GroupMatrix;
import java.util.Locale;

/** How a pair stands beside what is usual in this network, in the steps that are told apart by tint and in words. */
enum Standing {
    FAR_BELOW('a'),
    BELOW('b'),
    USUAL('c'),
    ABOVE('d'),
    FAR_ABOVE('e'),
    /** Not told. */
    WITHHELD(' ');

    private final char sign;

    Standing(char sign) {
        this.sign = sign;
    }

    /** The step of a number as {@link GroupMatrix#standing} has it. */
    static Standing of(double standing) {
        if (Math.abs(standing) < GroupMatrix.SOMEWHAT) {
            return USUAL;
        }
        boolean clearly = Math.abs(standing) >= GroupMatrix.CLEARLY;
        if (standing < 0) {
            return clearly ? FAR_BELOW : BELOW;
        }
        return clearly ? FAR_ABOVE : ABOVE;
    }

    /** One letter for the drawing. */
    char sign() {
        return sign;
    }

    /** The word in message keys and names of styles. */
    String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
