package dk.bindeled.analysis.layout;

import java.util.function.IntConsumer;

/** Points sorted into squares, to find those close to each other. Points may move a little while the grid is in use. */
final class Grid {

    private final double[] x;
    private final double[] y;
    private final double side;
    private final double left;
    private final double bottom;
    private final int columns;
    private final int rows;
    private final int[] starts;
    private final int[] points;

    /** @param side width of a square; points farther apart than this may not be found */
    Grid(double[] x, double[] y, double side) {
        this.x = x;
        this.y = y;
        this.side = side;
        double low = Double.POSITIVE_INFINITY;
        double lowY = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        double highY = Double.NEGATIVE_INFINITY;
        for (int v = 0; v < x.length; v++) {
            low = Math.min(low, x[v]);
            high = Math.max(high, x[v]);
            lowY = Math.min(lowY, y[v]);
            highY = Math.max(highY, y[v]);
        }
        this.left = low;
        this.bottom = lowY;
        this.columns = (int) ((high - low) / side) + 1;
        this.rows = (int) ((highY - lowY) / side) + 1;
        this.starts = new int[columns * rows + 1];
        this.points = new int[x.length];
        for (int v = 0; v < x.length; v++) {
            starts[row(y[v]) * columns + column(x[v]) + 1]++;
        }
        for (int s = 0; s < columns * rows; s++) {
            starts[s + 1] += starts[s];
        }
        int[] next = starts.clone();
        for (int v = 0; v < x.length; v++) {
            points[next[row(y[v]) * columns + column(x[v])]++] = v;
        }
    }

    /** Visits the points after {@code v} in the squares around it. */
    void forEachNear(int v, IntConsumer visitor) {
        int column = column(x[v]);
        int row = row(y[v]);
        for (int r = Math.max(0, row - 1); r <= Math.min(rows - 1, row + 1); r++) {
            for (int c = Math.max(0, column - 1); c <= Math.min(columns - 1, column + 1); c++) {
                int square = r * columns + c;
                for (int k = starts[square]; k < starts[square + 1]; k++) {
                    if (points[k] > v) {
                        visitor.accept(points[k]);
                    }
                }
            }
        }
    }

    private int column(double at) {
        return Math.clamp((int) ((at - left) / side), 0, columns - 1);
    }

    private int row(double at) {
        return Math.clamp((int) ((at - bottom) / side), 0, rows - 1);
    }
}
