package dk.bindeled.network;

import java.util.Locale;

/** Why a {@link Change} cannot be carried out in a network as it is. */
public enum Misfit {
    /** Someone it speaks of is not there. */
    NOT_THERE,
    /** A tie needs two persons. */
    SAME_PERSON,
    ALREADY_TIED,
    NOT_TIED,
    /** A tie of a layer that was left out of the network looked at would not be seen. */
    OTHER_LAYER,
    /** The id is or was someone's. */
    ID_TAKEN,
    NO_SUCH_AREA,
    ALREADY_AMBASSADOR,
    NOT_AMBASSADOR;

    /** The word used in message keys. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
