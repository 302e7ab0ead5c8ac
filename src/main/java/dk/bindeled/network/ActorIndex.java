package dk.bindeled.network;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds actors' numbers by their ids, in O(1) on average. Needs 8 to 16 bytes per actor, a fifth of what a map of texts to numbers takes: the
 * ids are those of the actors themselves. Immutable.
 */
final class ActorIndex {

    private static final int GOLDEN = 0x9e3779b9;
    private static final int MOST_BITS = 30;

    private final List<Actor> actors;
    /** 1 + the number of an actor, or 0; an actor stands at its id's place or, where that was taken, at the first free one after it. */
    private final int[] slots;

    private final int shift;

    /** The index of {@code actors}, each id once, by their places in the list. */
    ActorIndex(List<Actor> actors) {
        this.actors = actors;
        int bits = Math.min(MOST_BITS, Integer.SIZE - Integer.numberOfLeadingZeros(actors.size()) + 1);
        this.slots = new int[1 << bits];
        this.shift = Integer.SIZE - bits;
        for (int v = 0; v < actors.size(); v++) {
            int slot = place(actors.get(v).id());
            while (slots[slot] != 0) {
                slot = after(slot);
            }
            slots[slot] = v + 1;
        }
    }

    /** Number of the actor called {@code id}, or -1 if there is none. */
    int of(@Nullable String id) {
        if (id == null) {
            return -1;
        }
        for (int slot = place(id); slots[slot] != 0; slot = after(slot)) {
            if (actors.get(slots[slot] - 1).id().equals(id)) {
                return slots[slot] - 1;
            }
        }
        return -1;
    }

    /** Ids that are numbered one after the other are spread, too. */
    private int place(String id) {
        return (id.hashCode() * GOLDEN) >>> shift;
    }

    private int after(int slot) {
        return (slot + 1) & (slots.length - 1);
    }
}
