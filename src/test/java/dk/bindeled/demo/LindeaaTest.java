package dk.bindeled.demo;

import static org.assertj.core.api.Assertions.assertThat;

import dk.bindeled.analysis.capital.Bonding;
import dk.bindeled.analysis.capital.Bridging;
import dk.bindeled.analysis.capital.ClassifiedGraph;
import dk.bindeled.analysis.capital.GroupBonding;
import dk.bindeled.analysis.capital.Linking;
import dk.bindeled.analysis.cascade.CascadeTree;
import dk.bindeled.analysis.cascade.Cascades;
import dk.bindeled.analysis.cascade.FunnelRow;
import dk.bindeled.analysis.cascade.GuideKind;
import dk.bindeled.analysis.cascade.Unasked;
import dk.bindeled.analysis.gaps.BridgeClass;
import dk.bindeled.analysis.gaps.GroupPair;
import dk.bindeled.analysis.gaps.GroupPairs;
import dk.bindeled.analysis.structure.Components;
import dk.bindeled.analysis.structure.CutPoints;
import dk.bindeled.network.Adjacency;
import dk.bindeled.network.AreaLevel;
import dk.bindeled.network.Figure;
import dk.bindeled.network.Grouping;
import dk.bindeled.network.Groups;
import dk.bindeled.network.Kind;
import dk.bindeled.network.Progress;
import dk.bindeled.network.Snapshot;
import dk.bindeled.network.SnapshotQuery;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The motifs of {@code src/docs/demo.md} and their known answers, for the municipality that is shown and for two others. */
class LindeaaTest {

    private static final LocalDate LATER = LocalDate.of(2026, 1, 1);
    private static final Set<GuideKind> STAFF = EnumSet.of(GuideKind.COMMUNITY_GUIDE, GuideKind.PROFESSIONAL);

    /** A municipality with its analysis. */
    record Town(
            long seed,
            Snapshot snapshot,
            Bonding bonding,
            Bridging bridging,
            List<GroupPair> pairs,
            Linking linking,
            Cascades cascades) {

        static Town of(long seed) {
            Snapshot snapshot = Snapshot.of(Lindeaa.generate(seed), SnapshotQuery.defaults(), LATER);
            ClassifiedGraph classified = ClassifiedGraph.of(snapshot, snapshot.groups());
            Bridging bridging = Bridging.of(classified);
            return new Town(
                    seed,
                    snapshot,
                    Bonding.of(snapshot, classified, Progress.UNWATCHED),
                    bridging,
                    GroupPairs.of(classified, bridging, Progress.UNWATCHED),
                    Linking.of(snapshot),
                    Cascades.of(snapshot, 180, 1, 999, Progress.UNWATCHED));
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
        Groups groups = town.snapshot().groups();
        int here = group(groups, "moellevangen");
        int there = group(groups, "skovhoej");
        GroupPair pair = town.pairs().stream()
                .filter(each -> each.a() == here && each.b() == there)
                .findFirst()
                .orElseThrow();

        assertThat(pair.persons()).isEqualTo(212);
        assertThat(pair.directTies()).isEqualTo(4);
        assertThat(pair.comparable()).isGreaterThan(10);
        assertThat(pair.independentBridges()).isEqualTo(1);
        assertThat(pair.busiestShare()).isEqualTo(1.0);
        assertThat(pair.carriers()).containsExactly(town.snapshot().indexOf("a01"));
        assertThat(pair.bridgeClass()).isEqualTo(BridgeClass.FRAGILE);
        assertThat(town.snapshot().is(pair.carriers().getFirst(), Kind.AMBASSADOR))
                .isTrue();
        assertThat(bridgeEnds(town.snapshot(), here, there)).containsExactly("a01");
    }

    @ParameterizedTest
    @MethodSource("towns")
    void from_havnen_nobody_comes_to_a_decision_maker_in_two_steps_and_from_everywhere_else_someone_does(Town town) {
        Groups groups = town.snapshot().groups();

        for (int g = 0; g < groups.count(); g++) {
            int[] members = groups.members(g);
            Double share = town.linking().of(members).shareWithinTwo().value();
            boolean someone = IntStream.of(members).anyMatch(v -> withinTwo(town.snapshot(), v));
            if (groups.id(g).equals("havnen")) {
                assertThat(share).isZero();
                assertThat(someone).isFalse();
            } else {
                assertThat(share).as(groups.label(g)).isGreaterThan(0.05);
                assertThat(someone).isTrue();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("towns")
    void in_kirsebaergangen_every_tie_is_supported_and_nowhere_else(Town town) {
        Groups groups = town.snapshot().groups();

        for (GroupBonding group : town.bonding().groups()) {
            Adjacency within = town.snapshot().adjacency().induced(groups.members(group.group()));
            assertThat(group.tiesWithin() - group.supportedTies()).isEqualTo(unsupported(within));
            if (groups.id(group.group()).equals("kirsebaergangen")) {
                assertThat(group.supportedShare().value()).isEqualTo(1.0);
                assertThat(group.persons()).isEqualTo(44);
            } else {
                assertThat(group.supportedShare().value()).isLessThan(1.0);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("towns")
    void the_street_holds_together_when_one_household_is_lost(Town town) {
        Snapshot snapshot = town.snapshot();
        int[] street = snapshot.groups().members(group(snapshot.groups(), "kirsebaergangen"));
        for (int lost : street) {
            int[] left = IntStream.of(street).filter(v -> v != lost).toArray();
            assertThat(Components.of(snapshot.adjacency().induced(left)).count())
                    .isEqualTo(1);
        }
    }

    @ParameterizedTest
    @MethodSource("towns")
    void what_staff_start_stops_at_the_first_ring_and_what_ambassadors_start_goes_on_to_the_fourth(Town town) {
        List<CascadeTree> trees = town.cascades().forest().trees();

        assertThat(trees)
                .filteredOn(tree -> STAFF.contains(tree.guideKind()))
                .hasSizeGreaterThan(3)
                .allMatch(tree -> tree.depth() == 1);
        assertThat(trees)
                .filteredOn(tree -> tree.guideKind() == GuideKind.COMMUNITY_GUIDE)
                .extracting(CascadeTree::root)
                .isNotEmpty()
                .isSubsetOf("g01", "g02", "g03");
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
        assertThat(crowded.welcomed()).isLessThanOrEqualTo(8);
        assertThat(warm.welcomed()).isGreaterThan(2 * crowded.welcomed());
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
        int unasked = 0;
        int asked = 0;
        for (GuideKind kind : STAFF) {
            List<Unasked.Period> professionals = town.cascades().unasked().periods().stream()
                    .filter(period -> period.guideKind() == kind)
                    .toList();
            assertThat(professionals)
                    .extracting(Unasked.Period::period)
                    .containsExactly("2022-H1", "2022-H2", "2023-H1", "2023-H2", "2024-H1");
            assertThat(professionals.subList(0, 4)).allMatch(period -> period.unasked() == 0 && period.asked() > 5);
            unasked += professionals.getLast().unasked();
            asked += professionals.getLast().asked();
        }
        assertThat(unasked).isGreaterThan(20);
        assertThat(asked).isGreaterThan(20);
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

        assertThat(town.snapshot().groups().grouping()).isEqualTo(Grouping.area(AreaLevel.ESTATE));
        assertThat(town.snapshot().groups().classifiedCount()
                        / (double) town.snapshot().size())
                .isBetween(0.9, 0.95);
        assertThat(town.bonding().supportedShare().value()).isBetween(0.75, 0.85);
        assertThat(town.bridging().bridgingRatio().value()).isBetween(0.35, 0.45);
        assertThat(town.linking().ofAll().shareWithinTwo().value()).isBetween(0.5, 0.7);
        assertThat(town.linking().ofAll().citizensWithTies().value()).isBetween(0.9, 0.99);
        assertThat(town.cascades().forest().reached()).isBetween(300, 650);
        assertThat(town.cascades().forest().invalid()).isEmpty();
        assertThat(reproduction.value()).isBetween(0.6, 1.0);
        assertThat(reproduction.high()).isNotNull();
        assertThat(EnumSet.complementOf(EnumSet.of(BridgeClass.NOT_EXPECTED, BridgeClass.UNKNOWN)))
                .allMatch(each -> town.pairs().stream().anyMatch(pair -> pair.bridgeClass() == each));
    }

    @Test
    void the_documentation_gives_the_figures_of_the_municipality_that_is_shown() throws IOException {
        Town town = TOWNS.getFirst();
        String page = Files.readString(Path.of("src/docs/demo.md"));

        Cascades cascades = town.cascades();
        assertThat(page)
                .contains(
                        row("supported_share", town.bonding().supportedShare()),
                        row("bridging_ratio", town.bridging().bridgingRatio()),
                        row("share_within_two", town.linking().ofAll().shareWithinTwo()),
                        "| reached | %d |".formatted(cascades.forest().reached()),
                        "| rings | %s |".formatted(cascades.forest().rings()),
                        row(
                                "reproduction",
                                Objects.requireNonNull(cascades.figures().get("reproduction"))),
                        "%d are robust, %d thin, %d fragile, and %d that could"
                                .formatted(
                                        count(town, BridgeClass.ROBUST),
                                        count(town, BridgeClass.THIN),
                                        count(town, BridgeClass.FRAGILE),
                                        count(town, BridgeClass.NONE)));
        assertThat(page).contains(town.snapshot().label(town.snapshot().indexOf("a01")));
        assertThat(page).contains(town.snapshot().label(town.snapshot().indexOf("f01")));
    }

    private static String row(String name, Figure figure) {
        return String.format(Locale.ROOT, "| %s | %.3f |", name, figure.value());
    }

    private static long count(Town town, BridgeClass wanted) {
        return town.pairs().stream()
                .filter(pair -> pair.bridgeClass() == wanted)
                .count();
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

    /** Ids of those in group {@code here} who are tied to someone in group {@code there}. */
    private static Set<String> bridgeEnds(Snapshot snapshot, int here, int there) {
        Set<String> ends = new TreeSet<>();
        for (int u : snapshot.groups().members(here)) {
            for (int v : snapshot.adjacency().neighbours(u)) {
                if (snapshot.groups().contains(there, v)) {
                    ends.add(snapshot.id(u));
                }
            }
        }
        return ends;
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
}
