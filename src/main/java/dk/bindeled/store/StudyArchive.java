package dk.bindeled.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Keeps studies in the database. Safe to call from any thread; throws {@link StoreUnavailable} if the database cannot be reached. */
public interface StudyArchive {

    /** So many studies of each kind are kept; each can be run again and then finds the same. */
    int MOST = 100;

    /**
     * The moment that a study made now bears: {@code now}, or just after the latest study or import where the clock has gone back since. So the
     * studies stay in their order, and none is older than what it was made of.
     */
    Instant momentFor(Instant now);

    /** Keeps a study; one with the same id is replaced, and the one run first makes way where there are more than {@link #MOST} of its kind. */
    void save(StoredStudy study);

    /**
     * Keeps a study as {@link #save(StoredStudy)} does, but only if the network is still the one it was run on: else someone may have been
     * erased since, who is in it.
     *
     * @param stateMark {@link NetworkReader#stateMark()} from before its network was read
     * @return true if it was kept
     */
    boolean save(StoredStudy study, String stateMark);

    /** The study with this id, with its results; without any where they are gone ({@link StoredStudy#isWhole()}). */
    Optional<StoredStudy> find(String id);

    /** The study of the network as it is that was run last, with its results. */
    Optional<StoredStudy> findLatest();

    /** All studies of the network as it is, the one run last first, without their results. */
    default List<StoredStudy> list() {
        return list(StoredStudy.STUDY);
    }

    /** All studies of a kind, the one run last first, without their results. */
    List<StoredStudy> list(String kind);

    /** Forgets a study; nothing happens if there is none with this id. */
    void delete(String id);
}
