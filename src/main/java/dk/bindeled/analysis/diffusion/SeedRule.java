package dk.bindeled.analysis.diffusion;

import java.util.Locale;

/** What limits a choice of persons to start with, and what is known beforehand of choosing them greedily. */
public enum SeedRule {
    /**
     * So and so many. Greedy choice reaches 1 - 1/e of the best possible (G. L. Nemhauser, L. A. Wolsey and M. L. Fisher, An analysis of
     * approximations for maximizing submodular set functions I, Mathematical Programming 14 (1978) 265-294, doi:10.1007/BF01588971).
     */
    NUMBER(1 - 1 / Math.E),
    /**
     * So and so many, with a minimum in each area: the sets that can be completed so are the independent sets of a matroid, of which greedy choice
     * reaches 1/2 (M. L. Fisher, G. L. Nemhauser and L. A. Wolsey, An analysis of approximations for maximizing submodular set functions II,
     * Mathematical Programming Studies 8 (1978) 73-87, doi:10.1007/BFb0121195).
     */
    AREAS(0.5),
    /**
     * What can be paid. The better of greedy choice by gain for cost, and the best single person completed so, reaches 1 - 1/&radic;e (S. Khuller,
     * A. Moss and J. Naor, The budgeted maximum coverage problem, Information Processing Letters 70 (1999) 39-45,
     * doi:10.1016/S0020-0190(99)00031-9; a gap in the proof is closed, with 0.405, by J. Tang, X. Tang, A. Lim, K. Han, C. Li and J. Yuan,
     * Revisiting modified greedy algorithm for monotone submodular maximization with a knapsack constraint, Proceedings of the ACM on Measurement
     * and Analysis of Computing Systems 5 (2021) 8, doi:10.1145/3447386). That is known only where the number of persons does not bind too.
     */
    BUDGET(1 - 1 / Math.sqrt(Math.E));

    private final double factor;

    SeedRule(double factor) {
        this.factor = factor;
    }

    /** The share of the best possible that greedy choice is known to reach where spread is known exactly, 0-1. */
    public double factor() {
        return factor;
    }

    /** The word used in files and message keys, for instance {@code areas}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
