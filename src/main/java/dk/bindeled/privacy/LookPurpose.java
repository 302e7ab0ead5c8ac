package dk.bindeled.privacy;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What someone looks at persons for. */
public enum LookPurpose {
    /** Showing citizens the way, and introducing people to each other. */
    GUIDANCE,
    /** Finding and mending mistakes in the data. */
    QUALITY,
    /** Evaluating an effort. */
    EVALUATION,
    /** Answering someone who asks what is kept of him or her. */
    ACCESS_REQUEST,
    /** Looking at the demo municipality, in which everybody is invented. */
    DEMONSTRATION,
    /** Something else, which is to be said in words. */
    OTHER;

    /** The word in files and messages, for instance {@code access_request}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The purpose of a word. */
    public static Optional<LookPurpose> of(String code) {
        return Arrays.stream(values()).filter(one -> one.code().equals(code)).findFirst();
    }
}
