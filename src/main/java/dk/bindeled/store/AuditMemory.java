package dk.bindeled.store;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/**
 * What the database keeps for the audit, whose lines are files: a random key for each person that was looked at, and how far the chain of
 * lines had come. Safe to call from any thread; throws {@link StoreUnavailable} if the database cannot be reached.
 */
public interface AuditMemory {

    /** Bytes of a person's key. */
    int KEY_BYTES = 32;

    /** The keys of persons, by their ids; whoever has none yet is given one. Not for a person that has been erased. */
    Map<String, byte[]> keys(Collection<String> ids);

    /** The key of a person; empty for one who was never looked at, or who was erased. */
    Optional<byte[]> findKey(String id);

    /**
     * Destroys the key of a person, after which nobody can tell which pseudonyms of the audit were the person's.
     *
     * @return true if there was one
     */
    boolean forgetKey(String id);

    /** The last line the chain was known to have. */
    Optional<Head> head();

    /** Keeps the last line of the chain; an earlier one than that known changes nothing. */
    void keep(Head head);

    /**
     * A line of the chain.
     *
     * @param sequence its number, from 1
     * @param hash its hash, 64 hexadecimal digits
     */
    record Head(long sequence, String hash) {}
}
