package dk.bindeled.network;

import java.time.LocalDate;

/**
 * By which a network is known again. A page that is left open keeps this and not the network itself, which holds persons who may be erased meanwhile.
 *
 * @param fingerprint of all rows it was built from
 * @param date its date
 */
public record SnapshotMark(String fingerprint, LocalDate date) {

    /** The mark of a network. */
    public static SnapshotMark of(Snapshot snapshot) {
        return new SnapshotMark(snapshot.fingerprint(), snapshot.date());
    }

    /** True if a network is still the same. */
    public boolean isOf(Snapshot snapshot) {
        return equals(of(snapshot));
    }
}
