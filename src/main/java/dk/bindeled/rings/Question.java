package dk.bindeled.rings;

import java.util.List;
import java.util.Locale;

/** What may be asked of simulated rings. */
enum Question {
    /** How far it might go. */
    REACH,
    /** Whom to start with. */
    START,
    /** Whom to train. */
    TRAIN,
    /** On whom it hangs. */
    HANGS;

    /** All questions, in the order in which they are offered. */
    static final List<Question> ALL = List.of(values());

    /** The word used in the address and in message keys. */
    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The question of an address; the first where it names none. */
    static Question of(String code) {
        for (Question question : ALL) {
            if (question.code().equals(code)) {
                return question;
            }
        }
        return REACH;
    }

    /**
     * True where runs are compared with themselves, with someone trained or gone: that has no deadline in rings, since without them many would
     * only be reached later, and fewer runs will do.
     */
    boolean asksPairsOfRuns() {
        return this == TRAIN || this == HANGS;
    }

    /** True where one asks for a number of persons. */
    boolean asksForPersons() {
        return this == START || this == TRAIN;
    }
}
