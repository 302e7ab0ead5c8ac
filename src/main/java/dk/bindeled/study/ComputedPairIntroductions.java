package dk.bindeled.study;

import dk.bindeled.analysis.gaps.IndependentBridges;
import dk.bindeled.analysis.gaps.ProposedTie;
import dk.bindeled.analysis.gaps.ProposedTies;
import dk.bindeled.network.Actor;
import dk.bindeled.network.Groups;
import dk.bindeled.network.Progress;
import dk.bindeled.network.Snapshot;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Works introductions out each time: one pair of groups takes no longer than a click. Nothing of them is kept. */
@Service
class ComputedPairIntroductions implements PairIntroductions {

    @Override
    public Found between(Snapshot snapshot, String a, String b, Excluded excluded, Progress progress) {
        int first = number(snapshot.groups(), a);
        int second = number(snapshot.groups(), b);
        IndependentBridges bridges = IndependentBridges.of(snapshot.adjacency(), snapshot.groups());
        return new Found(
                Arrays.stream(bridges.hangsOn(first, second))
                        .mapToObj(v -> party(snapshot.actor(v)))
                        .toList(),
                bridges.between(first, second),
                ProposedTies.ofPair(snapshot, first, second, excluded::contains, progress).stream()
                        .map(tie -> proposed(snapshot, tie))
                        .toList());
    }

    private static int number(Groups groups, String id) {
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
