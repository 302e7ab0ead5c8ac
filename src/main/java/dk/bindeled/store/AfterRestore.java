package dk.bindeled.store;

import java.util.List;

/**
 * What must be done to restored data before anyone sees them. A backup is older than the installation it replaces: whoever was erased in
 * between must be erased again, and whatever must never be forgotten is carried over. Each bean of this kind is called.
 */
public interface AfterRestore {

    /** A name of its own, by which what it remembers finds back to it. */
    String name();

    /**
     * What the installation that is about to be replaced must not forget, for instance who has been erased. Called only if there is one
     * and it can be opened.
     */
    default List<String> remember() {
        return List.of();
    }

    /**
     * Called once the data of the backup are stored and migrated, and before they are put in place. If it throws, nothing is restored.
     *
     * @param remembered what {@link #remember} gave; empty if nothing was replaced
     */
    void afterRestore(List<String> remembered);
}
