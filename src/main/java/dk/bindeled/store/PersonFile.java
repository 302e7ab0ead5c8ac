package dk.bindeled.store;

import java.util.Optional;

/** Everything that is stored on one person. Safe to call from any thread; throws {@link StoreUnavailable} if the database cannot be reached. */
public interface PersonFile {

    /**
     * What is stored on the person with this id; empty if there is none.
     *
     * @param mark what stands for the person in addresses
     */
    Optional<StoredPerson> of(String personId, String mark);
}
