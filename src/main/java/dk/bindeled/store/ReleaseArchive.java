package dk.bindeled.store;

import java.time.LocalDate;
import java.util.List;

/** Keeps releases in the database. None is ever changed or deleted. Safe to call from any thread; throws {@link StoreUnavailable} if the database cannot be reached. */
public interface ReleaseArchive {

    /** Keeps a release; false, and nothing happens, where there is one of its date already. */
    boolean save(StoredRelease release);

    /** All releases, the latest date first. */
    List<StoredRelease> list();

    /** Notes that a release is withdrawn from the readers' page, or no longer is. */
    void withdraw(LocalDate date, boolean withdrawn);
}
