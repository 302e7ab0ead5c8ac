package dk.bindeled.store;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * What a backup holds: the last part of its file, written when all others are.
 *
 * @param format number of the format
 * @param program version of the program that wrote it
 * @param neo4j version of the database it was read from
 * @param at when it was read: the data are those of this moment
 * @param migrations checksum of each migration the database had, by version
 * @param nodes number of nodes
 * @param relationships number of relationships
 * @param labels number of nodes with each label
 * @param types number of relationships of each type
 * @param parts the parts before this one, in their order
 */
public record BackupManifest(
        int format,
        String program,
        String neo4j,
        Instant at,
        Map<String, String> migrations,
        long nodes,
        long relationships,
        Map<String, Long> labels,
        Map<String, Long> types,
        List<Part> parts) {

    /** The format this program writes; it reads this one and all before it. */
    public static final int FORMAT = 1;

    /**
     * One part of the file.
     *
     * @param name its name in the archive
     * @param size bytes, unpacked
     * @param sha256 their SHA-256, hexadecimal
     */
    public record Part(String name, long size, String sha256) {}

    /** How many nodes have the label. */
    public long count(String label) {
        return labels.getOrDefault(label, 0L);
    }
}
