package dk.bindeled.store;

import dk.bindeled.store.StoreUnavailable.Problem;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The version of a Neo4j server. The edition does not matter: what Enterprise has beyond Community is not used.
 *
 * @param uri where the server answers
 * @param version its version, such as {@code 2026.08.1}
 */
record ServerVersion(String uri, String version) {

    /** The line of versions the program is tested with begins here. */
    static final String OLDEST = "2026.01";

    /**
     * Lets a server pass that will do.
     *
     * @throws StoreUnavailable if it is too old
     */
    void require() {
        if (Versions.compare(version, OLDEST) < 0) {
            throw new StoreUnavailable(Problem.SERVER_TOO_OLD, List.of(uri, version, OLDEST), null);
        }
    }

    /**
     * What is to be said of a server that is newer than the one the program was tested with.
     *
     * @param tested that version
     */
    Optional<String> remark(String tested, Locale locale) {
        return Versions.compare(version, tested) > 0
                ? Optional.of(Texts.of("store.server-newer", locale, uri, version, tested))
                : Optional.empty();
    }
}
