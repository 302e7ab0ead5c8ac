package dk.bindeled.bridges.linking;

import dk.bindeled.privacy.Suppression;
import java.util.Locale;

/**
 * About how many of a group something is true of, in words.
 *
 * <p>Why not in numbers: of most groups a few have no route, or one, and beside the group's size, the others of its row, the areas within its district and the
 * whole network's figure these few could be worked out. Withholding what protects them would leave little of the table. Words are
 * told for every group alike, and a word holds so many numbers that none says whether few persons are behind it, also where the three words of a
 * row are read together: of <em>few</em> there may be from one to more than the limit, even if another of the row is few as well. That nobody, or everyone, is meant is told, as it is everywhere in the program.
 */
enum RoughShare {
    NOBODY(0),
    FEW(0.06),
    LESS(0.27),
    HALF(0.5),
    MORE(0.73),
    NEARLY_ALL(0.94),
    EVERYONE(1),
    /** The group is too small for words that hide what is few. */
    WITHHELD(0);

    /** Few are also many persons where they are a small part of a large group. */
    private static final int PART = 8;

    private static final double ABOUT_HALF = 0.1;

    /** Below so many times the least that is not few, three words of a row would tell small numbers; below so many, a word for about half would. */
    private static final int SMALL = 4;

    private static final int LARGE = 5;

    private final double drawn;

    RoughShare(double drawn) {
        this.drawn = drawn;
    }

    /**
     * The word for {@code count} of {@code all}.
     *
     * @param all those the count is of, who are told of as a number
     */
    static RoughShare of(int count, int all, Suppression suppression) {
        // two more than the limit: two few of one row, each at least one, leave the limit for either
        int least = suppression.limit() + 2;
        if (all < SMALL * least) {
            return WITHHELD;
        }
        int few = Math.max(least, (all + PART - 1) / PART);
        if (count == 0) {
            return NOBODY;
        }
        if (count == all) {
            return EVERYONE;
        }
        if (count < few) {
            return FEW;
        }
        if (all - count < few) {
            return NEARLY_ALL;
        }
        double share = (double) count / all;
        double aside = all < LARGE * least ? 0 : ABOUT_HALF;
        if (share < 0.5 - aside) {
            return LESS;
        }
        return aside == 0 || share > 0.5 + aside ? MORE : HALF;
    }

    /** The highest count that is told with the same word as {@code count}: what a reader must take for possible. */
    static int most(int count, int all, Suppression suppression) {
        RoughShare word = of(count, all, suppression);
        int most = count;
        while (most < all && of(most + 1, all, suppression) == word) {
            most++;
        }
        return most;
    }

    /** Its share as it is drawn, 0-1: one place for each word, so that the drawing tells no more than the word. */
    double drawn() {
        return drawn;
    }

    /** The word used in message keys and class names. */
    String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
