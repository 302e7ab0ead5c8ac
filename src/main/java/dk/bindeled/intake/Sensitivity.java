package dk.bindeled.intake;

import java.util.Locale;

/** Why a column does not belong in a network of relations. */
public enum Sensitivity {
    CPR_NUMBER,
    DIAGNOSIS,
    HEALTH,
    ETHNICITY,
    RELIGION,
    STREET_ADDRESS,
    CASE_NOTES,
    SEXUALITY,
    POLITICS,
    CRIMINAL_RECORD;

    /** Why columns like this one are refused, as a sentence in the reader's language. */
    public String text(Locale locale) {
        return Texts.of(locale).format("intake.sensitive." + name().toLowerCase(Locale.ROOT));
    }
}
