package dk.bindeled.study;

import java.util.List;

/**
 * How many are still there after the welcome, day by day, where nothing heard of someone means still there. The shares at 90 days are among the
 * figures of the network: {@code retention}, {@code retention_by_sight}, {@code left_community} and {@code left_network}.
 *
 * @param persons citizens the figures are about; a referral without a named citizen counts as one
 * @param followed referrals still followed when day 90 begins: on so few the figures hang there
 * @param followedBySight the same where only being seen counts
 * @param days the curve: the first day, each on which anyone left, and the last, at most the 365th; never shown to readers
 */
public record RetentionFigures(int persons, int followed, int followedBySight, List<Day> days) {

    public RetentionFigures {
        days = List.copyOf(days);
    }

    /**
     * One day of the curve. Names are those of {@code retention.csv}.
     *
     * @param day days since the welcome
     * @param atRisk referrals still followed at its beginning
     * @param left of these, ended on the day
     * @param exits of these, whose citizen left the network on the day
     * @param share share still there after the day (Kaplan and Meier)
     */
    public record Day(int day, int atRisk, int left, int exits, double share) {}
}
