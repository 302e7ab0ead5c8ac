package dk.bindeled.privacy;

import java.util.Locale;

/**
 * How many ties join two areas, as a class.
 *
 * @param a id of the first area
 * @param b id of the second area, after {@code a} in order
 * @param aLabel name of the first area
 * @param bLabel name of the second area
 * @param ties the class
 */
public record ReleasePair(String a, String b, String aLabel, String bLabel, Ties ties) {

    /** Each class holds at least as many possible numbers as twice the limit; none among the few. */
    public enum Ties {
        /** None, fewer than twice the limit, or ties of fewer persons than the limit on either side. */
        FEW,
        /** At least twice the limit and fewer than ten times the limit. */
        SOME,
        /** At least ten times the limit. */
        MANY;

        /** The word used in message keys. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        /**
         * The class of some ties.
         *
         * @param fewerPersons persons that are ends of them, on the side where these are fewer
         */
        static Ties of(long ties, long fewerPersons, int limit) {
            if (ties < 2L * limit || fewerPersons < limit) {
                return FEW;
            }
            return ties < 10L * limit ? SOME : MANY;
        }
    }
}
