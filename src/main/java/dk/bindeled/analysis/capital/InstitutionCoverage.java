package dk.bindeled.analysis.capital;

import dk.bindeled.network.Adjacency;
import dk.bindeled.network.Affiliations;
import dk.bindeled.network.Progress;
import dk.bindeled.network.Snapshot;
import java.util.Arrays;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;

/**
 * Which institutions reach into which places: of the citizens of a place who have a tie, how many know somebody employed at an institution, and how many
 * know somebody who does.
 *
 * <p>What it measures: for an institution e and a part p of the citizens who have a tie, <em>direct</em> = those with a neighbour in an institutional role
 * employed at e; <em>second</em> = those without, but with such a person at two steps. Within two steps are both together; the rest are beyond.
 *
 * <p>Convention: as {@link Linking#institutionsReached} and {@link InstitutionsWithinTwo}, whose sums these are: an institutional role is that of a
 * professional or of anyone of tier 3 or above; an institution is who employs at least one such person; whoever is employed at e does not reach e, and counts
 * among those beyond. The program's own measure; see {@link Linking}.
 *
 * <p>Cost: O(n + Σ over arcs of the distinct institutions around the arc's end) time, 8 bytes per institution and part. Deterministic.
 *
 * <p>How not to read it: as how much an institution does in a place. It shows whom people know, where that is recorded; much good work leaves no tie.
 */
public final class InstitutionCoverage {

    private static final int[] NONE = {};
    private static final int NODES_PER_REPORT = 1_000;

    private final Snapshot snapshot;
    private final Adjacency graph;
    private final Affiliations affiliations;
    private final int[] institutions; // actor numbers, ascending
    private final int[] persons;
    private final int[][] direct;
    private final int[][] second;
    private final int[] citizens;

    private InstitutionCoverage(Snapshot snapshot, IntUnaryOperator partOf, int parts, Progress progress) {
        this.snapshot = snapshot;
        this.graph = snapshot.adjacency();
        this.affiliations = snapshot.affiliations();
        int[] numbers =
                new int[snapshot.actorCount()]; // persons in an institutional role, then 1 + the institution's number
        for (int v = 0; v < graph.size(); v++) {
            for (int employer : employers(v)) {
                numbers[employer]++;
            }
        }
        this.institutions =
                IntStream.range(0, numbers.length).filter(v -> numbers[v] > 0).toArray();
        this.persons = Arrays.stream(institutions).map(v -> numbers[v]).toArray();
        for (int j = 0; j < institutions.length; j++) {
            numbers[institutions[j]] = j;
        }
        this.direct = new int[institutions.length][parts];
        this.second = new int[institutions.length][parts];
        this.citizens = new int[parts];
        count(partOf, numbers, progress);
    }

    /**
     * The coverage of a snapshot's citizens, part by part.
     *
     * @param partOf for each node the number of the part it is counted in
     * @param parts how many there are
     */
    public static InstitutionCoverage of(Snapshot snapshot, IntUnaryOperator partOf, int parts, Progress progress) {
        return new InstitutionCoverage(snapshot, partOf, parts, progress);
    }

    /** Actor numbers of the institutions, ascending. */
    public int[] institutions() {
        return institutions.clone();
    }

    /** Persons in an institutional role employed at institution number {@code j}. */
    public int persons(int j) {
        return persons[j];
    }

    /** Citizens with a tie in a part. */
    public int citizens(int part) {
        return citizens[part];
    }

    /** Those of them who have a neighbour in an institutional role employed at institution number {@code j}. */
    public int direct(int j, int part) {
        return direct[j][part];
    }

    /** Those of them who have none, but have such a person at two steps. */
    public int second(int j, int part) {
        return second[j][part];
    }

    private int[] employers(int v) {
        return snapshot.hasInstitutionalRole(v) ? affiliations.employers(v) : NONE;
    }

    /** A node's institutions are gathered from its neighbours once; a citizen's within two steps are then joined from its neighbours'. */
    private void count(IntUnaryOperator partOf, int[] numbers, Progress progress) {
        int[] seen = new int[institutions.length]; // 1 + the node for which it was last found
        int[][] next = new int[graph.size()][];
        int[] found = new int[institutions.length];
        for (int v = 0; v < graph.size(); v++) {
            int many = 0;
            for (int arc = graph.start(v); arc < graph.end(v); arc++) {
                for (int employer : employers(graph.neighbour(arc))) {
                    int j = numbers[employer];
                    if (seen[j] != v + 1) {
                        seen[j] = v + 1;
                        found[many++] = j;
                    }
                }
            }
            next[v] = many == 0 ? NONE : Arrays.copyOf(found, many);
        }
        Arrays.fill(seen, 0);
        for (int v = 0; v < graph.size(); v++) {
            if (v % NODES_PER_REPORT == 0) {
                progress.stopIfCancelled();
                progress.report((double) v / graph.size(), "routes");
            }
            if (snapshot.isCitizen(v) && graph.degree(v) > 0) {
                count(v, partOf.applyAsInt(v), numbers, seen, next);
            }
        }
    }

    private void count(int v, int part, int[] numbers, int[] seen, int[][] next) {
        citizens[part]++;
        for (int own : affiliations.employers(v)) {
            if (numbers[own] < institutions.length && institutions[numbers[own]] == own) {
                seen[numbers[own]] = v + 1;
            }
        }
        for (int j : next[v]) {
            if (seen[j] != v + 1) {
                seen[j] = v + 1;
                direct[j][part]++;
            }
        }
        for (int arc = graph.start(v); arc < graph.end(v); arc++) {
            // v itself is next to its neighbours, but only with its own employers, which are not reached
            for (int j : next[graph.neighbour(arc)]) {
                if (seen[j] != v + 1) {
                    seen[j] = v + 1;
                    second[j][part]++;
                }
            }
        }
    }
}
