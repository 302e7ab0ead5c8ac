package dk.bindeled.analysis.collaboration;

import dk.bindeled.network.Actor;
import dk.bindeled.network.Figure;
import dk.bindeled.network.LadderStep;
import dk.bindeled.network.Reason;
import dk.bindeled.network.Sector;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Public, private and third sector against each other: how many pairs of bodies collaborate in each cell, on which step, and of how many that could.
 *
 * <p>Informal communities count with the third sector. A body without a recorded sector is in no cell and is counted apart, so that the six cells and those
 * pairs make up all pairs. The matrix mirrors itself, since collaboration has no direction: each pair of sectors is told once. The share of the possible pairs is
 * Σ collaborations / possible, with missing (too few) where a cell can hold no pair. Deterministic; O(bodies + pairs).
 *
 * <p>Not to be read as what ought to be: nobody collaborates with everyone, and the share falls as bodies are added.
 */
public final class SectorMatrix {

    /** The sectors of the matrix, in order. */
    public static final List<Sector> SECTORS = List.of(Sector.PUBLIC, Sector.PRIVATE, Sector.THIRD);

    private final List<SectorCell> cells;
    private final int bodiesOutside;
    private final int pairsOutside;

    private SectorMatrix(List<SectorCell> cells, int bodiesOutside, int pairsOutside) {
        this.cells = List.copyOf(cells);
        this.bodiesOutside = bodiesOutside;
        this.pairsOutside = pairsOutside;
    }

    /** The sector of the matrix that a body counts with, or null where none is recorded. */
    public static @Nullable Sector sectorOf(Actor body) {
        return body.sector() == Sector.INFORMAL ? Sector.THIRD : body.sector();
    }

    /**
     * Counts.
     *
     * @param bodies all bodies there are
     * @param pairs pairs of those; such as do not collaborate are passed over
     */
    public static SectorMatrix of(List<Actor> bodies, List<Collaboration> pairs) {
        Map<String, Sector> sectors = new HashMap<>();
        Map<Sector, Integer> many = new EnumMap<>(Sector.class);
        for (Actor body : bodies) {
            Sector sector = sectorOf(body);
            if (sector != null) {
                sectors.put(body.id(), sector);
                many.merge(sector, 1, Integer::sum);
            }
        }
        // the last place of each cell holds those whose step is not known
        int[][][] counts = new int[SECTORS.size()][SECTORS.size()][LadderStep.values().length + 1];
        int outside = 0;
        for (Collaboration pair : pairs) {
            Sector one = sectors.get(pair.pair().a());
            Sector other = sectors.get(pair.pair().b());
            if (pair.present() && (one == null || other == null)) {
                outside++;
            } else if (pair.present()) {
                int p = SECTORS.indexOf(one);
                int q = SECTORS.indexOf(other);
                LadderStep step = pair.step();
                counts[Math.min(p, q)][Math.max(p, q)][step == null ? LadderStep.values().length : step.number() - 1]++;
            }
        }
        List<SectorCell> cells = new ArrayList<>();
        for (int p = 0; p < SECTORS.size(); p++) {
            for (int q = p; q < SECTORS.size(); q++) {
                cells.add(cell(SECTORS.get(p), SECTORS.get(q), many, counts[p][q]));
            }
        }
        return new SectorMatrix(cells, bodies.size() - sectors.size(), outside);
    }

    private static SectorCell cell(Sector a, Sector b, Map<Sector, Integer> many, int[] counts) {
        int ofA = many.getOrDefault(a, 0);
        int ofB = many.getOrDefault(b, 0);
        long possible = a == b ? (long) ofA * (ofA - 1) / 2 : (long) ofA * ofB;
        int all = Arrays.stream(counts).sum();
        return new SectorCell(
                a,
                b,
                ofA,
                ofB,
                possible,
                all,
                Arrays.stream(counts, 0, counts.length - 1).boxed().toList(),
                counts[counts.length - 1],
                Figure.share(all, possible, Reason.TOO_FEW));
    }

    /** The six cells, by rows, each pair of sectors once. */
    public List<SectorCell> cells() {
        return cells;
    }

    /** How many bodies have no recorded sector. */
    public int bodiesOutside() {
        return bodiesOutside;
    }

    /** How many pairs collaborate of which a body has no recorded sector. */
    public int pairsOutside() {
        return pairsOutside;
    }
}
