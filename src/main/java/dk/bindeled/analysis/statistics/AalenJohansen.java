package dk.bindeled.analysis.statistics;

import java.util.List;
import java.util.Optional;

/**
 * The share to whom something has happened by a day, where something else can come first and not everyone was watched for equally long.
 *
 * <p>Formula: I<sub>k</sub>(t) = &Sigma; S(day before) d<sub>k</sub>/n over the days up to and with t, n the number at risk on the day,
 * d<sub>k</sub> the number to whom cause k happened on it, and S the share to whom nothing at all has happened. At all times
 * I<sub>event</sub> + I<sub>competing</sub> + S = 1.
 *
 * <p>Variance, by the delta method with d<sub>k</sub> and d = all that happened multinomial on each day, &Delta; = I<sub>k</sub>(t) &minus;
 * I<sub>k</sub>(day): &Sigma; &Delta;&sup2; d/(n(n &minus; d)) + S(day before)&sup2; d<sub>k</sub>(n &minus; d<sub>k</sub>)/n&sup3; &minus; 2
 * &Delta; S(day before) d<sub>k</sub>/n&sup2;. Without censoring it is I(1 &minus; I)/n. Interval: on the scale ln(&minus;ln(1 &minus; I)), so that
 * where nothing competes it is that of {@link KaplanMeier}, turned around.
 *
 * <p>Convention: as for {@link KaplanMeier}; both causes on one day happen to the same persons at risk.
 *
 * <p>Source: O. O. Aalen and S. Johansen, An empirical transition matrix for non-homogeneous Markov chains based on censored observations,
 * Scandinavian Journal of Statistics 5 (1978) 141-150, https://www.jstor.org/stable/4615704; variance and interval as discussed by J. B.
 * Choudhury, Non-parametric confidence interval estimation for competing risks analysis, Statistics in Medicine 21 (2002) 1129-1144,
 * doi:10.1002/sim.1070.
 *
 * <p>Cost: O(rows) for each question. Deterministic.
 *
 * <p>How not to read it: that less happens from one cause may only mean that more is taken by the other; look at both.
 */
public final class AalenJohansen {

    private final RiskTable table;

    private AalenJohansen(RiskTable table) {
        this.table = table;
    }

    /** The estimate from {@code table}. */
    public static AalenJohansen of(RiskTable table) {
        return new AalenJohansen(table);
    }

    /** True if the shares can be told at {@code day}: anyone was watched until then, or everything has happened before. */
    public boolean isKnown(int day) {
        return day <= table.lastDay() || free(day) == 0;
    }

    /** The share to whom nothing has happened at {@code day}, 0-1. */
    public double free(int day) {
        double free = 1;
        for (RiskTable.Row row : table.until(day)) {
            free *= freeAfter(row);
        }
        return free;
    }

    /**
     * The share to whom {@code cause} has happened at {@code day}, 0-1; after the last day watched, as it was then, so ask {@link #isKnown}.
     *
     * @throws IllegalArgumentException if the cause is that nobody looked
     */
    public double incidence(SpellEnd cause, int day) {
        if (cause == SpellEnd.CENSORED) {
            throw new IllegalArgumentException("Not being looked at is no cause");
        }
        double incidence = 0;
        double free = 1;
        for (RiskTable.Row row : table.until(day)) {
            incidence += free * row.of(cause) / row.atRisk();
            free *= freeAfter(row);
        }
        return incidence;
    }

    /** The variance of {@link #incidence}. */
    public double variance(SpellEnd cause, int day) {
        double last = incidence(cause, day);
        double incidence = 0;
        double free = 1;
        double sum = 0;
        List<RiskTable.Row> rows = table.until(day);
        for (RiskTable.Row row : rows) {
            double n = row.atRisk();
            double ofCause = row.of(cause);
            incidence += free * ofCause / n;
            sum += free * free * ofCause * (n - ofCause) / (n * n * n);
            if (row.happened() < row.atRisk()) { // else nobody is left and nothing more comes
                double later = last - incidence;
                sum += later * later * row.happened() / (n * (n - row.happened()))
                        - 2 * later * free * ofCause / (n * n);
            }
            free *= freeAfter(row);
        }
        return Math.max(0, sum);
    }

    /** The 95 % interval of {@link #incidence}; empty where that is 0, 1 or not known. */
    public Optional<Interval> interval(SpellEnd cause, int day) {
        if (!isKnown(day)) {
            return Optional.empty();
        }
        return KaplanMeier.ofSurvival(1 - incidence(cause, day), variance(cause, day))
                .map(interval -> new Interval(1 - interval.high(), 1 - interval.low()));
    }

    private static double freeAfter(RiskTable.Row row) {
        return (double) (row.atRisk() - row.happened()) / row.atRisk();
    }
}
