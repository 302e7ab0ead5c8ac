package dk.bindeled.privacy;

import dk.bindeled.network.Adjacency;
import dk.bindeled.network.Area;
import dk.bindeled.network.AreaLevel;
import dk.bindeled.network.Snapshot;
import dk.bindeled.network.Unit;
import dk.bindeled.study.AreaRing;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;

/** Counts the ties between areas of the highest level that has several, and tells no more than their class. O(n + m). */
final class TiesBetweenAreas {

    private final List<Area> areas;
    private final int[][] ties;
    private final int[][] ends;

    private TiesBetweenAreas(List<Area> areas) {
        this.areas = areas;
        this.ties = new int[areas.size()][areas.size()];
        this.ends = new int[areas.size()][areas.size()];
    }

    /** The pairs of areas in the order of ids; none where the network is of bodies or knows fewer than two areas of a level. */
    static List<ReleasePair> of(Snapshot snapshot, int limit) {
        AreaLevel level = snapshot.unit() == Unit.PERSONS ? AreaRing.levelOf(snapshot) : null;
        if (level == null) {
            return List.of();
        }
        TiesBetweenAreas counted = new TiesBetweenAreas(snapshot.areas().all().stream()
                .filter(area -> area.level() == level)
                .toList());
        counted.count(snapshot, level);
        return counted.pairs(limit);
    }

    private void count(Snapshot snapshot, AreaLevel level) {
        Map<String, Integer> places = new HashMap<>();
        areas.forEach(area -> places.put(area.id(), places.size()));
        int[] home = IntStream.range(0, snapshot.size())
                .map(v -> places.getOrDefault(Objects.requireNonNullElse(snapshot.areaOf(v, level), ""), -1))
                .toArray();
        Adjacency adjacency = snapshot.adjacency();
        for (int v = 0; v < home.length; v++) {
            boolean[] met = new boolean[areas.size()];
            for (int arc = adjacency.start(v); arc < adjacency.end(v); arc++) {
                int other = home[adjacency.neighbour(arc)];
                if (home[v] >= 0 && other >= 0) {
                    ties[home[v]][other]++;
                    ends[home[v]][other] += met[other] ? 0 : 1;
                    met[other] = true;
                }
            }
        }
    }

    private List<ReleasePair> pairs(int limit) {
        List<ReleasePair> pairs = new ArrayList<>();
        for (int a = 0; a < areas.size(); a++) {
            for (int b = a + 1; b < areas.size(); b++) {
                Area one = areas.get(a);
                Area other = areas.get(b);
                pairs.add(new ReleasePair(
                        one.id(),
                        other.id(),
                        one.label(),
                        other.label(),
                        ReleasePair.Ties.of(ties[a][b], Math.min(ends[a][b], ends[b][a]), limit)));
            }
        }
        return pairs;
    }
}
