package dk.bindeled.rings;

import dk.bindeled.privacy.Suppression;
import dk.bindeled.privacy.VisibleRings;
import dk.bindeled.study.AttributedWelcome;
import dk.bindeled.study.CascadeFigures;
import dk.bindeled.study.StudyResult;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The shape of one tree, without names: persons are only their place in it. A tree ends before the first ring that holds too few persons in
 * this tree, or of whose role and ring the number is withheld; nothing is told of what lies behind. The same holds where, of the persons whom
 * a role brought into a ring, those drawn would leave a few: they stand in trees that are not drawn.
 *
 * @param figures figures of the tree, of which only what it grew from is told
 * @param root the root with everyone drawn below it
 * @param persons persons drawn who were welcomed; a starter is not
 * @param depth the last ring drawn
 * @param virality mean distance between all pairs of those drawn, null below five
 * @param whole false where rings were left out
 */
record TreeDrawing(
        CascadeFigures figures,
        Node root,
        int persons,
        int depth,
        @Nullable Double virality,
        boolean whole) {

    /** More dots than this cannot be told apart; the outer rings are left out then. */
    static final int MOST_DOTS = 1_500;
    /** A chain of more rings than this would wind out of the picture. */
    static final int MOST_RINGS = 100;

    private static final int FEWEST_FOR_VIRALITY = 5;

    /**
     * One person of the drawing.
     *
     * @param ring distance from the root
     * @param children those drawn, whoever has most behind them first
     */
    record Node(int ring, List<Node> children) {

        Node {
            children = List.copyOf(children);
        }

        /** Dots of the drawing from here on. */
        int dots() {
            return 1 + children.stream().mapToInt(Node::dots).sum();
        }

        /** Sum over the lines from here on of the pairs of dots they lie between, in a drawing of {@code all} dots. */
        private long pairsAcrossLines(int all) {
            return children.stream()
                    .mapToLong(child -> (long) child.dots() * (all - child.dots()) + child.pairsAcrossLines(all))
                    .sum();
        }
    }

    /** The largest trees of which at least one ring may be drawn, at most {@code most}. */
    static List<TreeDrawing> largest(StudyResult result, VisibleRings rings, Suppression suppression, int most) {
        Map<String, List<String>> children = new HashMap<>();
        for (AttributedWelcome welcome : result.parents()) {
            String parent = welcome.parent();
            if (parent != null) {
                children.computeIfAbsent(parent, key -> new ArrayList<>()).add(welcome.person());
            }
        }
        List<TreeRings> trees = result.cascades().stream()
                .filter(tree -> suppression.mayShow(tree.size()))
                .sorted(Comparator.comparingInt(CascadeFigures::size)
                        .reversed()
                        .thenComparing(CascadeFigures::depth, Comparator.reverseOrder())
                        .thenComparing(CascadeFigures::root))
                .map(tree -> new TreeRings(tree, children, rings, suppression))
                .filter(tree -> tree.last() > 0)
                .limit(most)
                .toList();
        TreeRings.leaveNoFew(trees, rings, suppression);
        return trees.stream()
                .filter(tree -> tree.last() > 0)
                .map(tree -> of(tree, children))
                .toList();
    }

    private static TreeDrawing of(TreeRings tree, Map<String, List<String>> children) {
        Node root = build(tree.figures().root(), children, tree.drawn());
        int dots = root.dots();
        Double virality = dots < FEWEST_FOR_VIRALITY ? null : root.pairsAcrossLines(dots) / (dots * (dots - 1) / 2.0);
        boolean cold = VisibleRings.COLD.equals(tree.figures().rootKind());
        return new TreeDrawing(
                tree.figures(), root, cold ? dots : dots - 1, tree.last(), virality, tree.last() == tree.deepest());
    }

    /** From the leaves up, without recursion: a chain may be as long as the network. */
    private static Node build(String root, Map<String, List<String>> children, Set<String> drawn) {
        Map<String, Integer> depths = new HashMap<>(Map.of(root, 0));
        Deque<String> order = new ArrayDeque<>();
        Deque<String> waiting = new ArrayDeque<>(List.of(root));
        while (!waiting.isEmpty()) {
            String person = waiting.remove();
            order.push(person);
            for (String child : children.getOrDefault(person, List.of())) {
                if (drawn.contains(child)) {
                    depths.put(child, depths.getOrDefault(person, 0) + 1);
                    waiting.add(child);
                }
            }
        }
        Map<String, Node> built = new HashMap<>();
        Node last = new Node(0, List.of());
        for (String person : order) {
            List<String> own = children.getOrDefault(person, List.of());
            List<Node> below = new ArrayList<>();
            own.forEach(child -> {
                Node node = built.remove(child);
                if (node != null) {
                    below.add(node);
                }
            });
            below.sort(Comparator.comparingInt(Node::dots).reversed());
            last = new Node(depths.getOrDefault(person, 0), below);
            built.put(person, last);
        }
        return last;
    }
}
