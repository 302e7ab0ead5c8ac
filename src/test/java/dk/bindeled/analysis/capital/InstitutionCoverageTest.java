package dk.bindeled.analysis.capital;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dk.bindeled.network.Kind;
import dk.bindeled.network.Progress;
import dk.bindeled.network.Snapshot;
import dk.bindeled.testing.CancelledProgress;
import dk.bindeled.testing.Families;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.concurrent.CancellationException;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class InstitutionCoverageTest {

    private final Townsfolk folk = new Townsfolk();

    @Test
    void withoutAnyoneThereIsNoInstitution() {
        assertThat(coverage(1).institutions()).isEmpty();
        assertThat(coverage(1).citizens(0)).isZero();
    }

    @Test
    void anEmployerOfCitizensOnlyIsNoInstitution() {
        folk.citizens("a", "b").bodies("shop").knows("a", "b").employs("shop", "b");
        assertThat(coverage(1).institutions()).isEmpty();
    }

    @Test
    void aTownIsWorkedByHand() {
        //  a - nurse, a - teacher;  b - a;  c - b;  d - guard;  e (works at the school) - teacher;  f alone
        folk.citizens("a", "b", "c", "d", "e", "f").bodies("clinic", "school");
        folk.person("nurse", null, Kind.PROFESSIONAL).person("teacher", null, Kind.PROFESSIONAL);
        folk.person("guard", null, Kind.PROFESSIONAL);
        folk.employs("clinic", "nurse").employs("school", "teacher").employs("school", "e");
        folk.chain("nurse", "a", "teacher", "e").chain("a", "b", "c").knows("d", "guard");
        Snapshot snapshot = folk.snapshot();
        // a, b and c are one part, all others another
        InstitutionCoverage coverage =
                InstitutionCoverage.of(snapshot, v -> snapshot.id(v).compareTo("d") < 0 ? 0 : 1, 2, Progress.UNWATCHED);
        assertThat(IntStream.of(coverage.institutions()).mapToObj(snapshot::id)).containsExactly("clinic", "school");
        assertThat(coverage.persons(0)).isEqualTo(1);
        assertThat(coverage.persons(1))
                .as("the citizen who works there has no institutional role")
                .isEqualTo(1);
        assertThat(coverage.citizens(0)).isEqualTo(3);
        assertThat(coverage.citizens(1)).as("d and e").isEqualTo(2);
        // the clinic: a directly, b through a; e is three steps away
        assertThat(coverage.direct(0, 0)).isEqualTo(1);
        assertThat(coverage.second(0, 0)).isEqualTo(1);
        assertThat(coverage.direct(0, 1) + coverage.second(0, 1)).isZero();
        // the school: a and b again; e works there
        assertThat(coverage.direct(1, 0)).isEqualTo(1);
        assertThat(coverage.second(1, 0)).isEqualTo(1);
        assertThat(coverage.direct(1, 1) + coverage.second(1, 1)).isZero();
    }

    @Test
    void workThatIsCancelledStops() {
        folk.citizens("a");
        Snapshot snapshot = folk.snapshot();
        assertThatExceptionOfType(CancellationException.class)
                .isThrownBy(() -> InstitutionCoverage.of(snapshot, v -> 0, 1, new CancelledProgress()));
    }

    @Test
    void randomTownsAgreeWithLookingAtEveryCitizenAndWithTheOtherMeasures() {
        int found = 0;
        for (int seed = 0; seed < 120; seed++) {
            Snapshot snapshot = town(seed);
            InstitutionCoverage coverage = InstitutionCoverage.of(snapshot, v -> v % 3, 3, Progress.UNWATCHED);
            int[] institutions = coverage.institutions();
            long[] sums = new long[2];
            for (int j = 0; j < institutions.length; j++) {
                int employer = institutions[j];
                for (int part = 0; part < 3; part++) {
                    int p = part;
                    IntPredicate counted = v -> v % 3 == p
                            && snapshot.isCitizen(v)
                            && snapshot.adjacency().degree(v) > 0
                            && !employs(snapshot, employer, v);
                    long direct = nodes(snapshot)
                            .filter(counted)
                            .filter(v -> knows(snapshot, employer, v))
                            .count();
                    long within = nodes(snapshot)
                            .filter(counted)
                            .filter(v -> knows(snapshot, employer, v)
                                    || Arrays.stream(snapshot.adjacency().neighbours(v))
                                            .anyMatch(u -> knows(snapshot, employer, u)))
                            .count();
                    assertThat(coverage.direct(j, part)).as("seed %d", seed).isEqualTo((int) direct);
                    assertThat(coverage.direct(j, part) + coverage.second(j, part))
                            .isEqualTo((int) within);
                    sums[0] += direct;
                    sums[1] += within;
                    found += coverage.second(j, part);
                }
            }
            Linking linking = Linking.of(snapshot);
            InstitutionsWithinTwo withinTwo = InstitutionsWithinTwo.of(snapshot);
            int[] tied = nodes(snapshot)
                    .filter(v -> snapshot.isCitizen(v) && snapshot.adjacency().degree(v) > 0)
                    .toArray();
            assertThat(IntStream.of(tied)
                            .mapToLong(linking::institutionsReached)
                            .sum())
                    .isEqualTo(sums[0]);
            assertThat(IntStream.of(tied).mapToLong(withinTwo::count).sum()).isEqualTo(sums[1]);
        }
        assertThat(found).isGreaterThan(200);
    }

    private static Snapshot town(int seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int n = 6 + random.nextInt(16);
        Townsfolk town = new Townsfolk().bodies("w1", "w2", "w3");
        var graph = Families.random(n, (1 + 2 * random.nextDouble()) / n, seed);
        for (int v = 0; v < n; v++) {
            String name = Townsfolk.name(v);
            town.person(name, random.nextInt(9) == 0 ? 3 : null, v % 3 == 0 ? Kind.PROFESSIONAL : Kind.CITIZEN);
            if (random.nextInt(2) == 0) {
                town.employs("w" + (1 + random.nextInt(3)), name);
            }
            for (int u : graph.neighbours(v)) {
                if (u < v) {
                    town.knows(Townsfolk.name(u), name);
                }
            }
        }
        return town.snapshot();
    }

    private static IntStream nodes(Snapshot snapshot) {
        return IntStream.range(0, snapshot.size());
    }

    private static boolean employs(Snapshot snapshot, int employer, int v) {
        return Arrays.stream(snapshot.affiliations().employers(v)).anyMatch(e -> e == employer);
    }

    /** Whether someone next to v has an institutional role and is employed there. */
    private static boolean knows(Snapshot snapshot, int employer, int v) {
        return Arrays.stream(snapshot.adjacency().neighbours(v))
                .anyMatch(u -> snapshot.hasInstitutionalRole(u) && employs(snapshot, employer, u));
    }

    private InstitutionCoverage coverage(int parts) {
        return InstitutionCoverage.of(folk.snapshot(), v -> 0, parts, Progress.UNWATCHED);
    }
}
