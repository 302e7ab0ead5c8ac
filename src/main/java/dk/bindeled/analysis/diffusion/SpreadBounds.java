package dk.bindeled.analysis.diffusion;

/**
 * What is known of a mean from how many sets were hit, and how many sets are enough: Tang, Tang, Xiao and Yuan 2018
 * (doi:10.1145/3183713.3183749), lemmas 4.2 and 4.3 and equation 16, with another factor than 1 - 1/e where the choice has one.
 */
final class SpreadBounds {

    private SpreadBounds() {}

    /**
     * What the mean number of hits is above, but for a probability of exp(-a).
     *
     * @param hits by seeds that have nothing to do with the sets
     */
    static double lower(long hits, double a) {
        double root = Math.sqrt((double) hits + 2 * a / 9) - Math.sqrt(a / 2);
        return root <= 0 ? 0 : Math.max(0, root * root - a / 18);
    }

    /**
     * What the mean number of hits is below, but for a probability of exp(-a).
     *
     * @param hits not fewer than those by one choice that has nothing to do with the sets
     */
    static double upper(long hits, double a) {
        double root = Math.sqrt((double) hits + a / 2) + Math.sqrt(a / 2);
        return root * root;
    }

    /**
     * How many sets are enough for the factor less epsilon, but for a probability of delta.
     *
     * @param share of all that the best choice reaches at least, above 0
     * @param choices logarithm of how many choices there are
     */
    static double enough(double share, double choices, double factor, double epsilon, double delta) {
        double a = Math.log(6 / delta);
        double root = factor * Math.sqrt(a) + Math.sqrt(factor * (choices + a));
        return 2 * root * root / (epsilon * epsilon * share);
    }

    /** Upper bound for the logarithm of the number of ways to choose {@code k} or fewer of {@code n}. */
    static double choices(int n, int k) {
        double exactly = 0;
        for (int j = 0; j < Math.min(k, n / 2); j++) {
            exactly += Math.log((double) (n - j) / (j + 1));
        }
        return Math.min(n * Math.log(2), exactly + Math.log(k + 1.0));
    }
}
