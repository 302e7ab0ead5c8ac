package dk.bindeled.network;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** On what legal basis rows about persons are kept: the GDPR's article 6(1), as far as a municipality and its partners may rest on it. */
public enum LegalBasis {
    /** (a): each person has consented. */
    CONSENT,
    /** (c): a law obliges. */
    LEGAL_OBLIGATION,
    /** (e): a task in the public interest; what a municipality usually rests on. */
    PUBLIC_TASK,
    /** (f): a legitimate interest; not for public authorities in their tasks. */
    LEGITIMATE_INTEREST,
    /** No basis is needed: nobody in the rows is real. */
    INVENTED,
    /** Nobody has said; only of what was imported before one was asked. */
    NOT_STATED;

    /** What one can choose from when something is imported. */
    public static List<LegalBasis> choices() {
        return List.of(PUBLIC_TASK, CONSENT, LEGAL_OBLIGATION, LEGITIMATE_INTEREST, INVENTED);
    }

    /** The word in the database and in files, for instance {@code public_task}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Finds a constant by its {@link #code()}, in any letter case. */
    public static Optional<LegalBasis> fromCode(String code) {
        for (LegalBasis candidate : values()) {
            if (candidate.code().equalsIgnoreCase(code)) {
                return Optional.of(candidate);
            }
        }
        return Optional.empty();
    }
}
