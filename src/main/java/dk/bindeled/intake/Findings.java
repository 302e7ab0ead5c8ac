package dk.bindeled.intake;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Collects faults and notes while files are read: all are counted, the first of them are kept. */
final class Findings {

    private final List<Fault> faults = new ArrayList<>();
    private final List<Note> notes = new ArrayList<>();
    private long faultCount;
    private int sortedFaults;
    private int sortedNotes;

    void add(Fault fault) {
        faultCount++;
        // Faults of whole files and columns are few and explain the others: they are never dropped.
        if (faults.size() < CheckedFolder.FAULTS_KEPT || fault.kind().reach() != FaultKind.Reach.ROW) {
            faults.add(fault);
        }
    }

    void add(Note note) {
        if (notes.size() < CheckedFolder.NOTES_KEPT) {
            notes.add(note);
        }
    }

    /** Puts what was found since the last call into the order of lines: some checks need the whole file first. */
    void endOfFile() {
        faults.subList(sortedFaults, faults.size()).sort(Comparator.comparingInt(Fault::line));
        notes.subList(sortedNotes, notes.size()).sort(Comparator.comparingInt(Note::line));
        sortedFaults = faults.size();
        sortedNotes = notes.size();
    }

    List<Fault> faults() {
        return faults;
    }

    long faultCount() {
        return faultCount;
    }

    List<Note> notes() {
        return notes;
    }
}
