package dk.bindeled.study;

import dk.bindeled.analysis.gaps.IndependentBridges;
import dk.bindeled.analysis.gaps.ProposedTie;
import dk.bindeled.analysis.gaps.ProposedTies;
import dk.bindeled.network.Actor;
import dk.bindeled.network.Groups;
import dk.bindeled.network.Progress;
import dk.bindeled.network.Snapshot;
import java.util.Arrays;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Works introductions out each time: one pair of groups takes no longer than a click. Nothing of them is kept. */
@Service
class ComputedPairIntroductions implements PairIntroductions {

    @Override
    public Found between(Snapshot snapshot, String a, String b, Excluded excluded, Progress progress) {
        Groups groups = snapshot.groups();
        return found(snapshot, groups, number(groups, a), number(groups, b), _ -> true, excluded, progress);
    }

    /**
     * What there is to tell of two groups.
     *
     * @param groups groups over the nodes of the snapshot
     * @param isTold of whom it may be told that the bridge hangs on them
     */
    static Found found(
            Snapshot snapshot, Groups groups, int a, int b, IntPredicate isTold, Excluded excluded, Progress progress) {
        IndependentBridges bridges = IndependentBridges.of(snapshot.adjacency(), groups);
        return new Found(
                Arrays.stream(bridges.hangsOn(a, b))
                        .filter(isTold)
                        .mapToObj(v -> party(snapshot.actor(v)))
                        .toList(),
                bridges.between(a, b),
                ProposedTies.ofPair(snapshot, groups, a, b, excluded::contains, progress).stream()
                        .map(tie -> proposed(snapshot, tie))
                        .toList());
    }

    static int number(Groups groups, String id) {
        for (int g = 0; g < groups.count(); g++) {
            if (groups.id(g).equals(id)) {
                return g;
            }
        }
        throw new IllegalArgumentException("The grouping " + groups.grouping().code() + " has no group " + id);
    }

    private static Proposed proposed(Snapshot snapshot, ProposedTie proposed) {
        int u = proposed.tie().u();
        int v = proposed.tie().v();
        Double linked = proposed.tie().personsLinked().value();
        Integer introducer = proposed.introducer();
        return new Proposed(
                party(snapshot.actor(u)),
                party(snapshot.actor(v)),
                introducer == null ? null : party(snapshot.actor(introducer)),
                proposed.bodies().stream().map(snapshot::label).sorted().toList(),
                area(snapshot, u, v),
                proposed.tie().pairsGained(ProposedTies.STEPS),
                linked == null ? null : linked.longValue(),
                proposed.independentBridges());
    }

    private static @Nullable String area(Snapshot snapshot, int u, int v) {
        String own = snapshot.actor(u).area();
        return own == null || !own.equals(snapshot.actor(v).area())
                ? null
                : snapshot.areas().label(own);
    }

    private static Party party(Actor actor) {
        return new Party(actor.id(), actor.label(), actor.kinds());
    }
}
