package dk.bindeled.analysis.gaps;

/** Which ties are not to be proposed: which two are not to be introduced, by node number. Asked for every candidate there is, so the answer must be quick, and the same both ways round. */
@FunctionalInterface
public interface ExcludedTies {

    /** Everybody may be introduced to everybody. */
    ExcludedTies NONE = (u, v) -> false;

    /** True if {@code u} and {@code v} are not to be introduced. */
    boolean contains(int u, int v);
}
