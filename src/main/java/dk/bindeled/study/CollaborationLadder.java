package dk.bindeled.study;

import dk.bindeled.network.BodyPair;
import dk.bindeled.network.Figure;
import dk.bindeled.network.LadderStep;
import dk.bindeled.network.Progress;
import dk.bindeled.network.Sector;
import dk.bindeled.network.SnapshotQuery;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which bodies collaborate, how far up the ladder they have come, and how the sectors stand to each other. Associations, organisations and forums are no persons: they
 * are told by name. How many persons are in them is for whoever shows it to withhold. Safe to call from any thread.
 */
@RolesAllowed("ANALYST")
public interface CollaborationLadder {

    /**
     * How things stand on the date of a query; its layers, unit and grouping make no difference.
     *
     * @param also pairs that are told of although they do not collaborate; those of which a body is not in the network are left out
     * @throws java.util.concurrent.CancellationException if the progress is cancelled
     */
    Found at(SnapshotQuery query, Collection<BodyPair> also, Progress progress);

    /**
     * How things stand on a date.
     *
     * @param date the date
     * @param bodies all bodies, in the order of their ids
     * @param pairs the pairs, in the order of their ids
     * @param cells the matrix of sectors, each of its six cells once: public, private and third, with informal communities in the third
     * @param bodiesOutside bodies without a recorded sector, which are in no cell
     * @param pairsOutside pairs that collaborate and are in no cell
     */
    record Found(
            LocalDate date,
            List<Body> bodies,
            List<Pair> pairs,
            List<Cell> cells,
            int bodiesOutside,
            int pairsOutside) {

        public Found {
            bodies = List.copyOf(bodies);
            pairs = List.copyOf(pairs);
            cells = List.copyOf(cells);
        }
    }

    /**
     * An association, organisation or forum.
     *
     * @param id stable id
     * @param label name, or the id where it has none
     * @param sector the sector of the matrix it counts with, or null
     * @param persons how many are recorded as members or employees
     */
    record Body(String id, String label, @Nullable Sector sector, int persons) {}

    /**
     * How two bodies stand to each other.
     *
     * @param a the one whose id comes first
     * @param b the other
     * @param present true if they collaborate on the date
     * @param step their step; null where they do not collaborate, or the step is not recorded
     * @param since first day from which on this has been so without a break; null where it has been so from the first, or they do not collaborate
     * @param earlier the last other step recorded before, or null
     * @param personsInBoth persons who are in both; null where for one of them nobody is recorded
     */
    record Pair(
            Body a,
            Body b,
            boolean present,
            @Nullable LadderStep step,
            @Nullable LocalDate since,
            @Nullable LadderStep earlier,
            @Nullable Integer personsInBoth) {

        /** Its two ids. */
        public BodyPair ids() {
            return BodyPair.of(a.id(), b.id());
        }
    }

    /**
     * What there is between two sectors, or within one.
     *
     * @param a the sector that comes first
     * @param b the other, or the same
     * @param bodiesA how many bodies the first has
     * @param bodiesB how many the other has
     * @param possible pairs there could be
     * @param collaborations pairs that collaborate
     * @param atStep how many of them are on each of the four steps, the lowest first
     * @param stepNotKnown how many of them are on a step that is not recorded
     * @param share of the possible pairs, those that collaborate; missing where there is no pair
     */
    record Cell(
            Sector a,
            Sector b,
            int bodiesA,
            int bodiesB,
            long possible,
            int collaborations,
            List<Integer> atStep,
            int stepNotKnown,
            Figure share) {

        public Cell {
            atStep = List.copyOf(atStep);
        }

        /** True if a pair of these sectors, in either order, is in this cell. */
        public boolean holds(@Nullable Sector one, @Nullable Sector other) {
            return (one == a && other == b) || (one == b && other == a);
        }
    }
}
