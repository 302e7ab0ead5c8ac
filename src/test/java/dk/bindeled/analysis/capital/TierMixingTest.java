package dk.bindeled.analysis.capital;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dk.bindeled.network.Adjacency;
import dk.bindeled.network.Figure;
import dk.bindeled.network.Grouping;
import dk.bindeled.network.Kind;
import dk.bindeled.network.Reason;
import dk.bindeled.network.Snapshot;
import dk.bindeled.testing.Families;
import dk.bindeled.testing.StudyFiles;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TierMixingTest {

    private final Townsfolk folk = new Townsfolk();

    @Test
    void withoutTiesNothingIsKnownButHowManyPersonsThereAre() {
        assertThat(mixing().ties(0, 0)).isEqualTo(Figure.missing(Reason.NO_TIES, 0));
        folk.citizens("a", "b").person("mayor", 4, Kind.CITIZEN);
        assertThat(mixing().ratio(0, 4).reason()).isEqualTo(Reason.NO_TIES);
        assertThat(mixing().tiesOfProfessionals(2, 2).reason()).isEqualTo(Reason.NO_TIES);
        assertThat(mixing().persons(0)).isEqualTo(2);
        assertThat(mixing().persons(3)).isZero();
    }

    @Test
    void ofBodiesNothingIsSaid() {
        folk.bodies("club", "school");
        assertThat(mixing().ties(0, 0).reason()).isEqualTo(Reason.NOT_FOR_BODIES);
        assertThat(mixing().persons(0)).isNull();
    }

    @Test
    void sixTiesOfFiveTiersAreWorkedByHand() {
        // a - b - amb - nurse - chief - mayor, nurse - midwife
        folk.citizens("a", "b").person("amb", null, Kind.AMBASSADOR).person("nurse", null, Kind.PROFESSIONAL);
        folk.person("midwife", null, Kind.PROFESSIONAL).person("chief", 3, Kind.PROFESSIONAL);
        folk.person("mayor", 4, Kind.CITIZEN);
        folk.chain("a", "b", "amb", "nurse", "chief", "mayor").knows("nurse", "midwife");
        TierMixing mixing = mixing();
        // degrees by tier: 3, 2, 4, 2, 1 of 12
        assertThat(mixing.ties(0, 0)).isEqualTo(Figure.of(1, 6).withExpected(9 / 24.0));
        assertThat(mixing.ties(1, 0)).isEqualTo(Figure.of(1, 6).withExpected(6 / 12.0));
        assertThat(mixing.ties(0, 1)).isEqualTo(mixing.ties(1, 0));
        assertThat(mixing.ties(2, 2)).isEqualTo(Figure.of(1, 6).withExpected(16 / 24.0));
        assertThat(mixing.ties(0, 4)).isEqualTo(Figure.of(0, 6).withExpected(3 / 12.0));
        assertThat(mixing.ratio(2, 3)).isEqualTo(Figure.of(1 / (8 / 12.0), 6));
        assertThat(mixing.tiesOfProfessionals(2, 2)).isEqualTo(Figure.of(1, 6));
        assertThat(mixing.tiesOfProfessionals(3, 2)).isEqualTo(Figure.of(1, 6));
        assertThat(mixing.tiesOfProfessionals(1, 2)).isEqualTo(Figure.of(0, 6));
        assertThat(mixing.tiesOfProfessionals(3, 4)).isEqualTo(Figure.of(0, 6));
    }

    @Test
    void whereNobodyIsOfATierNothingIsExpected() {
        folk.citizens("a", "b").knows("a", "b");
        assertThat(mixing().ties(0, 4)).isEqualTo(Figure.of(0, 1).withExpected(0.0));
        assertThat(mixing().ratio(0, 4)).isEqualTo(Figure.missing(Reason.NOTHING_EXPECTED, 1));
        assertThat(mixing().ratio(0, 0)).isEqualTo(Figure.of(1, 1));
    }

    @Test
    void familiesHaveTheirClosedForms() {
        for (int n = 3; n < 12; n++) {
            TierMixing star = mixing(Families.star(n), 1);
            assertThat(star.ties(0, 4)).isEqualTo(Figure.of(n - 1, n - 1).withExpected((n - 1) / 2.0));
            for (int deciding = 1; deciding < n; deciding++) {
                Double ratio =
                        mixing(Families.complete(n), deciding).ratio(4, 0).value();
                assertThat(ratio).isCloseTo(n / (n - 1.0), within(1e-12));
                Figure sides = mixing(Families.completeBipartite(deciding, n), deciding)
                        .ties(0, 4);
                assertThat(sides.value()).isEqualTo((double) deciding * n);
                assertThat(sides.expected()).isEqualTo(deciding * n / 2.0);
            }
        }
    }

    /** Edges as networkx's attribute_mixing_matrix counts them; expected are its row sums' products. */
    @Test
    void lawyersAndManagersMixAsNetworkxCounts() {
        TierMixing lawyers = TierMixing.of(StudyFiles.snapshot("lazega-lawyers", Grouping.ALL));
        agree(lawyers.ties(2, 2), 881, 203, 159.6197502837684);
        agree(lawyers.ties(2, 3), 881, 344, 430.76049943246306);
        agree(lawyers.ties(3, 3), 881, 334, 290.61975028376844);
        assertThat(lawyers.tiesOfProfessionals(2, 3).value()).isEqualTo(344);
        TierMixing managers = TierMixing.of(StudyFiles.snapshot("krackhardt-high-tech", Grouping.ALL));
        agree(managers.ties(2, 2), 159, 92, 91.32232704402514);
        agree(managers.ties(3, 2), 159, 47, 47.745283018867916);
        agree(managers.ties(3, 3), 159, 6, 6.2405660377358485);
        agree(managers.ties(4, 2), 159, 10, 10.61006289308176);
        agree(managers.ties(4, 3), 159, 4, 2.7735849056603774);
        agree(managers.ties(4, 4), 159, 0, 0.30817610062893086);
    }

    @Test
    void observedAndExpectedAddUpToAllTies() {
        for (int seed = 0; seed < 30; seed++) {
            TierMixing mixing = TierMixing.of(random(seed, false));
            TierMixing renamed = TierMixing.of(random(seed, true));
            double observed = 0;
            double expected = 0;
            for (int a = 0; a < TierMixing.TIERS; a++) {
                for (int b = 0; b <= a; b++) {
                    Figure ties = mixing.ties(a, b);
                    observed += orNaN(ties.value());
                    expected += orNaN(ties.expected());
                    assertThat(renamed.ties(a, b)).isEqualTo(ties);
                    assertThat(renamed.tiesOfProfessionals(b, a)).isEqualTo(mixing.tiesOfProfessionals(a, b));
                }
            }
            double m = mixing.ties(0, 0).n();
            assertThat(observed).isEqualTo(m);
            assertThat(expected).isCloseTo(m, within(1e-9));
        }
    }

    /** The ties between tiers are the ties between groups when tiers are the groups. */
    @Test
    void betweenTiersIsWhatBridgingFindsBetweenGroups() {
        for (int seed = 0; seed < 30; seed++) {
            Snapshot snapshot = random(seed, false);
            int[][] members = IntStream.range(0, TierMixing.TIERS)
                    .mapToObj(tier -> IntStream.range(0, snapshot.size())
                            .filter(v -> snapshot.tier(v) == tier)
                            .toArray())
                    .toArray(int[][]::new);
            Figure between = Bridging.of(ClassifiedGraph.of(snapshot, Families.groups(snapshot.size(), members)))
                    .tiesBetween();
            TierMixing mixing = TierMixing.of(snapshot);
            double observed = 0;
            double expected = 0;
            for (int a = 0; a < TierMixing.TIERS; a++) {
                for (int b = 0; b < a; b++) {
                    observed += orNaN(mixing.ties(a, b).value());
                    expected += orNaN(mixing.ties(a, b).expected());
                }
            }
            assertThat(observed).isEqualTo(orNaN(between.value()));
            assertThat(expected).isCloseTo(orNaN(between.expected()), within(1e-9));
        }
    }

    private static void agree(Figure ties, long n, double observed, double expected) {
        assertThat(ties.n()).isEqualTo(n);
        assertThat(ties.value()).isEqualTo(observed);
        assertThat(ties.expected()).isCloseTo(expected, within(1e-9));
    }

    private static double orNaN(@Nullable Double number) {
        return number == null ? Double.NaN : number;
    }

    private static Snapshot random(int seed, boolean renamed) {
        SplittableRandom random = new SplittableRandom(seed);
        Townsfolk folk = new Townsfolk();
        for (int k = 0; k < 30; k++) {
            Kind kind =
                    List.of(Kind.CITIZEN, Kind.AMBASSADOR, Kind.PROFESSIONAL).get(random.nextInt(3));
            folk.person(id(k, renamed), random.nextInt(4) == 0 ? 3 + random.nextInt(2) : null, kind);
        }
        folk.knows(id(0, renamed), id(1, renamed));
        for (int k = 0; k < 50; k++) {
            folk.knows(id(random.nextInt(30), renamed), id(random.nextInt(30), renamed));
        }
        return (renamed ? folk.citizens("lonely") : folk).snapshot();
    }

    private static String id(int k, boolean renamed) {
        return renamed ? "q" + (99 - k) : "p" + (10 + k);
    }

    private static TierMixing mixing(Adjacency graph, int deciding) {
        return TierMixing.of(Townsfolk.of(graph, v -> v < deciding).snapshot());
    }

    private TierMixing mixing() {
        return TierMixing.of(folk.snapshot());
    }
}
