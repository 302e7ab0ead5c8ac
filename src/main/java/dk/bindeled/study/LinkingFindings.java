package dk.bindeled.study;

import dk.bindeled.analysis.capital.GatekeeperDependence;
import dk.bindeled.analysis.capital.InstitutionsWithinTwo;
import dk.bindeled.analysis.capital.Linking;
import dk.bindeled.analysis.capital.LinkingFigures;
import dk.bindeled.analysis.capital.Routes;
import dk.bindeled.analysis.capital.TierMixing;
import dk.bindeled.network.Figure;
import dk.bindeled.network.Progress;
import dk.bindeled.network.Reason;
import dk.bindeled.network.Snapshot;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the analysis found of ties upwards, in the words of a study's result.
 *
 * @param linking ties between those of different tiers, and the steps to those who decide
 * @param routes ways of at most three steps to a decision-maker
 * @param dependence citizens all of whose ways pass one and the same person
 * @param withinTwo institutions within two steps
 * @param mixing ties between tiers
 */
record LinkingFindings(
        Snapshot snapshot,
        Linking linking,
        Routes routes,
        GatekeeperDependence dependence,
        InstitutionsWithinTwo withinTwo,
        TierMixing mixing) {

    static LinkingFindings of(Snapshot snapshot, Progress progress) {
        Linking linking = progress.next(() -> Linking.of(snapshot));
        progress.stopIfCancelled();
        return new LinkingFindings(
                snapshot,
                linking,
                Routes.of(snapshot, progress),
                progress.next(() -> GatekeeperDependence.of(snapshot)),
                progress.next(() -> InstitutionsWithinTwo.of(snapshot)),
                progress.next(() -> TierMixing.of(snapshot)));
    }

    Map<String, Figure> figures() {
        LinkingFigures all = linking.ofAll();
        Map<String, Figure> figures = new LinkedHashMap<>();
        figures.put("share_within_two", all.shareWithinTwo());
        figures.put("share_within_two_of_institution", all.shareWithinTwoOfInstitution());
        figures.put("linking_ties_per_100", all.linkingTiesPer100());
        figures.put("linking_ties", counted(all.linkingTies(), snapshot.edgeCount()));
        figures.put("institutions_reached", counted(all.institutionsReached(), snapshot.size()));
        Routes.Shares shares = routes.shares();
        figures.put("routes_none", shares.none());
        figures.put("routes_fragile", shares.fragile());
        figures.put("routes_robust", shares.robust());
        figures.put("gatekeeper_dependence", dependence.share());
        for (int low = 0; low < TierMixing.TIERS; low++) {
            for (int high = low; high < TierMixing.TIERS; high++) {
                if (hasAnyone(low) && hasAnyone(high)) {
                    figures.put("tier_mixing_" + low + "_" + high, mixing.ties(low, high));
                }
            }
        }
        return figures;
    }

    private boolean hasAnyone(int tier) {
        Integer persons = mixing.persons(tier);
        return persons != null && persons > 0;
    }

    /** A count along ties, which says nothing where there are none. */
    private Figure counted(@Nullable Integer count, long n) {
        if (count == null) {
            return Figure.missing(Reason.NOT_FOR_BODIES, 0);
        }
        return snapshot.edgeCount() == 0 ? Figure.missing(Reason.NO_TIES, n) : Figure.of(count, n);
    }
}
