package dk.bindeled.rings;

import dk.bindeled.network.Figure;
import dk.bindeled.network.Reason;
import dk.bindeled.network.TieType;
import dk.bindeled.network.Unit;
import dk.bindeled.study.AttributedWelcome;
import dk.bindeled.study.BetweennessMethod;
import dk.bindeled.study.CascadeFigures;
import dk.bindeled.study.FunnelCount;
import dk.bindeled.study.FunnelPersons;
import dk.bindeled.study.NetworkFigures;
import dk.bindeled.study.RetentionFigures;
import dk.bindeled.study.RingCount;
import dk.bindeled.study.StudyResult;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Results of a study that hold trees and nothing else. */
final class Results {

    private final List<CascadeFigures> trees = new ArrayList<>();
    private final List<RingCount> rings = new ArrayList<>();
    private final List<AttributedWelcome> parents = new ArrayList<>();

    /** A starter's tree in which the first person of each ring brings the whole next one. */
    Results tree(String root, String guideKind, int... perRing) {
        int size = 0;
        String parent = root;
        for (int ring = 1; ring <= perRing.length; ring++) {
            rings.add(new RingCount(root, ring, perRing[ring - 1]));
            for (int k = 0; k < perRing[ring - 1]; k++) {
                parents.add(new AttributedWelcome(root + "." + ring + "." + k, parent, root, ring, null, null));
            }
            parent = root + "." + ring + ".0";
            size += perRing[ring - 1];
        }
        trees.add(new CascadeFigures(root, "starter", guideKind, size, perRing.length, 0, null, null, null, null));
        return this;
    }

    /** Someone welcomed without a guide, who brought nobody. */
    Results cold(String root) {
        rings.add(new RingCount(root, 0, 1));
        parents.add(new AttributedWelcome(root, null, root, 0, null, null));
        trees.add(new CascadeFigures(root, "cold", "citizen", 1, 0, 1, null, null, null, null));
        return this;
    }

    StudyResult result() {
        return result(Map.of());
    }

    /** The same with some figures of cascades. */
    StudyResult result(Map<String, Figure> cascades) {
        NetworkFigures network = new NetworkFigures(
                Unit.PERSONS,
                LocalDate.of(2024, 6, 30),
                TieType.layers(),
                "all",
                100,
                0,
                100,
                Map.of(),
                Map.of(),
                Map.of(),
                Map.of(),
                cascades,
                List.of(),
                BetweennessMethod.FOREST);
        return new StudyResult(
                network,
                List.of(),
                List.of(),
                List.of(),
                trees,
                rings,
                List.of(),
                parents,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                new RetentionFigures(0, 0, 0, List.of()),
                null,
                null);
    }

    static FunnelCount part(String key, int persons, int begun, int shown, int welcomed, int stillThere) {
        List<Integer> steps = Stream.of(begun, shown, welcomed, stillThere)
                .map(count -> Math.min(count, persons))
                .toList();
        List<Integer> stopped = Stream.of(begun - shown, shown - welcomed, welcomed - stillThere)
                .map(count -> Math.min(count, persons))
                .toList();
        return new FunnelCount(
                FunnelCount.By.CHANNEL,
                key,
                key,
                new FunnelPersons(steps, steps, stopped, List.of(0, 0, 0), stopped, 0, Math.min(begun, persons)),
                begun,
                shown,
                welcomed,
                stillThere,
                0,
                Figure.share(shown, begun, Reason.TOO_FEW),
                Figure.share(welcomed, shown, Reason.TOO_FEW),
                Figure.share(stillThere, welcomed, Reason.TOO_FEW));
    }
}
