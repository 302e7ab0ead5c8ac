package dk.bindeled.store;

import dk.bindeled.network.Progress;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Removes persons for good, and sees to it that they do not come back unnoticed. Safe to call from any thread; throws
 * {@link StoreUnavailable} if the database cannot be reached. What is kept in memory elsewhere is the caller's to drop.
 */
public interface Erasures {

    /**
     * What {@link #erase} would remove. It is done and taken back, so the counts are the very ones.
     *
     * @param mark what stands for the person in addresses
     * @throws ActorNotFound if there is no person with this id
     * @throws ImportUnderWay if an import, undo or expiry is running
     */
    ErasedCounts extent(String personId, String mark);

    /**
     * Removes a person in one transaction: the node with its ties, memberships and places; referrals in which it was shown the way; itself
     * from those in which it was the guide; everything kept of it for undoing imports; the results of studies that name it; its mark in saved views.
     * Leaves a node that holds keyed hashes of the id and of the mark, by which the person is recognised if it is brought again.
     *
     * @param mark what stands for the person in addresses
     * @param reason code of the reason
     * @param note what is to be known beside it, without the person's id or name
     * @param by who does it
     * @param at when
     * @throws ActorNotFound if there is no person with this id
     * @throws ImportUnderWay if an import, undo or expiry is running
     */
    Erasure erase(String personId, String mark, String reason, String note, String by, Instant at);

    /**
     * Removes every person who is there although it was erased, and the marks of the erased from saved views; to be called after a backup has been
     * restored. It first takes over what the data folder knows of erasures made since the backup.
     *
     * @return how many persons were removed
     * @throws ImportUnderWay if an import, undo or expiry is running
     */
    int eraseAgain(Progress progress);

    /** All erasures, newest first. */
    List<Erasure> list();

    /** The erasure by which this person is recognised, if it was erased and may not come back. */
    Optional<Erasure> erasureOf(String personId);

    /** Lets a person be imported again. Empty if no erasure recognises it. */
    Optional<Erasure> lift(String personId, String by);

    /** Erasures that can no longer recognise anybody, because the key they were made with is not in the data folder. */
    long withoutKey();

    /**
     * Looks for a person in everything the application has written: every text of every node and relationship, packed results unpacked, and
     * the files of the data folder except the database's own.
     *
     * @param mark what stands for the person in addresses
     * @param label the person's name, or null where it had none
     */
    Traces traces(String personId, String mark, @Nullable String label);

    /** How much is stored, as a certificate names it. */
    NetworkCounts counts();
}
