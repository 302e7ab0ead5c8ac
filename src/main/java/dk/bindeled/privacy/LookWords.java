package dk.bindeled.privacy;

import java.util.Arrays;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;

/** What a line of the audit says, in words for people: in the administration and in the report a person is given. */
public final class LookWords {

    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private final ResourceBundle ofAudit;
    private final ResourceBundle ofPurposes;

    /** Words in Danish or English. */
    public LookWords(Locale locale) {
        this.ofAudit = ResourceBundle.getBundle("messages.audit", locale, NO_FALLBACK);
        this.ofPurposes = ResourceBundle.getBundle("messages.looking", locale, NO_FALLBACK);
    }

    /** What was done; an unknown code as it stands. */
    public String deed(String code) {
        return Deed.of(code).map(deed -> find("audit.deed." + code, code)).orElse(code);
    }

    /** In which role; an unknown code as it stands. */
    public String role(String code) {
        return Arrays.stream(Role.values()).anyMatch(role -> role.code().equals(code))
                ? find("audit.role." + code, code)
                : code;
    }

    /** What it was for, or what it was about: a code before a colon in words, and what follows as it stands. */
    public String why(String why) {
        int colon = why.indexOf(": ");
        String code = colon < 0 ? why : why.substring(0, colon);
        String rest = colon < 0 ? "" : why.substring(colon);
        return LookPurpose.of(code)
                        .map(purpose -> ofPurposes.getString("looking." + purpose.code()))
                        .orElseGet(() -> find("audit.why." + code, code))
                + rest;
    }

    private String find(String key, String otherwise) {
        try {
            return ofAudit.getString(key);
        } catch (MissingResourceException unknown) {
            return otherwise; // a word of a newer program, or what someone has written himself
        }
    }
}
