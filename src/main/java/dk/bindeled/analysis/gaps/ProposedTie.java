package dk.bindeled.analysis.gaps;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A new tie proposed to two groups without a firm bridge.
 *
 * @param a number of the first group
 * @param b number of the second group, larger than {@code a}
 * @param tie what the tie would give
 * @param commonGround what the two have in common, at least one thing
 * @param kirchhoffChange by how much it changes the Kirchhoff index, null where that is not known
 * @param certain true if no candidate that was not evaluated can surpass or equal it in pairs gained
 */
public record ProposedTie(
        int a,
        int b,
        NewTie tie,
        Set<CommonGround> commonGround,
        @Nullable Double kirchhoffChange,
        boolean certain) {

    public ProposedTie {
        commonGround = Collections.unmodifiableSet(EnumSet.copyOf(commonGround));
    }
}
