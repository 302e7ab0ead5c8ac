package dk.bindeled.analysis.layout;

import dk.bindeled.analysis.statistics.Seeds;
import dk.bindeled.network.Adjacency;
import dk.bindeled.network.Progress;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/**
 * Places n points inside a disc: joined points close to each other, those with ties out of the disc towards where their ties go, none on
 * top of another.
 *
 * <p>Three steps. First springs: points repel each other with 1/distance, joined points attract each other with distance², in units of the
 * spacing (T. M. J. Fruchterman and E. M. Reingold, Graph drawing by force-directed placement, Software: Practice and Experience 21 (1991)
 * 1129-1164, doi:10.1002/spe.4380211102), with the far points of {@link QuadTree} taken together. Then the points keep their direction from
 * the middle and their order by distance from it, but the distances are stretched so that every ring of the disc is equally full. Last,
 * points that are too close push each other apart within the disc.
 *
 * <p>Cost O(steps · (n log n + ties)). Deterministic for a seed: everything is done in the order of the points.
 */
final class DiscFilling {

    /** Radius of the disc over the square root of the room its points take. */
    private static final double ROOMINESS = 0.75;

    private static final double LEAST_RADIUS = 2.5;
    private static final double LEAST_DISTANCE = 0.9;
    private static final int COLLISION_STEPS = 40;

    private final Adjacency ties;
    private final double[] rooms;
    private final double[] pullX;
    private final double[] pullY;
    private final double radius;
    private final double[] x;
    private final double[] y;

    /**
     * @param ties who is joined with whom, points 0…n-1
     * @param radius of the disc, see {@link #radius}
     * @param rooms room each point takes, 1 for a person, more for what is drawn larger
     * @param pullX pull of each point's ties out of the disc, sideways
     * @param pullY the same, up and down
     */
    DiscFilling(Adjacency ties, double radius, double[] rooms, double[] pullX, double[] pullY) {
        this.ties = ties;
        this.rooms = rooms;
        this.pullX = pullX;
        this.pullY = pullY;
        this.radius = radius;
        this.x = new double[rooms.length];
        this.y = new double[rooms.length];
    }

    /** Radius of the disc that points taking so much room together need, their own extent included. */
    static double radius(double room) {
        return Math.max(LEAST_RADIUS, ROOMINESS * Math.sqrt(room));
    }

    double x(int v) {
        return x[v];
    }

    double y(int v) {
        return y[v];
    }

    void fill(long seed, Progress progress) {
        if (x.length == 0) {
            return;
        }
        scatter(Seeds.stream(seed, x.length));
        int steps = x.length <= 1_000 ? 100 : x.length <= 10_000 ? 60 : 40;
        for (int step = 0; step < steps; step++) {
            progress.stopIfCancelled();
            progress.report((double) step / steps, "layout");
            relax((1 - (double) step / steps) * 0.2 * radius + 0.05);
        }
        even();
        for (int step = 0; step < COLLISION_STEPS; step++) {
            progress.stopIfCancelled();
            collide(step % 2 == 0);
        }
    }

    private void scatter(RandomGenerator random) {
        for (int v = 0; v < x.length; v++) {
            double length = Math.hypot(pullX[v], pullY[v]);
            double towards = length == 0 ? 0 : radius / 2 / length;
            x[v] = pullX[v] * towards + radius * (random.nextDouble() - 0.5);
            y[v] = pullY[v] * towards + radius * (random.nextDouble() - 0.5);
        }
    }

    private void relax(double farthestMove) {
        QuadTree tree = new QuadTree();
        tree.build(x, y, rooms);
        double[] moveX = new double[x.length];
        double[] moveY = new double[x.length];
        for (int v = 0; v < x.length; v++) {
            tree.push(x[v], y[v]);
            double own = Math.sqrt(rooms[v]);
            double fx = own * tree.pushX() + pullX[v] - 0.3 * x[v];
            double fy = own * tree.pushY() + pullY[v] - 0.3 * y[v];
            for (int a = ties.start(v); a < ties.end(v); a++) {
                double dx = x[ties.neighbour(a)] - x[v];
                double dy = y[ties.neighbour(a)] - y[v];
                double distance = Math.sqrt(dx * dx + dy * dy);
                fx += distance * dx;
                fy += distance * dy;
            }
            double length = Math.sqrt(fx * fx + fy * fy);
            double scale = length <= farthestMove ? 1 : farthestMove / length;
            moveX[v] = fx * scale;
            moveY[v] = fy * scale;
        }
        for (int v = 0; v < x.length; v++) {
            x[v] += moveX[v];
            y[v] += moveY[v];
        }
    }

    /**
     * Stretches distances from the middle so that the disc is everywhere as full as anywhere else. Persons are spread among themselves, and
     * so is what is drawn larger: how far out a body stands would tell otherwise how many persons stand round it.
     */
    private void even() {
        double middleX =
                IntStream.range(0, x.length).mapToDouble(v -> x[v]).average().orElse(0);
        double middleY =
                IntStream.range(0, x.length).mapToDouble(v -> y[v]).average().orElse(0);
        int[] byDistance = IntStream.range(0, x.length)
                .boxed()
                .sorted((u, v) -> Double.compare(
                        Math.hypot(x[u] - middleX, y[u] - middleY), Math.hypot(x[v] - middleX, y[v] - middleY)))
                .mapToInt(Integer::intValue)
                .toArray();
        double[] whole = new double[2];
        for (double room : rooms) {
            whole[room > 1 ? 1 : 0] += room;
        }
        double[] inside = new double[2];
        for (int v : byDistance) {
            int sort = rooms[v] > 1 ? 1 : 0;
            double distance = Math.hypot(x[v] - middleX, y[v] - middleY);
            double wanted = x.length == 1 ? 0 : radius * Math.sqrt((inside[sort] + rooms[v] / 2) / whole[sort]);
            x[v] = distance == 0 ? wanted : (x[v] - middleX) * wanted / distance;
            y[v] = distance == 0 ? 0 : (y[v] - middleY) * wanted / distance;
            inside[sort] += rooms[v];
            clamp(v);
        }
    }

    /** One round of pushing apart what is too close, found by a grid of squares. */
    private void collide(boolean forwards) {
        double largest = 0;
        for (double room : rooms) {
            largest = Math.max(largest, Math.sqrt(room));
        }
        Grid grid = new Grid(x, y, Math.max(LEAST_DISTANCE * largest, radius / 200));
        for (int k = 0; k < x.length; k++) {
            int v = forwards ? k : x.length - 1 - k;
            grid.forEachNear(v, w -> {
                double dx = x[w] - x[v];
                double dy = y[w] - y[v];
                double least = LEAST_DISTANCE * (Math.sqrt(rooms[v]) + Math.sqrt(rooms[w])) / 2;
                double squared = dx * dx + dy * dy;
                if (squared < least * least && squared > 0) {
                    double distance = Math.sqrt(squared);
                    double push = (least - distance) / 2 / distance;
                    x[v] -= push * dx;
                    y[v] -= push * dy;
                    x[w] += push * dx;
                    y[w] += push * dy;
                    clamp(v);
                    clamp(w);
                }
            });
        }
    }

    /** Keeps a point and its own extent within the disc. */
    private void clamp(int v) {
        double distance = Math.hypot(x[v], y[v]);
        double most = Math.max(0, radius - 0.5 * Math.sqrt(rooms[v]));
        if (distance > most) {
            x[v] *= most / distance;
            y[v] *= most / distance;
        }
    }
}
