package dk.bindeled.study;

import dk.bindeled.network.Figure;
import java.util.List;

/**
 * What the network's own referrals tell, to stand beside what a simulation tells; the two are never added up in one number, nor the one
 * taken from the other.
 *
 * @param reached persons welcomed, starters not counted, or why that is not known
 * @param rings persons welcomed in each ring, from ring 0, who came without a known guide
 * @param months persons first welcomed in each month, from the first to the last in which anyone was; empty without dates
 */
public record ObservedReach(Figure reached, List<Integer> rings, List<Month> months) {

    /**
     * Persons first welcomed in a month, starters not counted.
     *
     * @param month for instance {@code 2024-03}
     * @param welcomed how many
     * @param reached how many by the end of it
     */
    public record Month(String month, int welcomed, int reached) {}

    public ObservedReach {
        rings = List.copyOf(rings);
        months = List.copyOf(months);
    }
}
