package dk.bindeled.privacy;

import java.io.Serializable;
import java.security.Principal;
import java.time.Instant;

/**
 * Who is signed in.
 *
 * @param name who it is: with a link, the administrator
 * @param since when the session began
 */
record SignedIn(String name, Instant since) implements Principal, Serializable {

    @Override
    public String getName() {
        return name;
    }
}
