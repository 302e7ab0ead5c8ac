package dk.bindeled.privacy;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Decides whether a figure may be shown. A figure that rests on fewer persons than the limit is withheld, and so is what would give it
 * away: with a total beside them, one withheld count is the total less the others, so a second one is withheld with it (complementary
 * suppression; Hundepool et al. 2012, Statistical Disclosure Control, DOI 10.1002/9781118348239).
 *
 * <p>Every screen, download and report asks this class and no other.
 */
@Component
public class Suppression {

    /** Persons a figure must rest on unless the installation says otherwise. */
    public static final int DEFAULT_LIMIT = 5;
    /** The lowest limit an installation may choose. */
    public static final int LOWEST_LIMIT = 3;

    private final int limit;

    /**
     * Suppression below {@code limit} persons, at least {@link #LOWEST_LIMIT}.
     *
     * @throws IllegalArgumentException if the limit is too low
     */
    public Suppression(@Value("${bindeled.privacy.limit:" + DEFAULT_LIMIT + "}") int limit) {
        if (limit < LOWEST_LIMIT) {
            throw new IllegalArgumentException(
                    "bindeled.privacy.limit must be at least " + LOWEST_LIMIT + ", not " + limit);
        }
        this.limit = limit;
    }

    /** The fewest persons a figure may rest on. */
    public int limit() {
        return limit;
    }

    /** True if a figure that rests on {@code persons} persons may be shown. */
    public boolean mayShow(long persons) {
        return persons >= limit;
    }

    /** True if the number of persons itself may be shown: none, or at least as many as the limit. */
    public boolean mayShowCount(long persons) {
        return persons == 0 || mayShow(persons);
    }

    /**
     * True if a share of persons may be shown: it tells how many it is of, how many are in it and how many are not, and none of these may be few.
     *
     * @param share 0 to 1
     * @param of how many persons it is of
     */
    public boolean mayShowShare(double share, long of) {
        long in = Math.round(share * of);
        return mayShow(of) && mayShowCount(in) && mayShowCount(of - in);
    }

    /** True if a mean number of persons per person may be shown: it tells how many it is of and how many they are together. */
    public boolean mayShowMean(double mean, long of) {
        return mayShow(of) && mayShowCount(Math.round(mean * of));
    }

    /**
     * Which of the counts that add up to a total shown beside them may be shown.
     *
     * @param persons counts of persons, in any order
     * @return as many answers, true where the count may be shown
     */
    public List<Boolean> mayShowBesideTotal(List<Long> persons) {
        return mayShowBesideTotals(List.of(persons)).getFirst();
    }

    /**
     * Which cells of a table may be shown when the totals of its rows and of its columns are, all of them and whatever they hold. A table of one
     * row counts as a row only. Totals that may themselves be withheld stand among the counts instead: see {@link #mayShowInSums(List, List)}.
     *
     * @param persons rows of counts of persons, all of one length
     * @return rows of as many answers, true where the cell may be shown
     */
    public List<List<Boolean>> mayShowBesideTotals(List<List<Long>> persons) {
        int height = persons.size();
        int width = height == 0 ? 0 : persons.getFirst().size();
        List<KnownSum> sums = new ArrayList<>();
        for (int r = 0; r < height; r++) {
            sums.add(KnownSum.shown(line(r * width, 1, width)));
        }
        for (int c = 0; c < width && height > 1; c++) {
            sums.add(KnownSum.shown(line(c, width, height)));
        }
        List<Boolean> cells =
                mayShowInSums(persons.stream().flatMap(List::stream).toList(), Set.of(), sums);
        List<List<Boolean>> shown = new ArrayList<>();
        for (int r = 0; r < height; r++) {
            shown.add(cells.subList(r * width, (r + 1) * width));
        }
        return List.copyOf(shown);
    }

    /**
     * The same as {@link #mayShowInSums(List, List)} for counts of persons.
     *
     * @param persons counts of persons
     * @param withheld numbers of counts that are withheld whatever they hold, and that must not be worked out
     * @param sums how they are known to add up
     * @return as many answers as counts, true where the count may be shown
     */
    public List<Boolean> mayShowInSums(List<Long> persons, Set<Integer> withheld, List<KnownSum> sums) {
        return mayShowInSums(
                IntStream.range(0, persons.size())
                        .mapToObj(k -> SummedCount.of(persons.get(k)).onlyIf(!withheld.contains(k)))
                        .toList(),
                sums);
    }

    /**
     * Which counts may be shown where some of them are known to add up. Of each sum either nothing is withheld, or at least two counts that
     * together rest on as many persons as the limit; and since counts stand in several sums, from which more can be worked out than from one, {@link BesideTotals} sees
     * to it that a sensitive count has several possible values when all of them are taken together. What that promises stands there.
     *
     * @param counts the counts
     * @param sums how they are known to add up; each count that is the whole of others must be their sum
     * @return as many answers as counts, true where the count may be shown
     */
    public List<Boolean> mayShowInSums(List<SummedCount> counts, List<KnownSum> sums) {
        BitSet hidden = new BitSet(counts.size());
        for (int k = 0; k < counts.size(); k++) {
            hidden.set(k, !counts.get(k).isDerived() && counts.get(k).isWithheld(limit));
        }
        BitSet likely = (BitSet) hidden.clone();
        protectEach(sums, counts, likely);
        // What one sum alone would have withheld may not be needed when all are taken together.
        hidden.or(BesideTotals.needed(counts, sums, likely, limit));
        protectEach(sums, counts, hidden);
        return IntStream.range(0, counts.size()).mapToObj(k -> !hidden.get(k)).toList();
    }

    private void protectEach(List<KnownSum> sums, List<SummedCount> counts, BitSet hidden) {
        List<List<Integer>> written = sums.stream()
                .map(KnownSum::all)
                .filter(all -> all.stream().noneMatch(k -> counts.get(k).isDerived()))
                .toList();
        boolean changed = true;
        while (changed) {
            changed = false;
            for (List<Integer> sum : written) {
                changed |= protect(sum, counts, hidden);
            }
        }
    }

    /** Withholds the smallest further counts of a sum until what is withheld cannot be worked out; true if it withheld any. */
    private boolean protect(List<Integer> cells, List<SummedCount> counts, BitSet hidden) {
        boolean changed = false;
        while (true) {
            long sum = 0;
            int many = 0;
            int next = -1;
            for (int cell : cells) {
                long count = counts.get(cell).persons();
                if (hidden.get(cell)) {
                    sum += count;
                    many++;
                } else if (count > 0 && (next < 0 || count < counts.get(next).persons())) {
                    next = cell;
                }
            }
            if (many == 0 || (many > 1 && sum >= limit) || next < 0) {
                return changed;
            }
            hidden.set(next);
            changed = true;
        }
    }

    private static List<Integer> line(int from, int step, int length) {
        return IntStream.range(0, length).mapToObj(k -> from + k * step).toList();
    }
}
