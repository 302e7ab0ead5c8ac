package dk.bindeled.analysis.structure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class StoppingRuleTest {

    private static final double EPSILON = 0.01;
    private static final double DELTA = 0.1;
    private static final long MOST = 40_960;
    private static final int PHASE = 416;

    /** 34,000 nodes that no path went through, 90 with one, and so on up to one with five. */
    private static final int[] NODES = {34_000, 90, 20, 4, 0, 1};

    private final StoppingRule rule = new StoppingRule(EPSILON, DELTA, MOST, PHASE, NODES);

    @Test
    void atTheLargestShareTheUpperErrorIsEpsilonAndTheLowerOneNoMore() {
        for (int c = 0; c < NODES.length; c++) {
            for (long samples : new long[] {15_000, 20_000, 40_960}) {
                double share = rule.largestShare(c, samples);
                if (share >= 0) {
                    assertThat(error(1, share, c, samples)).isCloseTo(EPSILON, within(1e-12));
                    assertThat(error(-1, share, c, samples)).isLessThanOrEqualTo(EPSILON);
                    assertThat(error(1, share + 1e-6, c, samples)).isGreaterThan(EPSILON);
                }
            }
        }
        assertThat(rule.largestShare(5, MOST)).isPositive();
    }

    @Test
    void thePartsOnBothSidesAddUpToHalfOfDelta() {
        double sum = 0;
        for (int c = 0; c < NODES.length; c++) {
            sum += 2 * NODES[c] * Math.exp(-rule.logOfPart(c));
        }
        assertThat(sum).isCloseTo(DELTA / 2, within(1e-9)).isLessThanOrEqualTo(DELTA / 2);
    }

    @Test
    void ifTheFirstPhaseGuessedRightAllNodesAreDoneAtOnce() {
        long soon = (long) Math.ceil(rule.expected());
        for (int c = 0; c < NODES.length; c++) {
            assertThat(rule.largestShare(c, soon)).isCloseTo((c + 1.0) / PHASE, within(1e-5));
        }
        int[] classes = {0, 0, 5};
        long[] counts = {0, 0, 6 * soon / PHASE};
        assertThat(rule.isMet(counts, classes, soon)).isTrue();
        assertThat(rule.isMet(counts, classes, soon - 100)).isFalse();
        assertThat(rule.isMet(new long[] {6 * soon / PHASE, 0, 0}, classes, soon))
                .as("a node of another class")
                .isFalse();
    }

    @Test
    void aSmallerErrorTakesMorePaths() {
        StoppingRule finer = new StoppingRule(EPSILON / 2, DELTA, 4 * MOST, PHASE, NODES);
        assertThat(finer.expected()).isGreaterThan(2 * rule.expected());
    }

    /** The paper's g (sign 1) and f (sign -1), with b̃, L, ω and τ. */
    private double error(int sign, double share, int c, long samples) {
        double log = rule.logOfPart(c);
        double ratio = (double) MOST / samples;
        double term = 1 / 3.0 + sign * ratio;
        return log / samples * (term + Math.sqrt(term * term + 2 * share * MOST / log));
    }
}
