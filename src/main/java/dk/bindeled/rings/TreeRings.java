package dk.bindeled.rings;

import dk.bindeled.privacy.Suppression;
import dk.bindeled.privacy.VisibleRings;
import dk.bindeled.study.CascadeFigures;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The rings of one tree, and up to which of them it may be drawn. */
final class TreeRings {

    private final CascadeFigures figures;
    private final List<List<String>> rings = new ArrayList<>();
    private final int deepest;
    private int last;

    /** @param children whom each person brought */
    TreeRings(CascadeFigures figures, Map<String, List<String>> children, VisibleRings table, Suppression suppression) {
        this.figures = figures;
        List<String> ring = List.of(figures.root());
        int dots = 0;
        while (!ring.isEmpty()
                && rings.size() <= TreeDrawing.MOST_RINGS
                && dots + ring.size() <= TreeDrawing.MOST_DOTS) {
            rings.add(ring);
            dots += ring.size();
            ring = ring.stream()
                    .flatMap(person -> children.getOrDefault(person, List.of()).stream())
                    .toList();
        }
        this.deepest = ring.isEmpty() ? rings.size() - 1 : rings.size();
        while (last + 1 < rings.size() && isTold(last + 1, table, suppression)) {
            last++;
        }
    }

    /**
     * Shortens trees until those of a role who stand in a ring, less those drawn there, are none or enough: the others stand in trees that
     * are not drawn, or beyond where a tree ends.
     */
    static void leaveNoFew(List<TreeRings> trees, VisibleRings table, Suppression suppression) {
        boolean changed = true;
        while (changed) {
            changed = false;
            for (int role = 0; role < table.roles().size(); role++) {
                for (int ring = 1; ring < table.rings(); ring++) {
                    int ofRing = ring;
                    List<TreeRings> drawn = drawnIn(trees, table.roles().get(role), ring);
                    long left = table.counts().get(role).get(ring).value()
                            - drawn.stream()
                                    .mapToLong(tree -> tree.size(ofRing))
                                    .sum();
                    if (!drawn.isEmpty() && !suppression.mayShowCount(left)) {
                        shortest(drawn, ring).last = ring - 1;
                        changed = true;
                    }
                }
            }
        }
    }

    CascadeFigures figures() {
        return figures;
    }

    /** The last ring that is drawn, 0 where there is none but the root. */
    int last() {
        return last;
    }

    /** The last ring there is, or one beyond {@link #last} where the drawing has no room for more. */
    int deepest() {
        return deepest;
    }

    /** Everyone who is drawn. */
    Set<String> drawn() {
        Set<String> drawn = new HashSet<>();
        rings.subList(0, last + 1).forEach(drawn::addAll);
        return drawn;
    }

    private int size(int ring) {
        return rings.get(ring).size();
    }

    private boolean isTold(int ring, VisibleRings table, Suppression suppression) {
        int role = table.roles().indexOf(VisibleRings.roleOf(figures));
        return suppression.mayShow(size(ring))
                && role >= 0
                && ring < table.rings()
                && table.counts().get(role).get(ring).visible();
    }

    private static List<TreeRings> drawnIn(List<TreeRings> trees, String role, int ring) {
        return trees.stream()
                .filter(tree ->
                        tree.last >= ring && VisibleRings.roleOf(tree.figures).equals(role))
                .toList();
    }

    private static TreeRings shortest(List<TreeRings> trees, int ring) {
        return trees.stream()
                .min(Comparator.comparingInt((TreeRings tree) -> tree.size(ring))
                        .thenComparing(tree -> tree.figures.root()))
                .orElseThrow();
    }
}
