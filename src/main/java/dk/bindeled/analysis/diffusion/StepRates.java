package dk.bindeled.analysis.diffusion;

import dk.bindeled.analysis.cascade.Forest;
import dk.bindeled.analysis.statistics.Wilson;
import dk.bindeled.network.Figure;
import dk.bindeled.network.Reason;
import dk.bindeled.network.Referral;
import dk.bindeled.network.Snapshot;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * How likely each of the three steps of showing a neighbour the way is, as the referrals of a snapshot say.
 *
 * <p>Over the same exposures as {@link ArcProbabilities}, so that the product of the three is its mean: those for which the one has begun any referral of
 * the other; of these, those in which the way was shown; of these, those in which the neighbour was brought by that very person (the parent in the
 * {@link Forest}). A later step implies the earlier ones. Whoever showed the way and then saw another come last and get the welcome did not bring;
 * what is under way counts as not gone further, so that a young project's rates are low.
 *
 * @param begun begun of exposures
 * @param shown shown of begun
 * @param welcomed welcomed of shown; all three with Wilson intervals, and missing without referrals, without dates (no steps are known then), or
 *     where no exposure came to the step before
 */
public record StepRates(Figure begun, Figure shown, Figure welcomed) {

    /**
     * Estimates them.
     *
     * @param forest who brought whom, of the same snapshot
     */
    public static StepRates estimated(Snapshot snapshot, Forest forest) {
        if (snapshot.referrals().isEmpty() || !forest.isDated()) {
            Reason reason = snapshot.referrals().isEmpty() ? Reason.NO_REFERRALS : Reason.NO_DATES;
            Figure missing = Figure.missing(reason, 0);
            return new StepRates(missing, missing, missing);
        }
        Map<Long, Boolean> shown = shown(snapshot);
        long[] counts = new long[4];
        new Exposures(snapshot, forest).forEach((u, arc, brought) -> {
            Boolean way = shown.get(pair(u, snapshot.adjacency().neighbour(arc)));
            counts[0]++;
            counts[1] += brought || way != null ? 1 : 0;
            counts[2] += brought || Boolean.TRUE.equals(way) ? 1 : 0;
            counts[3] += brought ? 1 : 0;
        });
        return new StepRates(
                Wilson.share(counts[1], counts[0], Reason.NO_WELCOMES),
                Wilson.share(counts[2], counts[1], Reason.NO_WELCOMES),
                Wilson.share(counts[3], counts[2], Reason.NO_WELCOMES));
    }

    /** The three as a model takes them; empty where one is missing. */
    public Optional<StepProbabilities> probabilities() {
        Double first = begun.value();
        Double second = shown.value();
        Double third = welcomed.value();
        return first == null || second == null || third == null
                ? Optional.empty()
                : Optional.of(new StepProbabilities(first, second, third));
    }

    /** For every pair of guide and citizen with a referral, whether the way was shown in any. */
    private static Map<Long, Boolean> shown(Snapshot snapshot) {
        Map<Long, Boolean> shown = new HashMap<>();
        for (Referral referral : snapshot.referrals()) {
            int u = snapshot.indexOf(referral.guide());
            int v = snapshot.indexOf(referral.citizen());
            if (u >= 0 && v >= 0) {
                boolean way =
                        referral.shownOn() != null || referral.welcomedOn() != null || referral.stillThereOn() != null;
                shown.merge(pair(u, v), way, Boolean::logicalOr);
            }
        }
        return shown;
    }

    private static long pair(int u, int v) {
        return ((long) u << 32) | v;
    }
}
