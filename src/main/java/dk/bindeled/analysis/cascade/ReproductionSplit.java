package dk.bindeled.analysis.cascade;

import dk.bindeled.network.Figure;
import dk.bindeled.network.Reason;
import dk.bindeled.network.Referral;
import dk.bindeled.network.Snapshot;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * What R is made of: R = referrals begun per person &times; share shown &times; share welcomed &times; share attributed.
 *
 * <p>Over the very persons that {@link Reproduction} is a mean over: those reached at least w days before the date. Their referrals are those with
 * them as guide whose first recorded step lies at most w days after their own first welcome. Of these, <em>shown</em> and <em>welcomed</em>
 * came that far by the date, and the attributed ones are the persons whom R counts: a welcome that was not the citizen's first, that another guide
 * came to last before, or that came after the window is welcomed and not attributed. Whoever came by a referral was welcomed by it, also where that stands
 * in another row. Each factor but the first is a share of the one before, at most 1, and the product is R, to rounding; where a share is missing R is 0.
 *
 * <p><b>How not to read it</b>: the shares are not those of the funnel, which is over all referrals by anyone and leaves open ones out. A low share
 * attributed is no fault: it says that people had been welcomed before or were shown the way by several.
 *
 * <p>Deterministic; O(r) for r referrals.
 */
final class ReproductionSplit {

    private static final List<String> NAMES =
            List.of("reproduction_referrals", "reproduction_shown", "reproduction_welcomed", "reproduction_attributed");

    private final Set<String> attributed = new HashSet<>();
    private int persons;
    private int begun;
    private int shown;
    private int welcomed;

    private ReproductionSplit() {}

    /** The four factors by name, in the order in which they are multiplied; a share of nothing is missing, "too few". */
    static Map<String, Figure> of(Forest forest, Snapshot snapshot, int windowDays) {
        Map<String, Figure> figures = new LinkedHashMap<>();
        if (forest.reached() == 0 || !forest.isDated()) {
            Reason reason = forest.reached() == 0 ? Reason.NO_WELCOMES : Reason.NO_DATES;
            NAMES.forEach(name -> figures.put(name, Figure.missing(reason, 0)));
            return figures;
        }
        ReproductionSplit split = new ReproductionSplit();
        split.count(forest, windowDays);
        for (Referral referral : snapshot.referrals()) {
            split.add(referral, forest, windowDays);
        }
        figures.put(NAMES.get(0), Figure.share(split.begun, split.persons, Reason.TOO_FEW));
        figures.put(NAMES.get(1), Figure.share(split.shown, split.begun, Reason.TOO_FEW));
        figures.put(NAMES.get(2), Figure.share(split.welcomed, split.shown, Reason.TOO_FEW));
        figures.put(NAMES.get(3), Figure.share(split.attributed.size(), split.welcomed, Reason.TOO_FEW));
        return figures;
    }

    private void count(Forest forest, int windowDays) {
        RootedForest shape = forest.shape();
        for (int v = 0; v < shape.size(); v++) {
            if (!forest.isStarter(v) && forest.daysSinceWelcome(v) >= windowDays) {
                persons++;
            }
            int parent = shape.parent(v);
            if (parent >= 0
                    && !forest.isStarter(parent)
                    && forest.daysSinceWelcome(parent) >= windowDays
                    && forest.daysBetween(parent, v) <= windowDays) {
                attributed.add(Objects.requireNonNull(forest.broughtBy(v), "brought by a parent, so by a referral"));
            }
        }
    }

    private void add(Referral referral, Forest forest, int windowDays) {
        int guide = forest.find(referral.guide());
        if (guide < 0 || forest.isStarter(guide) || forest.daysSinceWelcome(guide) < windowDays) {
            return;
        }
        LocalDate first = referral.firstDate();
        LocalDate own = Objects.requireNonNull(forest.welcome(guide), "followed, so welcomed on a day");
        if (first != null && referral.isInOrder() && ChronoUnit.DAYS.between(own, first) <= windowDays) {
            Steps steps = Steps.of(referral, true);
            boolean brought = attributed.contains(referral.id());
            begun++;
            shown += brought || steps.shown() ? 1 : 0;
            welcomed += brought || steps.welcomed() ? 1 : 0;
        }
    }
}
