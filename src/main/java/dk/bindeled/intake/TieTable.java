package dk.bindeled.intake;

import dk.bindeled.network.Tie;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The ties read so far, found again by what identifies them: from, to, type, context and since. Ties of undirected types are kept with the
 * smaller id first, whichever way round they were written, and the two ways round are merged. Open addressing: about 20 bytes a tie
 * beside the tie itself.
 */
final class TieTable {

    /** What became of a tie. */
    enum Outcome {
        ADDED,
        /** The same tie was there the other way round; both are one now. */
        MERGED,
        /** The same tie was there the same way round; this one was not taken. */
        DUPLICATE
    }

    private final List<Tie> ties = new ArrayList<>();
    private int[] slots = new int[1 << 10];
    private int[] lines = new int[1 << 10];
    private int[] reversedLines = new int[1 << 10];
    private int earlierLine;

    /** Adds a tie that stands on {@code line}. */
    Outcome add(Tie tie, int line) {
        boolean reversed = !tie.type().isDirected() && tie.from().compareTo(tie.to()) > 0;
        Tie kept = reversed ? turned(tie) : tie;
        int slot = slotOf(kept);
        if (slots[slot] == 0) {
            return append(kept, line, reversed, slot);
        }
        int at = slots[slot] - 1;
        int[] sameWay = reversed ? reversedLines : lines;
        if (sameWay[at] != 0) {
            earlierLine = sameWay[at];
            return Outcome.DUPLICATE;
        }
        sameWay[at] = line;
        earlierLine = reversed ? lines[at] : reversedLines[at];
        ties.set(at, merged(ties.get(at), kept));
        return Outcome.MERGED;
    }

    /** Line of the earlier row that the last duplicate or merged tie is the same as. */
    int earlierLine() {
        return earlierLine;
    }

    List<Tie> ties() {
        return ties;
    }

    private Outcome append(Tie tie, int line, boolean reversed, int slot) {
        ties.add(tie);
        int count = ties.size();
        if (count > lines.length) {
            lines = Arrays.copyOf(lines, lines.length * 2);
            reversedLines = Arrays.copyOf(reversedLines, reversedLines.length * 2);
        }
        (reversed ? reversedLines : lines)[count - 1] = line;
        slots[slot] = count;
        if (2 * count > slots.length) {
            slots = new int[slots.length * 2];
            for (int i = 0; i < count; i++) {
                slots[slotOf(ties.get(i))] = i + 1;
            }
        }
        return Outcome.ADDED;
    }

    private int slotOf(Tie tie) {
        int hash = 31 * (31 * tie.from().hashCode() + tie.to().hashCode())
                + tie.type().name().hashCode();
        hash = 31 * (31 * hash + Objects.hashCode(tie.context())) + Objects.hashCode(tie.since());
        hash *= 0x9E3779B9;
        int slot = (hash ^ (hash >>> 15)) & (slots.length - 1);
        while (slots[slot] != 0 && !isSame(ties.get(slots[slot] - 1), tie)) {
            slot = (slot + 1) & (slots.length - 1);
        }
        return slot;
    }

    private static boolean isSame(Tie a, Tie b) {
        return a.from().equals(b.from())
                && a.to().equals(b.to())
                && a.type() == b.type()
                && Objects.equals(a.context(), b.context())
                && Objects.equals(a.since(), b.since());
    }

    private static Tie turned(Tie tie) {
        return new Tie(
                tie.to(), tie.from(), tie.type(), tie.strength(), tie.since(), tie.until(), tie.context(), tie.role());
    }

    /** One tie out of two reports of it, the same in whichever order they come: the stronger, the longer, any role. */
    private static Tie merged(Tie a, Tie b) {
        return new Tie(
                a.from(),
                a.to(),
                a.type(),
                larger(a.strength(), b.strength()),
                a.since(),
                later(a.until(), b.until()),
                a.context(),
                larger(a.role(), b.role()));
    }

    private static <T extends Comparable<T>> @Nullable T larger(@Nullable T a, @Nullable T b) {
        if (a == null || b == null) {
            return a == null ? b : a;
        }
        return a.compareTo(b) >= 0 ? a : b;
    }

    private static @Nullable LocalDate later(@Nullable LocalDate a, @Nullable LocalDate b) {
        return a == null || b == null
                ? null
                : Comparator.<LocalDate>naturalOrder().compare(a, b) >= 0 ? a : b;
    }
}
