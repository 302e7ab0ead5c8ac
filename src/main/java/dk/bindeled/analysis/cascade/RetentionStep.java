package dk.bindeled.analysis.cascade;

/**
 * One day of the curve of who is still there.
 *
 * @param day days since the welcome, 0-365
 * @param atRisk referrals followed until this day or longer
 * @param left of these, ended on this day
 * @param exits of these, whose citizen left the network on this day
 * @param share still there at the end of this day, 0-1; level until the next step
 */
public record RetentionStep(int day, int atRisk, int left, int exits, double share) {}
