package dk.bindeled.analysis.layout;

import dk.bindeled.analysis.statistics.Seeds;
import dk.bindeled.network.Progress;
import java.util.random.RandomGenerator;

/**
 * Places discs of given sizes side by side, close to those they have most ties with, without overlap.
 *
 * <p>Springs between discs with ties (stiffness: their ties over the geometric mean of both discs' ties), a weak pull to the middle, and
 * overlaps pushed apart, from several seeded starts of which the arrangement with the shortest ties is kept; at last all distances grow
 * until no two discs come closer than the gap. The springs are those of P. Eades, A heuristic for graph drawing, Congressus Numerantium 42
 * (1984) 149-160; the smallest disc around the discs is found by the walk to the farthest point of M. Bădoiu and K. L. Clarkson, Smaller
 * core-sets for balls, SODA 2003, 801-802 (doi:10.5555/644108.644240), whose error is below 1 % after the 200 steps taken.
 *
 * <p>Cost O(starts · steps · k²) for k discs. Deterministic for a seed.
 */
final class DiscPacking {

    private static final int STEPS = 300;
    private static final int ENCLOSING_STEPS = 200;

    private final double[] radii;
    private final double[][] weights;
    private final double gap;
    private final double flatness;
    private final double[] x;
    private final double[] y;

    /**
     * @param radii radius of each disc, above 0
     * @param weights ties between discs, symmetric, 0 or more; the diagonal is not read
     * @param gap least distance between two discs
     * @param flatness how many times stronger the pull to the middle is up and down than sideways; 1 is round
     */
    DiscPacking(double[] radii, double[][] weights, double gap, double flatness) {
        this.radii = radii;
        this.weights = weights;
        this.gap = gap;
        this.flatness = flatness;
        this.x = new double[radii.length];
        this.y = new double[radii.length];
    }

    /** Centre of disc {@code k} relative to the middle of the enclosing disc, after {@link #pack}. */
    double x(int k) {
        return x[k];
    }

    double y(int k) {
        return y[k];
    }

    /** Arranges the discs and gives back the radius of a disc around (0, 0) that holds them all. */
    double pack(long seed, Progress progress) {
        int k = radii.length;
        double[][] springs = springs();
        int starts = k <= 2 ? 1 : Math.clamp(4000L / ((long) k * k), 1, 16);
        double shortest = Double.POSITIVE_INFINITY;
        double[] bestX = new double[k];
        double[] bestY = new double[k];
        for (int start = 0; start < starts; start++) {
            scatter(Seeds.stream(seed, start));
            settle(springs, progress);
            double length = length(springs);
            if (length < shortest) {
                shortest = length;
                System.arraycopy(x, 0, bestX, 0, k);
                System.arraycopy(y, 0, bestY, 0, k);
            }
        }
        System.arraycopy(bestX, 0, x, 0, k);
        System.arraycopy(bestY, 0, y, 0, k);
        return centre();
    }

    private double[][] springs() {
        int k = radii.length;
        double[] sums = new double[k];
        for (int i = 0; i < k; i++) {
            for (int j = 0; j < k; j++) {
                sums[i] += i == j ? 0 : weights[i][j];
            }
        }
        double[][] springs = new double[k][k];
        for (int i = 0; i < k; i++) {
            for (int j = 0; j < k; j++) {
                springs[i][j] = i == j || weights[i][j] == 0 ? 0 : weights[i][j] / Math.sqrt(sums[i] * sums[j]);
            }
        }
        return springs;
    }

    private void scatter(RandomGenerator random) {
        double reach = 0;
        for (double radius : radii) {
            reach += radius * radius;
        }
        reach = 2 * Math.sqrt(reach);
        for (int i = 0; i < x.length; i++) {
            x[i] = reach * (random.nextDouble() - 0.5) * flatness;
            y[i] = reach * (random.nextDouble() - 0.5);
        }
    }

    private void settle(double[][] springs, Progress progress) {
        int k = radii.length;
        for (int step = 0; step < STEPS; step++) {
            progress.stopIfCancelled();
            double warmth = 0.2 * (1 - (double) step / STEPS);
            for (int i = 0; i < k; i++) {
                double moveX = -0.15 * x[i];
                double moveY = -0.15 * flatness * y[i];
                for (int j = 0; j < k; j++) {
                    if (springs[i][j] > 0) {
                        double dx = x[j] - x[i];
                        double dy = y[j] - y[i];
                        double distance = Math.sqrt(dx * dx + dy * dy);
                        double slack = distance - touching(i, j);
                        if (slack > 0) {
                            moveX += springs[i][j] * slack * dx / distance;
                            moveY += springs[i][j] * slack * dy / distance;
                        }
                    }
                }
                x[i] += warmth * moveX;
                y[i] += warmth * moveY;
            }
            separate();
        }
        for (int step = 0; step < STEPS; step++) {
            progress.stopIfCancelled();
            gather(0.03 * (1 - (double) step / STEPS));
            separate();
        }
        for (int step = 0; step < STEPS && separate(); step++) {
            progress.stopIfCancelled();
        }
        spread();
    }

    /** Moves everything a little towards the middle, more where the picture is to be flat. */
    private void gather(double share) {
        for (int i = 0; i < x.length; i++) {
            x[i] *= 1 - share;
            y[i] *= 1 - share * flatness;
        }
    }

    private double touching(int i, int j) {
        return radii[i] + radii[j] + gap;
    }

    /** Pushes overlapping discs apart, the smaller one farther; true if any overlapped. */
    private boolean separate() {
        boolean any = false;
        for (int i = 0; i < x.length; i++) {
            for (int j = i + 1; j < x.length; j++) {
                double dx = x[j] - x[i];
                double dy = y[j] - y[i];
                double squared = dx * dx + dy * dy;
                double touching = touching(i, j);
                if (squared < touching * touching) {
                    double distance = Math.sqrt(squared);
                    if (distance < 1e-9 * touching) {
                        dx = touching;
                        dy = 0;
                        distance = touching;
                    }
                    double overlap = touching - Math.sqrt(squared);
                    double share = radii[j] * radii[j] / (radii[i] * radii[i] + radii[j] * radii[j]);
                    x[i] -= overlap * share * dx / distance;
                    y[i] -= overlap * share * dy / distance;
                    x[j] += overlap * (1 - share) * dx / distance;
                    y[j] += overlap * (1 - share) * dy / distance;
                    any |= overlap > 1e-6 * touching;
                }
            }
        }
        return any;
    }

    /** Whatever still overlaps no longer does once all distances have grown by the largest factor needed. */
    private void spread() {
        double factor = 1;
        for (int i = 0; i < x.length; i++) {
            for (int j = i + 1; j < x.length; j++) {
                factor = Math.max(factor, touching(i, j) / Math.hypot(x[j] - x[i], y[j] - y[i]));
            }
        }
        for (int i = 0; i < x.length; i++) {
            x[i] *= factor;
            y[i] *= factor;
        }
    }

    /** How long the ties are, and how far the discs reach up and sideways where nothing holds them together. */
    private double length(double[][] springs) {
        double length = 0;
        for (int i = 0; i < x.length; i++) {
            length += 0.05 * Math.hypot(x[i], flatness * y[i]);
            for (int j = i + 1; j < x.length; j++) {
                length += springs[i][j] * Math.hypot(x[j] - x[i], y[j] - y[i]);
            }
        }
        return length;
    }

    private double centre() {
        double middleX = 0;
        double middleY = 0;
        for (int step = 1; step <= ENCLOSING_STEPS; step++) {
            int farthest = farthest(middleX, middleY);
            double dx = x[farthest] - middleX;
            double dy = y[farthest] - middleY;
            double distance = Math.hypot(dx, dy);
            // The walk goes to the farthest point of the farthest disc, beyond its centre.
            double beyond = distance == 0 ? 1 : 1 + radii[farthest] / distance;
            middleX += dx * beyond / (step + 1);
            middleY += dy * beyond / (step + 1);
        }
        int farthest = farthest(middleX, middleY);
        double radius = Math.hypot(x[farthest] - middleX, y[farthest] - middleY) + radii[farthest];
        for (int i = 0; i < x.length; i++) {
            x[i] -= middleX;
            y[i] -= middleY;
        }
        return radius;
    }

    private int farthest(double fromX, double fromY) {
        int farthest = 0;
        double most = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < x.length; i++) {
            double reach = Math.hypot(x[i] - fromX, y[i] - fromY) + radii[i];
            if (reach > most) {
                most = reach;
                farthest = i;
            }
        }
        return farthest;
    }
}
