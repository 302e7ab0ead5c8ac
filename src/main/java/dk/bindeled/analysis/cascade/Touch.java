package dk.bindeled.analysis.cascade;

import java.util.Locale;

/** Which of several referrals to the same community gets a welcome attributed: the latest one shown before it, or the earliest. */
public enum Touch {
    LAST,
    FIRST;

    /** The word used in files and message keys. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
