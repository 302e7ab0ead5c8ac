package dk.bindeled.intake;

import dk.bindeled.network.NetworkRows;
import java.util.List;

/**
 * A folder that has been read and checked. Nothing is stored yet.
 *
 * @param name name of the folder or zip file
 * @param rows the good rows: what can be loaded, all of them if there are no faults
 * @param faults the first faults, those of rows at most {@link #FAULTS_KEPT}, in the order of the files and lines
 * @param faultCount how many faults there are in all
 * @param notes what is worth knowing besides, at most {@link #NOTES_KEPT}
 * @param files the files that were there, in the order areas, actors, ties, referrals
 * @param furtherColumns columns of {@code actors.csv} beyond those the network knows, in the order of the file
 */
public record CheckedFolder(
        String name,
        NetworkRows rows,
        List<Fault> faults,
        long faultCount,
        List<Note> notes,
        List<FileCount> files,
        List<FurtherColumn> furtherColumns) {

    /** How many faults of rows are kept with their place; the rest are only counted. */
    public static final int FAULTS_KEPT = 1_000;

    /** How many notes are kept with their place; the rest are left out. */
    public static final int NOTES_KEPT = 1_000;

    public CheckedFolder {
        faults = List.copyOf(faults);
        notes = List.copyOf(notes);
        files = List.copyOf(files);
        furtherColumns = List.copyOf(furtherColumns);
    }

    /** True if anything is wrong; then the rows are loaded only if the one who brings them says so. */
    public boolean hasFaults() {
        return faultCount > 0;
    }

    /** True if there is at least one row to load. */
    public boolean hasRows() {
        return !rows.areas().isEmpty()
                || !rows.actors().isEmpty()
                || !rows.ties().isEmpty()
                || !rows.referrals().isEmpty();
    }

    /** Rows that cannot be loaded, in all files. */
    public long rowsLeftOut() {
        return files.stream().mapToLong(FileCount::leftOut).sum();
    }
}
