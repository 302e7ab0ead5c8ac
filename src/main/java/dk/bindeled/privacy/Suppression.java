package dk.bindeled.privacy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
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
     * Which of the counts that add up to a total shown beside them may be shown.
     *
     * @param persons counts of persons, in any order
     * @return as many answers, true where the count may be shown
     */
    public List<Boolean> mayShowBesideTotal(List<Long> persons) {
        return mayShowBesideTotals(List.of(persons)).getFirst();
    }

    /**
     * Which cells of a table may be shown when the totals of its rows and of its columns are. A table of one row counts as a row only.
     *
     * @param persons rows of counts of persons, all of one length
     * @return rows of as many answers, true where the cell may be shown
     */
    public List<List<Boolean>> mayShowBesideTotals(List<List<Long>> persons) {
        int height = persons.size();
        int width = height == 0 ? 0 : persons.getFirst().size();
        long[][] counts = persons.stream()
                .map(row -> row.stream().mapToLong(Long::longValue).toArray())
                .toArray(long[][]::new);
        BitSet hidden = new BitSet(height * width);
        for (int r = 0; r < height; r++) {
            for (int c = 0; c < width; c++) {
                hidden.set(r * width + c, !mayShowCount(counts[r][c]));
            }
        }
        boolean changed = true;
        while (changed) {
            changed = false;
            for (int r = 0; r < height; r++) {
                int from = r * width;
                changed |= protect(line(from, 1, width), counts, width, hidden);
            }
            for (int c = 0; c < width && height > 1; c++) {
                changed |= protect(line(c, width, height), counts, width, hidden);
            }
        }
        List<List<Boolean>> shown = new ArrayList<>();
        for (int r = 0; r < height; r++) {
            List<Boolean> row = new ArrayList<>();
            for (int c = 0; c < width; c++) {
                row.add(!hidden.get(r * width + c));
            }
            shown.add(List.copyOf(row));
        }
        return List.copyOf(shown);
    }

    /** Withholds the smallest further counts of a line until what is withheld cannot be worked out; true if it withheld any. */
    private boolean protect(int[] cells, long[][] counts, int width, BitSet hidden) {
        boolean changed = false;
        while (true) {
            long sum = 0;
            int many = 0;
            int next = -1;
            for (int cell : cells) {
                long count = counts[cell / width][cell % width];
                if (hidden.get(cell)) {
                    sum += count;
                    many++;
                } else if (count > 0 && (next < 0 || count < counts[next / width][next % width])) {
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

    private static int[] line(int from, int step, int length) {
        int[] cells = new int[length];
        Arrays.setAll(cells, k -> from + k * step);
        return cells;
    }
}
