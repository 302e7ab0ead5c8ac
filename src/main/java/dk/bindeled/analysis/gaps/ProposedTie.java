package dk.bindeled.analysis.gaps;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A new tie proposed to two groups without a firm bridge.
 *
 * @param a number of the first group
 * @param b number of the second group, larger than {@code a}
 * @param tie what the tie would give
 * @param commonGround what the two have in common, at least one thing
 * @param bodies the associations and forums that both are members of, as numbers of the snapshot's actors
 * @param kirchhoffChange by how much it changes the Kirchhoff index, null where that is not known
 * @param introducer node number of the {@linkplain NaturalIntroducer natural introducer}, null where nobody has a tie to both
 * @param independentBridges on how many persons the bridge would rest with the tie, at least 1 ({@link IndependentBridges})
 * @param certain true if no candidate that was not evaluated can surpass or equal it in pairs gained
 */
public record ProposedTie(
        int a,
        int b,
        NewTie tie,
        Set<CommonGround> commonGround,
        List<Integer> bodies,
        @Nullable Double kirchhoffChange,
        @Nullable Integer introducer,
        int independentBridges,
        boolean certain) {

    public ProposedTie {
        bodies = List.copyOf(bodies);
        commonGround = Collections.unmodifiableSet(EnumSet.copyOf(commonGround));
    }
}
