package dk.bindeled.analysis.gaps;

/** Which two are not to be introduced, by node number. Asked for every candidate there is, so the answer must be quick, and the same both ways round. */
@FunctionalInterface
public interface ExcludedPairs {

    /** Everybody may be introduced to everybody. */
    ExcludedPairs NONE = (u, v) -> false;

    /** True if {@code u} and {@code v} are not to be introduced. */
    boolean contains(int u, int v);
}
