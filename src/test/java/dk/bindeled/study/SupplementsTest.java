package dk.bindeled.study;

import static org.assertj.core.api.Assertions.assertThat;

import dk.bindeled.analysis.gaps.Introductions;
import dk.bindeled.analysis.structure.CutPoints;
import dk.bindeled.network.Adjacency;
import dk.bindeled.network.Progress;
import dk.bindeled.network.Snapshot;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What a study holds only where it is asked for. */
class SupplementsTest {

    private final Snapshot snapshot = new ThreeEstates().snapshot();

    @Test
    void aStudyIsTheSameWhetherOrNotMoreIsAskedFor() {
        StudyResult plain = study();
        StudyResult more = study(Supplement.NEW_TIES, Supplement.COMMUNITIES);
        assertThat(plain.newTies()).isNull();
        assertThat(plain.communities()).isNull();
        assertThat(more)
                .usingRecursiveComparison()
                .ignoringFields("newTies", "communities")
                .isEqualTo(plain);
        assertThat(study(Supplement.COMMUNITIES, Supplement.NEW_TIES)).isEqualTo(more);
    }

    @Test
    void tiesAreProposedToMissingAndFragileBridgesOnlyBetweenTheirOwnGroups() {
        StudyResult result = study(Supplement.NEW_TIES);
        List<NewTieFigures.Proposal> proposals = newTies(result).proposals();
        Set<String> wanting = result.pairs().stream()
                .filter(pair ->
                        Set.of("none", "fragile").contains(pair.bridgeClass().code()))
                .map(pair -> pair.a() + pair.b())
                .collect(Collectors.toSet());
        assertThat(wanting).containsExactlyInAnyOrder("ab", "ac");
        Map<String, Integer> perPair = new TreeMap<>();
        for (NewTieFigures.Proposal proposal : proposals) {
            String pair = proposal.a() + proposal.b();
            assertThat(wanting).contains(pair);
            assertThat(perPair.merge(pair, 1, Integer::sum)).isLessThanOrEqualTo(5);
            assertThat(area(proposal.personA())).isEqualTo(proposal.a());
            assertThat(area(proposal.personB())).isEqualTo(proposal.b());
            assertThat(proposal.reasons()).isNotEmpty();
            assertThat(proposal.selection()).isEqualTo("exact");
        }
        // a and c: a0 by way of b0, b1 and b2, and the choir
        assertThat(proposals.stream()
                        .filter(proposal -> proposal.b().equals("c"))
                        .map(proposal -> proposal.personA() + " " + proposal.personB() + " " + proposal.reasons()))
                .containsExactlyInAnyOrder(
                        "a0 c0 [shared_intermediary]",
                        "a0 c1 [shared_intermediary]",
                        "a0 c2 [shared_intermediary]",
                        "a5 c5 [association]");
        assertThat(new ArrayList<>(perPair.keySet()))
                .isEqualTo(proposals.stream()
                        .map(proposal -> proposal.a() + proposal.b())
                        .distinct()
                        .toList());
    }

    @Test
    void onceTheIntroductionsAreMadeNoTieIsABridgeAndTheirPartsAreNamedByTheFirstInThem() {
        List<NewTieFigures.Introduced> rows =
                newTies(study(Supplement.NEW_TIES)).introductions();
        Adjacency graph = snapshot.adjacency();
        assertThat(rows)
                .hasSize(Introductions.of(graph).toMake().size())
                .isSortedAccordingTo(
                        Comparator.comparing(NewTieFigures.Introduced::a).thenComparing(NewTieFigures.Introduced::b));
        List<Integer> ends = new ArrayList<>();
        for (int u = 0; u < graph.size(); u++) {
            for (int v : graph.neighbours(u)) {
                if (u < v) {
                    ends.addAll(List.of(u, v));
                }
            }
        }
        for (NewTieFigures.Introduced row : rows) {
            assertThat(row.a()).isLessThan(row.b());
            assertThat(row.component()).isEqualTo(firstReached(row.a()));
            ends.addAll(List.of(node(row.a()), node(row.b())));
        }
        int[] mended = ends.stream().mapToInt(Integer::intValue).toArray();
        assertThat(rows).isNotEmpty();
        assertThat(CutPoints.of(Adjacency.ofEdges(graph.size(), mended)).bridges())
                .as("the lone pair cannot be mended")
                .singleElement()
                .satisfies(bridge -> assertThat(List.of(snapshot.id(bridge.inner()), snapshot.id(bridge.outer())))
                        .containsExactlyInAnyOrder("z1", "z2"));
    }

    @Test
    void communitiesAreNumberedFromOneTheLargestFirst() {
        CommunityFigures found = study(Supplement.COMMUNITIES).communities();
        assertThat(found).isNotNull();
        assertThat(found.members())
                .extracting(CommunityFigures.Member::id)
                .containsExactlyElementsOf(
                        study().actors().stream().map(ActorFigures::id).toList());
        Map<Integer, Integer> sizes = new TreeMap<>();
        found.members().forEach(member -> sizes.merge(member.foundCommunity(), 1, Integer::sum));
        assertThat(sizes).hasSize(found.count()).hasSizeGreaterThan(1).containsKeys(1, found.count());
        assertThat(new ArrayList<>(sizes.values())).isSortedAccordingTo(Comparator.reverseOrder());
        assertThat(found.modularity().value()).isNotNull().isBetween(0.3, 1.0);
        assertThat(found.modularity().n()).isEqualTo(snapshot.edgeCount());
    }

    private StudyResult study(Supplement... supplements) {
        StudyParameters parameters = StudyParameters.of(snapshot.query());
        for (Supplement supplement : supplements) {
            parameters = parameters.with(supplement);
        }
        return StudyComputation.of(snapshot, parameters, Progress.UNWATCHED);
    }

    private static NewTieFigures newTies(StudyResult result) {
        NewTieFigures newTies = result.newTies();
        assertThat(newTies).isNotNull();
        return newTies;
    }

    private String area(String id) {
        return String.valueOf(snapshot.actor(node(id)).area());
    }

    private int node(String id) {
        for (int v = 0; v < snapshot.size(); v++) {
            if (snapshot.id(v).equals(id)) {
                return v;
            }
        }
        throw new AssertionError(id);
    }

    private String firstReached(String from) {
        TreeSet<String> names = new TreeSet<>();
        Set<Integer> seen = new HashSet<>(Set.of(node(from)));
        List<Integer> queue = new ArrayList<>(seen);
        for (int k = 0; k < queue.size(); k++) {
            names.add(snapshot.id(queue.get(k)));
            for (int v : snapshot.adjacency().neighbours(queue.get(k))) {
                if (seen.add(v)) {
                    queue.add(v);
                }
            }
        }
        return names.first();
    }
}
