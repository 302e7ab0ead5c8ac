package dk.bindeled.privacy;

import org.jspecify.annotations.Nullable;

/**
 * A password as someone has typed it twice.
 *
 * @param first what was typed first
 * @param again what was typed again
 */
record ChosenPassword(String first, String again) {

    /** What is the matter with it, in words; null if nothing is. */
    @Nullable
    String problem(String name, PlainPage words) {
        if (!first.equals(again)) {
            return words.say("password.differs");
        }
        return PasswordRule.problemOf(first, name)
                .map(problem -> words.say("password." + problem.code(), PasswordRule.SHORTEST, PasswordRule.LONGEST))
                .orElse(null);
    }

    /** Nobody's secret belongs into a log. */
    @Override
    public String toString() {
        return "ChosenPassword[…]";
    }
}
