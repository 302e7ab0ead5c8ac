package dk.bindeled.network;

import java.util.Locale;
import java.util.Optional;

/** How a citizen was shown the way, from a postcard handed over to someone going along. */
public enum Channel {
    POSTCARD,
    WEB,
    TALK,
    PHONE,
    WENT_ALONG;

    /** The word used in files. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Finds a constant by its {@link #code()}, in any letter case. */
    public static Optional<Channel> fromCode(String code) {
        for (Channel candidate : values()) {
            if (candidate.code().equalsIgnoreCase(code)) {
                return Optional.of(candidate);
            }
        }
        return Optional.empty();
    }
}
