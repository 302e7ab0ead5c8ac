package dk.bindeled.demo;

import static org.assertj.core.api.Assertions.assertThat;

import dk.bindeled.analysis.cascade.CascadeTree;
import dk.bindeled.analysis.cascade.Cascades;
import dk.bindeled.analysis.cascade.FunnelRow;
import dk.bindeled.analysis.cascade.GuideKind;
import dk.bindeled.analysis.cascade.Unasked;
import dk.bindeled.analysis.structure.CutPoints;
import dk.bindeled.network.Adjacency;
import dk.bindeled.network.AreaLevel;
import dk.bindeled.network.Figure;
import dk.bindeled.network.Grouping;
import dk.bindeled.network.Groups;
import dk.bindeled.network.Progress;
import dk.bindeled.network.Snapshot;
import dk.bindeled.network.SnapshotQuery;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The motifs of {@code src/docs/demo.md} and their known answers, for the municipality that is shown and for two others. */
class LindeaaTest {

    private static final LocalDate LATER = LocalDate.of(2026, 1, 1);

    /** A municipality with its analysis. */
    record Town(long seed, Snapshot snapshot, Cascades cascades) {
        static Town of(long seed) {
            Snapshot snapshot = Snapshot.of(Lindeaa.generate(seed), SnapshotQuery.defaults(), LATER);
            return new Town(seed, snapshot, Cascades.of(snapshot, 180, 1, 999, Progress.UNWATCHED));
        }

        @Override
        public String toString() {
            return "seed " + seed;
        }
    }

    private static final List<Town> TOWNS =
            LongStream.of(Lindeaa.SEED, 1, 2).mapToObj(Town::of).toList();

    static Stream<Town> towns() {
        return TOWNS.stream();
    }

    @ParameterizedTest
    @MethodSource("towns")
    void moellevangen_and_skovhoej_hang_together_through_one_ambassador(Town town) {
        Snapshot snapshot = town.snapshot();
        Groups groups = snapshot.groups();
        assertThat(groups.grouping()).isEqualTo(Grouping.area(AreaLevel.ESTATE));
        Set<String> carriers = new TreeSet<>();
        int ties = 0;
        for (int u : groups.members(group(groups, "moellevangen"))) {
            for (int v : snapshot.adjacency().neighbours(u)) {
                if (groups.contains(group(groups, "skovhoej"), v)) {
                    carriers.add(snapshot.id(u));
                    ties++;
                }
            }
        }

        assertThat(carriers).containsExactly("a01");
        assertThat(ties).isEqualTo(4);
    }

    @ParameterizedTest
    @MethodSource("towns")
    void from_havnen_nobody_comes_to_a_decision_maker_in_two_steps_and_from_everywhere_else_someone_does(Town town) {
        Snapshot snapshot = town.snapshot();
        Groups groups = snapshot.groups();
        IntPredicate isNear = v -> withinTwo(snapshot, v);

        for (int g = 0; g < groups.count(); g++) {
            boolean someone =
                    IntStream.of(groups.members(g)).filter(snapshot::isCitizen).anyMatch(isNear);
            assertThat(someone).as(groups.label(g)).isEqualTo(!groups.id(g).equals("havnen"));
        }
    }

    @ParameterizedTest
    @MethodSource("towns")
    void in_kirsebaergangen_every_tie_is_supported_and_nowhere_else(Town town) {
        Snapshot snapshot = town.snapshot();
        Groups groups = snapshot.groups();

        for (int g = 0; g < groups.count(); g++) {
            Adjacency within = snapshot.adjacency().induced(groups.members(g));
            long unsupported = unsupported(within);
            assertThat(unsupported == 0)
                    .as("%s: %s of %s ties unsupported", groups.label(g), unsupported, within.edgeCount())
                    .isEqualTo(groups.id(g).equals("kirsebaergangen"));
        }
    }

    @ParameterizedTest
    @MethodSource("towns")
    void what_staff_start_stops_at_the_first_ring_and_what_ambassadors_start_goes_on_to_the_fourth(Town town) {
        List<CascadeTree> trees = town.cascades().forest().trees();

        assertThat(trees)
                .filteredOn(tree -> tree.guideKind() == GuideKind.PROFESSIONAL)
                .hasSizeGreaterThan(3)
                .allMatch(tree -> tree.depth() == 1);
        assertThat(trees).anyMatch(tree -> tree.guideKind() == GuideKind.AMBASSADOR && tree.depth() >= 4);
    }

    @ParameterizedTest
    @MethodSource("towns")
    void one_association_signs_up_many_and_welcomes_few(Town town) {
        FunnelRow crowded = funnel(town, FunnelRow.By.COMMUNITY, "traen-sammen");
        FunnelRow warm = funnel(town, FunnelRow.By.COMMUNITY, "kaffe-paa-kanden");

        assertThat(town.cascades().funnel())
                .filteredOn(row -> row.by() == FunnelRow.By.COMMUNITY)
                .allMatch(row -> row.begun() <= crowded.begun());
        assertThat(crowded.begun()).isGreaterThan(60);
        assertThat(crowded.welcomed()).isLessThanOrEqualTo(4);
        assertThat(warm.welcomed()).isGreaterThan(16);
    }

    @ParameterizedTest
    @MethodSource("towns")
    void when_the_coordinator_leaves_forty_six_are_cut_off_and_nobody_else_matters_as_much(Town town) {
        Snapshot snapshot = town.snapshot();
        CutPoints cuts = CutPoints.of(snapshot.adjacency());
        int coordinator = snapshot.indexOf("f01");

        assertThat(cuts.cutOff(coordinator)).isEqualTo(46);
        assertThat(IntStream.range(0, snapshot.size()).filter(v -> v != coordinator))
                .allMatch(v -> cuts.cutOff(v) < 10);
    }

    @ParameterizedTest
    @MethodSource("towns")
    void professionals_act_unasked_only_in_the_last_half_year(Town town) {
        List<Unasked.Period> professionals = town.cascades().unasked().periods().stream()
                .filter(period -> period.guideKind() == GuideKind.PROFESSIONAL)
                .toList();

        assertThat(professionals)
                .extracting(Unasked.Period::period)
                .containsExactly("2022-H1", "2022-H2", "2023-H1", "2023-H2", "2024-H1");
        assertThat(professionals.subList(0, 4)).allMatch(period -> period.unasked() == 0 && period.asked() > 30);
        assertThat(professionals.getLast().unasked()).isGreaterThan(20);
        assertThat(professionals.getLast().asked()).isGreaterThan(20);
    }

    @ParameterizedTest
    @MethodSource("towns")
    void postcards_and_web_addresses_lead_almost_nobody_to_a_welcome_and_going_along_does(Town town) {
        FunnelRow postcards = funnel(town, FunnelRow.By.CHANNEL, "postcard");
        FunnelRow web = funnel(town, FunnelRow.By.CHANNEL, "web");
        FunnelRow along = funnel(town, FunnelRow.By.CHANNEL, "went_along");

        assertThat(postcards.begun()).isGreaterThan(100);
        assertThat(web.begun()).isGreaterThan(80);
        assertThat((double) (postcards.welcomed() + web.welcomed()) / (postcards.begun() + web.begun()))
                .isLessThan(0.05);
        assertThat((double) along.welcomed() / along.begun()).isGreaterThan(0.7);
    }

    @ParameterizedTest
    @MethodSource("towns")
    void the_figures_of_the_whole_are_those_of_a_plausible_town(Town town) {
        Figure reproduction = Objects.requireNonNull(town.cascades().figures().get("reproduction"));
        Snapshot snapshot = town.snapshot();
        int[] tied = IntStream.of(snapshot.citizens())
                .filter(v -> snapshot.adjacency().degree(v) > 0)
                .toArray();

        assertThat(reproduction.value()).isBetween(0.6, 1.0);
        assertThat(reproduction.high()).isNotNull();
        assertThat(town.cascades().forest().reached()).isBetween(300, 650);
        assertThat(town.cascades().forest().invalid()).isEmpty();
        assertThat((double) IntStream.of(tied)
                                .filter(v -> withinTwo(snapshot, v))
                                .count()
                        / tied.length)
                .isBetween(0.45, 0.75);
        assertThat(bridgingRatio(snapshot)).isBetween(0.3, 0.5);
        assertThat(snapshot.groups().classifiedCount() / (double) snapshot.size())
                .isBetween(0.9, 0.95);
    }

    private static FunnelRow funnel(Town town, FunnelRow.By by, String key) {
        return town.cascades().funnel().stream()
                .filter(row -> row.by() == by && row.key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    private static int group(Groups groups, String id) {
        return IntStream.range(0, groups.count())
                .filter(g -> groups.id(g).equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static boolean withinTwo(Snapshot snapshot, int v) {
        for (int u : snapshot.adjacency().neighbours(v)) {
            if (snapshot.isDecisionMaker(u)
                    || IntStream.of(snapshot.adjacency().neighbours(u)).anyMatch(snapshot::isDecisionMaker)) {
                return true;
            }
        }
        return false;
    }

    private static long unsupported(Adjacency graph) {
        long count = 0;
        for (int u = 0; u < graph.size(); u++) {
            int from = u;
            for (int v : graph.neighbours(u)) {
                if (u < v && IntStream.of(graph.neighbours(v)).noneMatch(w -> graph.adjacent(from, w))) {
                    count++;
                }
            }
        }
        return count;
    }

    /** Ties between estates, observed over expected: m - Σ d_g² / 4m for a partition. */
    private static double bridgingRatio(Snapshot snapshot) {
        int[] classified = snapshot.groups().classified();
        Adjacency graph = snapshot.adjacency().induced(classified);
        Groups groups = snapshot.groups().induced(classified);
        double[] degrees = new double[groups.count()];
        double between = 0;
        for (int u = 0; u < graph.size(); u++) {
            degrees[groups.group(u, 0)] += graph.degree(u);
            for (int v : graph.neighbours(u)) {
                between += groups.share(u, v) ? 0 : 0.5;
            }
        }
        double expected = graph.edgeCount();
        for (double degree : degrees) {
            expected -= degree * degree / (4.0 * graph.edgeCount());
        }
        return between / expected;
    }
}
