package dk.bindeled.store;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/**
 * What the database keeps for the audit, whose lines are files: a random key for each person that was looked at, and how far the chain of
 * lines had come. Also by what a key in the data folder is known again. Safe to call from any thread; throws {@link StoreUnavailable} if the database cannot be reached.
 */
public interface AuditMemory {

    /** Bytes of a person's key. */
    int KEY_BYTES = 32;

    /**
     * The keys of persons, by their ids; whoever has none yet is given one.
     *
     * @throws ErasedActor if one of them has been erased
     */
    Map<String, byte[]> keys(Collection<String> ids);

    /** The key of a person; empty for one who was never looked at, or who was erased. */
    Optional<byte[]> findKey(String id);

    /** The keys of all persons, by their ids, for {@link #carryOver}. */
    Map<String, byte[]> allKeys();

    /**
     * Takes over into restored data what the data they replace knew: the keys of those persons who are there again. Leaves word for the audit
     * that there was a restore.
     *
     * @param keys what {@link #allKeys} gave; empty if nothing was replaced
     * @param restored what is to be told of the restore
     */
    void carryOver(Map<String, byte[]> keys, String restored);

    /** What is to be told of a restore of which the audit has no line yet. */
    Optional<String> restored();

    /** The audit has its line of the restore now. */
    void restoredIsNoted();

    /** A few digits of the hash of a key that lies in a file of the data folder; empty where none was used yet. */
    Optional<String> keyCheck(String file);

    /** Keeps these digits, where none are kept yet. */
    void keepKeyCheck(String file, String check);

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
