package dk.bindeled.analysis.cascade;

import dk.bindeled.network.Referral;
import dk.bindeled.network.Snapshot;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.IntPredicate;

/**
 * Counts of referrals, and of the persons behind them, at each step and part by part. How far each referral came is worked out once, and persons go by
 * numbers, since each part asks a score of times how many different ones there are.
 */
final class FunnelTally {

    static final int STEPS = 4;

    private static final int NOWHERE = -1;
    private static final int SEVERAL = -2;
    private static final int UNNAMED = -1;

    /**
     * One part.
     *
     * @param referrals at begun, shown, welcomed and still there
     * @param waiting referrals at each step but the last that may still go on to the next
     * @param open referrals that may still go on, at whichever step
     * @param persons how many persons these counts rest on
     */
    record Part(List<Integer> referrals, List<Integer> waiting, int open, FunnelPersons persons) {

        static final Part EMPTY = new Part(
                List.of(0, 0, 0, 0),
                List.of(0, 0, 0),
                0,
                new FunnelPersons(
                        List.of(0, 0, 0, 0),
                        List.of(0, 0, 0, 0),
                        List.of(0, 0, 0),
                        List.of(0, 0, 0),
                        List.of(0, 0, 0),
                        0,
                        0));

        Part {
            referrals = List.copyOf(referrals);
            waiting = List.copyOf(waiting);
        }
    }

    private final List<Referral> referrals;
    private final int[] citizens; // number of each referral's citizen, or UNNAMED
    private final int[] lastSteps;
    private final boolean[] open;
    private final int persons;

    FunnelTally(Snapshot snapshot) {
        this.referrals = snapshot.referrals();
        this.citizens = new int[referrals.size()];
        this.lastSteps = new int[referrals.size()];
        this.open = new boolean[referrals.size()];
        Map<String, Integer> numbers = new HashMap<>();
        for (int r = 0; r < citizens.length; r++) {
            Referral referral = referrals.get(r);
            String citizen = referral.citizen();
            citizens[r] = citizen == null ? UNNAMED : numbers.computeIfAbsent(citizen, _ -> numbers.size());
            Steps steps = Steps.of(referral, snapshot.hasReferralDates());
            lastSteps[r] = steps.last();
            open[r] = steps.isOpen(referral, snapshot.date());
        }
        this.persons = numbers.size();
    }

    /** The parts into which a key divides the referrals, in the order of keys. */
    SortedMap<String, Part> divided(Function<Referral, String> keyOf) {
        Map<String, Integer> numbers = new HashMap<>();
        int[] partOf = new int[citizens.length];
        for (int r = 0; r < partOf.length; r++) {
            partOf[r] = numbers.computeIfAbsent(keyOf.apply(referrals.get(r)), _ -> numbers.size());
        }
        int[][] members = members(partOf, numbers.size());
        int[][] places = places(partOf);
        Different different = new Different();
        SortedMap<String, Part> parts = new TreeMap<>();
        numbers.forEach((key, number) -> parts.put(key, part(members[number], number, places, different)));
        return parts;
    }

    /** The referrals of each part. */
    private static int[][] members(int[] partOf, int parts) {
        int[] sizes = new int[parts];
        for (int part : partOf) {
            sizes[part]++;
        }
        int[][] members = new int[parts][];
        for (int part = 0; part < parts; part++) {
            members[part] = new int[sizes[part]];
        }
        int[] next = new int[parts];
        for (int r = 0; r < partOf.length; r++) {
            members[partOf[r]][next[partOf[r]]++] = r;
        }
        return members;
    }

    /** For each step and citizen the number of the part in which he came to it, or {@link #SEVERAL}. */
    private int[][] places(int[] partOf) {
        int[][] places = new int[STEPS][persons];
        for (int[] step : places) {
            Arrays.fill(step, NOWHERE);
        }
        for (int r = 0; r < partOf.length; r++) {
            for (int step = 0; step <= lastSteps[r] && citizens[r] != UNNAMED; step++) {
                int place = places[step][citizens[r]];
                places[step][citizens[r]] = place == NOWHERE || place == partOf[r] ? partOf[r] : SEVERAL;
            }
        }
        return places;
    }

    private Part part(int[] own, int number, int[][] places, Different different) {
        List<Integer> at = new ArrayList<>();
        List<Integer> persons = new ArrayList<>();
        List<Integer> alone = new ArrayList<>();
        List<Integer> waiting = new ArrayList<>();
        List<Integer> stoppedPersons = new ArrayList<>();
        List<Integer> waitingPersons = new ArrayList<>();
        List<Integer> droppedPersons = new ArrayList<>();
        for (int k = 0; k < STEPS; k++) {
            int step = k;
            at.add((int) Arrays.stream(own).filter(r -> lastSteps[r] >= step).count());
            persons.add(different.among(own, r -> lastSteps[r] >= step));
            alone.add(different.among(
                    own, r -> lastSteps[r] >= step && (citizens[r] == UNNAMED || places[step][citizens[r]] == number)));
            if (step + 1 < STEPS) {
                waiting.add((int) Arrays.stream(own)
                        .filter(r -> lastSteps[r] == step && open[r])
                        .count());
                stoppedPersons.add(different.among(own, r -> lastSteps[r] == step));
                waitingPersons.add(different.among(own, r -> lastSteps[r] == step && open[r]));
                droppedPersons.add(different.among(own, r -> lastSteps[r] == step && !open[r]));
            }
        }
        FunnelPersons rest = new FunnelPersons(
                persons,
                alone,
                stoppedPersons,
                waitingPersons,
                droppedPersons,
                different.among(own, r -> open[r]),
                different.among(own, r -> !open[r]));
        return new Part(
                at, waiting, (int) Arrays.stream(own).filter(r -> open[r]).count(), rest);
    }

    /** Counts different citizens; one division's own, since divisions are counted at the same time. */
    private final class Different {

        private final int[] seenAt = new int[persons]; // for each citizen the count that last met him
        private int counts;

        /** Different citizens among some referrals; one without a recorded citizen counts as one more. */
        int among(int[] own, IntPredicate counted) {
            counts++;
            int found = 0;
            for (int r : own) {
                int citizen = citizens[r];
                if (counted.test(r) && (citizen == UNNAMED || seenAt[citizen] != counts)) {
                    found++;
                    if (citizen != UNNAMED) {
                        seenAt[citizen] = counts;
                    }
                }
            }
            return found;
        }
    }
}
