package dk.bindeled.analysis.structure;

/**
 * When enough paths are sampled: once no node's true share can be more than epsilon away from the one counted, save with probability delta.
 *
 * <p>Formula: of τ paths the share b̃ goes through a node; with ω the largest number of samples and L = ln(1/δ_v) of the node's part of delta,
 * the true share is at least b̃ − f and at most b̃ + g, save with probability δ_v each, for
 * <ul>
 *   <li>f = L/τ · (1/3 − ω/τ + √((1/3 − ω/τ)² + 2 b̃ ω/L)),
 *   <li>g = L/τ · (1/3 + ω/τ + √((1/3 + ω/τ)² + 2 b̃ ω/L)).
 * </ul>
 * Both must be epsilon at most. With the same part of delta on both sides f is never above g, and g ≤ ε says, solved for b̃, that
 * b̃ ≤ (ε²τ²/(2L) − ετ/3)/ω − ε. That is what is checked.
 *
 * <p>Parts of delta: half of delta is kept for the case that ω is reached, a quarter is shared out on either side. A first phase, whose
 * samples are not used again, guesses each b̃, a little high so that nobody is taken for nought; the parts are those with which all nodes
 * would be done after the same number of samples if the guesses were right. The guarantee does not rest on the guesses, only the time it
 * takes. Nodes of one guess are one class.
 *
 * <p>Source: M. Borassi and E. Natale, KADABRA is an adaptive algorithm for betweenness via random approximation, ACM Journal of Experimental
 * Algorithmics 24 (2019) 1.2, doi:10.1145/3284359, theorem on f and g; the equal times replace its heuristic for the parts, which it leaves
 * free.
 *
 * <p>Cost: O(classes) to make, O(n) to check. Deterministic.
 */
final class StoppingRule {

    private static final int HALVINGS = 64;

    private final double epsilon;
    private final double most;
    private final double[] shares; // guessed share of each class
    private final double expected;

    /**
     * The rule after a first phase.
     *
     * @param epsilon greatest error, of shares of all pairs
     * @param delta probability that any node errs by more
     * @param most ω, largest number of samples
     * @param phase samples of the first phase
     * @param nodes number of nodes by how many paths of the first phase went through them
     */
    StoppingRule(double epsilon, double delta, long most, int phase, int... nodes) {
        this.epsilon = epsilon;
        this.most = most;
        this.shares = new double[nodes.length];
        for (int c = 0; c < nodes.length; c++) {
            shares[c] = (c + 1.0) / phase;
        }
        double tooFew = 0;
        double enough = 1;
        while (missed(enough, nodes) > delta / 4) {
            enough *= 2;
        }
        for (int k = 0; k < HALVINGS; k++) {
            double middle = (tooFew + enough) / 2;
            if (missed(middle, nodes) > delta / 4) {
                tooFew = middle;
            } else {
                enough = middle;
            }
        }
        this.expected = enough;
    }

    /** Samples after which every node would be done if the first phase had guessed right. */
    double expected() {
        return expected;
    }

    /** L = ln(1/δ_v) of the nodes of class {@code c}. */
    double logOfPart(int c) {
        return logOfPart(shares[c], expected);
    }

    /** The largest share of {@code samples} paths at which a node of class {@code c} is known well enough; negative where none is. */
    double largestShare(int c, long samples) {
        double tau = samples;
        return (epsilon * epsilon * tau * tau / (2 * logOfPart(c)) - epsilon * tau / 3) / most - epsilon;
    }

    /**
     * True if every node is known well enough.
     *
     * @param counts paths through each node
     * @param classes class of each node
     * @param samples paths in all
     */
    boolean isMet(long[] counts, int[] classes, long samples) {
        double[] largest = new double[shares.length];
        for (int c = 0; c < largest.length; c++) {
            largest[c] = largestShare(c, samples) * samples;
        }
        for (int v = 0; v < counts.length; v++) {
            if (counts[v] > largest[classes[v]]) {
                return false;
            }
        }
        return true;
    }

    /** Sum over the nodes of the parts of delta with which all are done after {@code samples}. */
    private double missed(double samples, int... nodes) {
        double sum = 0;
        for (int c = 0; c < nodes.length; c++) {
            sum += nodes[c] * Math.exp(-logOfPart(shares[c], samples));
        }
        return sum;
    }

    /** L at which g is epsilon. */
    private double logOfPart(double share, double samples) {
        return epsilon * epsilon * samples * samples / (2 * (most * (share + epsilon) + epsilon * samples / 3));
    }
}
