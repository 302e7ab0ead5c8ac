package dk.bindeled.study;

import dk.bindeled.analysis.Chunks;
import dk.bindeled.analysis.gaps.CommonGround;
import dk.bindeled.analysis.gaps.GroupPair;
import dk.bindeled.analysis.gaps.Introduction;
import dk.bindeled.analysis.gaps.Introductions;
import dk.bindeled.analysis.gaps.ProposedTie;
import dk.bindeled.analysis.gaps.ProposedTies;
import dk.bindeled.analysis.structure.Communities;
import dk.bindeled.analysis.structure.Components;
import dk.bindeled.network.Figure;
import dk.bindeled.network.Progress;
import dk.bindeled.network.Reason;
import dk.bindeled.network.Snapshot;
import java.util.List;
import java.util.stream.IntStream;

/** Computes what a study holds only where it is asked for, in the words of its result. Nodes are numbered in the order of their ids. */
final class Supplements {

    private Supplements() {}

    static NewTieFigures newTies(
            Snapshot snapshot,
            Components components,
            Introductions introductions,
            List<GroupPair> pairs,
            Progress progress) {
        int[] first = new int[components.count()];
        for (int v = snapshot.size() - 1; v >= 0; v--) {
            first[components.of(v)] = v;
        }
        return new NewTieFigures(
                introductions.toMake().stream()
                        .map(tie -> introduced(snapshot, tie, first[components.of(tie.u())]))
                        .toList(),
                ProposedTies.of(snapshot, pairs, Chunks.onAllProcessors(), progress).stream()
                        .map(tie -> proposal(snapshot, tie))
                        .toList());
    }

    static CommunityFigures communities(Snapshot snapshot, long seed, Progress progress) {
        progress.stopIfCancelled();
        Communities found = Communities.of(snapshot.adjacency(), seed, progress);
        Figure modularity = found.modularity().isPresent()
                ? Figure.of(found.modularity().getAsDouble(), snapshot.edgeCount())
                : Figure.missing(Reason.NO_TIES, 0);
        return new CommunityFigures(
                found.count(),
                modularity,
                IntStream.range(0, snapshot.size())
                        .mapToObj(v -> new CommunityFigures.Member(snapshot.id(v), found.of(v) + 1))
                        .toList());
    }

    private static NewTieFigures.Introduced introduced(Snapshot snapshot, Introduction tie, int first) {
        return new NewTieFigures.Introduced(snapshot.id(tie.u()), snapshot.id(tie.v()), snapshot.id(first));
    }

    private static NewTieFigures.Proposal proposal(Snapshot snapshot, ProposedTie proposed) {
        Double linked = proposed.tie().personsLinked().value();
        return new NewTieFigures.Proposal(
                snapshot.groups().id(proposed.a()),
                snapshot.groups().id(proposed.b()),
                snapshot.id(proposed.tie().u()),
                snapshot.id(proposed.tie().v()),
                proposed.commonGround().stream().map(CommonGround::code).toList(),
                proposed.tie().pairsGained(2),
                proposed.tie().pairsGained(3),
                linked == null ? null : linked.longValue(),
                proposed.kirchhoffChange(),
                proposed.introducer() == null ? null : snapshot.id(proposed.introducer()),
                proposed.independentBridges(),
                proposed.certain());
    }
}
