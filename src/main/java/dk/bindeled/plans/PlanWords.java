package dk.bindeled.plans;

import dk.bindeled.plans.PlanRefused.Reason;

/** What users write, as it is kept: in one line, and of so many characters at most. */
final class PlanWords {

    /** What is no letter: ends of lines and the like, and what turns the direction of what follows. */
    private static final String NO_LETTERS = "[\\p{Cc}\\u2028-\\u202e\\u2066-\\u2069]+";

    private PlanWords() {}

    /** The text in one line, without blanks around it. */
    static String line(String text) {
        return text.replaceAll(NO_LETTERS, " ").strip();
    }

    static void requireAtMost(String text, int most) {
        if (text.codePointCount(0, text.length()) > most) {
            throw new PlanRefused(Reason.TEXT_LENGTH, most);
        }
    }
}
