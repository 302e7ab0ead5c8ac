package dk.bindeled.analysis.capital;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dk.bindeled.analysis.capital.RoutesOfGroups.Counts;
import dk.bindeled.analysis.capital.RoutesOfGroups.Gatekeeper;
import dk.bindeled.network.Adjacency;
import dk.bindeled.network.Kind;
import dk.bindeled.network.Progress;
import dk.bindeled.network.Snapshot;
import dk.bindeled.testing.CancelledProgress;
import dk.bindeled.testing.Families;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RoutesOfGroupsTest {

    private final Townsfolk folk = new Townsfolk();

    @Test
    void ofNobodyEverythingIsNone() {
        Counts counts = of();
        assertThat(counts)
                .isEqualTo(new Counts(
                        0,
                        0,
                        0,
                        0,
                        List.of(0, 0, 0, 0, 0),
                        0,
                        0,
                        Map.of(Kind.AMBASSADOR, 0, Kind.PROFESSIONAL, 0, Kind.CITIZEN, 0)));
        assertThat(routes().isDefined()).isFalse();
        assertThat(routes().hasInstitutionalRoles()).isFalse();
    }

    @Test
    void withoutADecisionMakerNoRouteMeansAnythingButAnInstitutionDoes() {
        folk.citizens("a", "b").person("nurse", null, Kind.PROFESSIONAL).chain("a", "b", "nurse");
        assertThat(routes().isDefined()).isFalse();
        assertThat(routes().hasInstitutionalRoles()).isTrue();
        assertThat(of("a", "b").nearInstitution()).isEqualTo(2);
    }

    @Test
    void bodiesHaveNoRoutes() {
        folk.bodies("club", "school");
        assertThat(routes().isDefined()).isFalse();
    }

    @Test
    void aGroupIsWorkedByHand() {
        //                       lea - chief
        //                        |
        // e - d - c - b - amb - mayor - a      x - y      lonely
        //                  |
        //                  n (professional) - f
        folk.citizens("a", "b", "c", "d", "e", "f", "x", "y", "lonely", "lea");
        folk.person("amb", 1, Kind.CITIZEN, Kind.AMBASSADOR).person("n", null, Kind.PROFESSIONAL);
        folk.person("mayor", 4, Kind.CITIZEN).person("chief", 3, Kind.PROFESSIONAL);
        folk.chain("e", "d", "c", "b", "amb", "mayor", "a").knows("x", "y").chain("f", "n", "amb");
        folk.chain("mayor", "lea", "chief");
        Counts counts = of("a", "b", "c", "d", "e", "f", "x", "y", "lonely", "lea", "mayor", "n");
        assertThat(counts.citizens())
                .as("neither the lonely, nor the mayor, nor the professional")
                .isEqualTo(9);
        assertThat(counts.none()).as("d, e, x and y").isEqualTo(4);
        assertThat(counts.one()).as("a, b, c and f").isEqualTo(4);
        assertThat(counts.several()).as("lea knows both who decide").isEqualTo(1);
        assertThat(counts.steps()).as("a and lea; b; c and f; d and e; x and y").containsExactly(2, 1, 2, 2, 2);
        assertThat(counts.nearInstitution())
                .as("a and lea, b through the ambassador, f; c is three from the mayor and from n")
                .isEqualTo(4);
        assertThat(counts.direct()).isEqualTo(2);
        assertThat(counts.through())
                .as("b, c and f through the ambassador, f through n, c through b")
                .containsEntry(Kind.AMBASSADOR, 3)
                .containsEntry(Kind.PROFESSIONAL, 1)
                .containsEntry(Kind.CITIZEN, 1);
        assertThat(gatekeepers("a", "b", "c", "d", "f")).containsExactly("amb 3", "b 1", "n 1");
        assertThat(gatekeepers("a", "lea", "x", "lonely")).isEmpty();
    }

    @Test
    void onesOwnPlaceBeforeTheEndIsNoIntermediary() {
        // a knows the mayor and b; b leads only back through a
        folk.citizens("a", "b").person("mayor", 4, Kind.CITIZEN).chain("mayor", "a", "b");
        assertThat(of("a").through()).containsEntry(Kind.CITIZEN, 0);
        assertThat(of("b").through()).containsEntry(Kind.CITIZEN, 1);
        assertThat(of("a").direct()).isEqualTo(1);
    }

    @Test
    void workThatIsCancelledStops() {
        folk.citizens("a");
        Snapshot snapshot = folk.snapshot();
        assertThatExceptionOfType(CancellationException.class)
                .isThrownBy(() -> RoutesOfGroups.of(snapshot, new CancelledProgress()));
    }

    @Test
    void randomNetworksAgreeWithAllPathsWrittenOut() {
        int gates = 0;
        int through = 0;
        for (int seed = 0; seed < 300; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            int n = 4 + random.nextInt(12);
            Adjacency graph = Families.random(n, (0.5 + 2 * random.nextDouble()) / n, seed);
            boolean[] deciding = new boolean[n];
            for (int v = 0; v < n; v++) {
                deciding[v] = random.nextInt(5) == 0;
            }
            Townsfolk town = new Townsfolk();
            for (int v = 0; v < n; v++) {
                town.person(
                        Townsfolk.name(v),
                        deciding[v] ? 4 : null,
                        v % 4 == 1
                                ? new Kind[] {Kind.CITIZEN, Kind.AMBASSADOR}
                                : new Kind[] {v % 4 == 2 && !deciding[v] ? Kind.PROFESSIONAL : Kind.CITIZEN});
                for (int u : graph.neighbours(v)) {
                    if (u < v) {
                        town.knows(Townsfolk.name(u), Townsfolk.name(v));
                    }
                }
            }
            Snapshot snapshot = town.snapshot();
            int[] group =
                    IntStream.range(0, n).filter(v -> random.nextInt(3) > 0).toArray();
            RoutesOfGroups routes = RoutesOfGroups.of(snapshot, Progress.UNWATCHED);
            Slow slow = new Slow(snapshot);
            assertThat(routes.of(group)).as("seed %d", seed).isEqualTo(slow.of(group));
            assertThat(Set.copyOf(routes.gatekeepers(group)))
                    .as("seed %d", seed)
                    .isEqualTo(slow.gatekeepers(group));
            gates += routes.gatekeepers(group).size();
            through += routes.of(group).through().values().stream()
                    .mapToInt(Integer::intValue)
                    .sum();
        }
        assertThat(gates).isGreaterThan(100);
        assertThat(through).isGreaterThan(200);
    }

    /** All paths of at most three steps, written out; gatekeepers are found by taking persons away. */
    private record Slow(Snapshot snapshot) {

        Counts of(int... group) {
            int[] byRoutes = new int[3];
            List<Integer> steps = new ArrayList<>(List.of(0, 0, 0, 0, 0));
            int near = 0;
            int direct = 0;
            int[] through = new int[3];
            List<Integer> citizens = citizens(group);
            for (int v : citizens) {
                List<Set<Integer>> all = paths(v, Set.of());
                byRoutes[Math.min(2, most(all, 0, Set.of()))]++;
                int distance = distance(v, true);
                int place = distance < 0 ? 4 : Math.min(4, distance) - 1;
                steps.set(place, steps.get(place) + 1);
                int institution = distance(v, false);
                near += institution >= 0 && institution <= 2 ? 1 : 0;
                direct += all.contains(Set.of()) ? 1 : 0;
                for (int k = 0; k < 3; k++) {
                    Kind kind = List.of(Kind.AMBASSADOR, Kind.PROFESSIONAL, Kind.CITIZEN)
                            .get(k);
                    through[k] += all.stream().flatMap(Set::stream).anyMatch(x -> spoken(x) == kind) ? 1 : 0;
                }
            }
            return new Counts(
                    citizens.size(),
                    byRoutes[0],
                    byRoutes[1],
                    byRoutes[2],
                    steps,
                    near,
                    direct,
                    Map.of(Kind.AMBASSADOR, through[0], Kind.PROFESSIONAL, through[1], Kind.CITIZEN, through[2]));
        }

        Set<Gatekeeper> gatekeepers(int... group) {
            Set<Gatekeeper> found = new HashSet<>();
            for (int x = 0; x < snapshot.size(); x++) {
                int lost = 0;
                for (int v : citizens(group)) {
                    boolean one = most(paths(v, Set.of()), 0, Set.of()) == 1;
                    lost += one
                                    && !snapshot.isDecisionMaker(x)
                                    && x != v
                                    && paths(v, Set.of(x)).isEmpty()
                            ? 1
                            : 0;
                }
                if (lost > 0) {
                    found.add(new Gatekeeper(x, lost));
                }
            }
            return found;
        }

        private List<Integer> citizens(int... group) {
            return IntStream.of(group)
                    .filter(v -> snapshot.is(v, Kind.CITIZEN) && snapshot.tier(v) < 3)
                    .filter(v -> snapshot.adjacency().neighbours(v).length > 0)
                    .boxed()
                    .toList();
        }

        private Kind spoken(int v) {
            return snapshot.is(v, Kind.AMBASSADOR)
                    ? Kind.AMBASSADOR
                    : snapshot.is(v, Kind.PROFESSIONAL) ? Kind.PROFESSIONAL : Kind.CITIZEN;
        }

        /** Inner persons of every path of at most three steps that stops at the first who decides. */
        private List<Set<Integer>> paths(int from, Set<Integer> without) {
            List<Set<Integer>> found = new ArrayList<>();
            walk(List.of(from), without, found);
            return found;
        }

        private void walk(List<Integer> path, Set<Integer> without, List<Set<Integer>> found) {
            for (int next : snapshot.adjacency().neighbours(path.getLast())) {
                if (path.contains(next) || without.contains(next)) {
                    continue;
                }
                if (snapshot.tier(next) >= 3) {
                    found.add(Set.copyOf(path.subList(1, path.size())));
                } else if (path.size() < 3) {
                    List<Integer> longer = new ArrayList<>(path);
                    longer.add(next);
                    walk(longer, without, found);
                }
            }
        }

        private static int most(List<Set<Integer>> paths, int from, Set<Integer> used) {
            int most = 0;
            for (int k = from; k < paths.size(); k++) {
                Set<Integer> both = new HashSet<>(used);
                both.retainAll(paths.get(k));
                if (both.isEmpty()) {
                    Set<Integer> more = new HashSet<>(used);
                    more.addAll(paths.get(k));
                    most = Math.max(most, 1 + most(paths, k + 1, more));
                }
            }
            return most;
        }

        private int distance(int from, boolean deciding) {
            int[] steps = new int[snapshot.size()];
            Arrays.fill(steps, -1);
            steps[from] = 0;
            Deque<Integer> queue = new ArrayDeque<>(List.of(from));
            while (!queue.isEmpty()) {
                int v = queue.remove();
                if (snapshot.tier(v) >= 3 || (!deciding && snapshot.is(v, Kind.PROFESSIONAL))) {
                    return steps[v];
                }
                for (int u : snapshot.adjacency().neighbours(v)) {
                    if (steps[u] < 0) {
                        steps[u] = steps[v] + 1;
                        queue.add(u);
                    }
                }
            }
            return -1;
        }
    }

    private RoutesOfGroups routes() {
        return RoutesOfGroups.of(folk.snapshot(), Progress.UNWATCHED);
    }

    private Counts of(String... ids) {
        return routes().of(nodes(ids));
    }

    private List<String> gatekeepers(String... ids) {
        Snapshot snapshot = folk.snapshot();
        return routes().gatekeepers(nodes(ids)).stream()
                .map(each -> snapshot.id(each.node()) + " " + each.citizens())
                .toList();
    }

    private int[] nodes(String... ids) {
        Snapshot snapshot = folk.snapshot();
        return List.of(ids).stream().mapToInt(snapshot::indexOf).toArray();
    }
}
