package dk.bindeled.store;

import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A study as it is kept: what was asked, and what was found as named payloads the store does not look into.
 *
 * @param id stable id
 * @param kind what sort of study it is, {@link #STUDY} for one of the network as it is
 * @param at when it was first run
 * @param by who ran it
 * @param parametersJson what decides the result, as JSON
 * @param seed seed of everything drawn by chance
 * @param version version of the program
 * @param fingerprint fingerprint of the data, 64 hexadecimal digits
 * @param results payloads by name, in name order; none where they are gone
 * @param dataGoneAt when the results were deleted because data they rest on were erased or had expired, or null
 */
public record StoredStudy(
        String id,
        String kind,
        Instant at,
        String by,
        String parametersJson,
        long seed,
        String version,
        String fingerprint,
        Map<String, Bytes> results,
        @Nullable Instant dataGoneAt) {

    /** A study of the network as it is. */
    public static final String STUDY = "study";

    /** Something simulated in it. */
    public static final String SIMULATION = "simulation";

    /** Where everyone is drawn. */
    public static final String LAYOUT = "layout";

    public StoredStudy {
        results = Collections.unmodifiableMap(new TreeMap<>(results));
    }

    /** A study of the network as it is. */
    public StoredStudy(
            String id,
            Instant at,
            String by,
            String parametersJson,
            long seed,
            String version,
            String fingerprint,
            Map<String, Bytes> results) {
        this(id, STUDY, at, by, parametersJson, seed, version, fingerprint, results);
    }

    /** A study of any kind, as it was found. */
    public StoredStudy(
            String id,
            String kind,
            Instant at,
            String by,
            String parametersJson,
            long seed,
            String version,
            String fingerprint,
            Map<String, Bytes> results) {
        this(id, kind, at, by, parametersJson, seed, version, fingerprint, results, null);
    }

    /** False where nothing remains but that it was run. */
    public boolean isWhole() {
        return dataGoneAt == null;
    }
}
