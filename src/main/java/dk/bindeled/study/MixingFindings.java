package dk.bindeled.study;

import dk.bindeled.analysis.capital.BrokerRole;
import dk.bindeled.analysis.capital.Brokerage;
import dk.bindeled.analysis.capital.ClassifiedGraph;
import dk.bindeled.analysis.capital.GroupMixing;
import dk.bindeled.analysis.capital.Participation;
import dk.bindeled.analysis.structure.LocalBridges;
import dk.bindeled.network.Figure;
import dk.bindeled.network.Progress;
import dk.bindeled.network.Snapshot;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How groups mix, and who stands between their members, in the words of a study's result.
 *
 * @param brokerage open paths by the role of whoever stands in the middle
 * @param participation how evenly an actor's ties are spread over the groups
 * @param mixing assortativity and modularity of the declared groups
 * @param localBridges ties without a common neighbour
 */
record MixingFindings(Brokerage brokerage, Participation participation, GroupMixing mixing, LocalBridges localBridges) {

    static MixingFindings of(Snapshot snapshot, ClassifiedGraph classified, Progress progress) {
        return new MixingFindings(
                progress.next(() -> Brokerage.of(classified)),
                progress.next(() -> Participation.of(classified)),
                progress.next(() -> GroupMixing.of(classified)),
                progress.next(() -> LocalBridges.of(snapshot.adjacency())));
    }

    Map<String, Figure> figures() {
        Map<String, Figure> figures = new LinkedHashMap<>();
        figures.put("assortativity", mixing.assortativity());
        figures.put("modularity", mixing.modularity());
        figures.put("participation", participation.mean());
        figures.put("local_bridges", localBridges.count());
        for (BrokerRole role : BrokerRole.values()) {
            figures.put(role.code(), brokerage.total(role));
        }
        return figures;
    }

    /** An actor's counts by role, or null where none are defined. */
    @Nullable
    BrokerFigures rolesOf(int v) {
        Long coordinator = brokerage.count(BrokerRole.COORDINATOR, v);
        Long itinerant = brokerage.count(BrokerRole.ITINERANT, v);
        Long representative = brokerage.count(BrokerRole.REPRESENTATIVE, v);
        Long gatekeeper = brokerage.count(BrokerRole.GATEKEEPER, v);
        Long liaison = brokerage.count(BrokerRole.LIAISON, v);
        return coordinator == null
                        || itinerant == null
                        || representative == null
                        || gatekeeper == null
                        || liaison == null
                ? null
                : new BrokerFigures(coordinator, itinerant, representative, gatekeeper, liaison);
    }
}
