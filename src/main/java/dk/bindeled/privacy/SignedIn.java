package dk.bindeled.privacy;

import java.io.Serializable;
import java.security.Principal;
import java.time.Instant;

/**
 * Who is signed in.
 *
 * @param name who it is: with a link, the administrator
 * @param since when the session began
 * @param way how he signed in
 */
record SignedIn(String name, Instant since, Way way) implements Principal, Serializable {

    /** How someone signs in. */
    enum Way {
        LINK,
        PASSWORD,
        OPENID
    }

    @Override
    public String getName() {
        return name;
    }
}
