package dk.bindeled.intake;

import java.util.List;

/** Counts the rows of a file that have no fault of their own but rest on rows or files that cannot be loaded. */
final class Resting {

    private final String file;
    private final Findings findings;
    private long count;
    private int firstLine;

    Resting(String file, Findings findings) {
        this.file = file;
        this.findings = findings;
    }

    void add(int line) {
        count++;
        firstLine = count == 1 ? line : Math.min(line, firstLine);
    }

    /** Adds the note on these rows, where there are any. */
    void tell() {
        if (count > 0) {
            findings.add(new Note(NoteKind.RESTS_ON_FAULTS, file, firstLine, null, count, List.of()));
        }
    }
}
