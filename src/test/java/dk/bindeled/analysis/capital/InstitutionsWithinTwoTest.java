package dk.bindeled.analysis.capital;

import static org.assertj.core.api.Assertions.assertThat;

import dk.bindeled.analysis.structure.Distances;
import dk.bindeled.network.Kind;
import dk.bindeled.network.Snapshot;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class InstitutionsWithinTwoTest {

    private final Townsfolk folk = new Townsfolk();

    @Test
    void oneAloneFindsNone() {
        folk.person("nurse", null, Kind.PROFESSIONAL).bodies("clinic").employs("clinic", "nurse");
        assertThat(count("nurse")).isZero();
    }

    @Test
    void ofBodiesNothingIsSaid() {
        folk.bodies("club");
        assertThat(count("club")).isNull();
    }

    @Test
    void employersAtOneAndTwoStepsCountOnceAndThoseAtThreeDoNot() {
        // a - nurse(clinic) - baker(bakery) - teacher(school);  a - b - doctor(clinic, hospital);  b - mayor(town hall)
        folk.citizens("a", "b", "baker").person("nurse", null, Kind.PROFESSIONAL);
        folk.person("teacher", null, Kind.PROFESSIONAL).person("doctor", null, Kind.PROFESSIONAL);
        folk.person("mayor", 4, Kind.CITIZEN).bodies("clinic", "bakery", "school", "hospital", "townHall");
        folk.employs("clinic", "nurse").employs("bakery", "baker").employs("school", "teacher");
        folk.employs("clinic", "doctor").employs("hospital", "doctor").employs("townHall", "mayor");
        folk.chain("a", "nurse", "baker", "teacher").chain("a", "b", "doctor").knows("b", "mayor");
        // the baker's employer is none to reach: he speaks for nobody there
        assertThat(count("a")).isEqualTo(3);
        assertThat(count("teacher")).isEqualTo(1);
        assertThat(count("doctor")).isEqualTo(1);
        assertThat(count("b")).isEqualTo(3);
    }

    @Test
    void onesOwnEmployersAreNotCountedWhoeverElseWorksThere() {
        folk.citizens("a").person("nurse", null, Kind.PROFESSIONAL).person("doctor", null, Kind.PROFESSIONAL);
        folk.bodies("clinic", "hospital").chain("a", "nurse", "doctor");
        folk.employs("clinic", "nurse").employs("clinic", "doctor").employs("hospital", "doctor");
        assertThat(count("a")).isEqualTo(2);
        assertThat(count("nurse")).isEqualTo(1);
        folk.employs("clinic", "a");
        assertThat(count("a")).isEqualTo(1);
    }

    @Test
    void aStarsLeavesAllFindTheOthersEmployers() {
        for (int n = 2; n < 10; n++) {
            Townsfolk star = new Townsfolk().citizens("hub");
            for (int k = 0; k < n; k++) {
                star.person("leaf" + k, null, Kind.PROFESSIONAL).bodies("house" + k);
                star.employs("house" + k, "leaf" + k).knows("hub", "leaf" + k);
            }
            Snapshot snapshot = star.snapshot();
            InstitutionsWithinTwo found = InstitutionsWithinTwo.of(snapshot);
            assertThat(found.count(snapshot.indexOf("hub"))).isEqualTo(n);
            assertThat(found.count(snapshot.indexOf("leaf0"))).isEqualTo(n - 1);
        }
    }

    @Test
    void employersAreThoseOfAllWhomASearchFindsWithinTwoSteps() {
        for (int seed = 0; seed < 60; seed++) {
            Snapshot snapshot = random(seed, false);
            InstitutionsWithinTwo ours = InstitutionsWithinTwo.of(snapshot);
            for (int v = 0; v < snapshot.size(); v++) {
                Distances from = Distances.toNearest(snapshot.adjacency(), v);
                Set<Integer> found = new TreeSet<>();
                IntStream.range(0, snapshot.size())
                        .filter(w -> from.isWithin(w, 2) && snapshot.hasInstitutionalRole(w))
                        .flatMap(w -> Arrays.stream(snapshot.affiliations().employers(w)))
                        .forEach(found::add);
                Arrays.stream(snapshot.affiliations().employers(v)).forEach(found::remove);
                assertThat(ours.count(v)).as("%d, seed %d", v, seed).isEqualTo(found.size());
                assertThat(Linking.of(snapshot).institutionsReached(v)).isLessThanOrEqualTo(found.size());
            }
        }
    }

    @Test
    void otherIdsAndOneMoreWithoutTiesChangeNothing() {
        for (int seed = 0; seed < 20; seed++) {
            Snapshot first = random(seed, false);
            Snapshot renamed = random(seed, true);
            for (int k = 0; k < 25; k++) {
                assertThat(InstitutionsWithinTwo.of(renamed).count(renamed.indexOf(id(k, true))))
                        .isEqualTo(InstitutionsWithinTwo.of(first).count(first.indexOf(id(k, false))));
            }
        }
    }

    private static Snapshot random(int seed, boolean renamed) {
        SplittableRandom random = new SplittableRandom(seed);
        Townsfolk folk = new Townsfolk().bodies("h0", "h1", "h2", "h3", "h4", "h5", "h6", "h7");
        for (int k = 0; k < 25; k++) {
            Kind kind =
                    List.of(Kind.CITIZEN, Kind.AMBASSADOR, Kind.PROFESSIONAL).get(random.nextInt(3));
            folk.person(id(k, renamed), random.nextInt(6) == 0 ? 3 : null, kind);
            for (int job = random.nextInt(3); job > 0; job--) {
                folk.employs("h" + random.nextInt(8), id(k, renamed));
            }
        }
        for (int k = 0; k < 25; k++) {
            folk.knows(id(random.nextInt(25), renamed), id(random.nextInt(25), renamed));
        }
        return (renamed ? folk.citizens("lonely") : folk).snapshot();
    }

    private static String id(int k, boolean renamed) {
        return renamed ? "q" + (99 - k) : "p" + (10 + k);
    }

    private @Nullable Integer count(String id) {
        Snapshot snapshot = folk.snapshot();
        return InstitutionsWithinTwo.of(snapshot).count(snapshot.indexOf(id));
    }
}
