package dk.bindeled.rings;

import dk.bindeled.privacy.Suppression;
import dk.bindeled.study.AttributedWelcome;
import dk.bindeled.study.CascadeFigures;
import dk.bindeled.study.StudyResult;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The shape of one tree, without names: persons are only their place in it. Rings whose number of persons is withheld are left out of the
 * drawing, with everyone behind them.
 *
 * @param figures figures of the tree
 * @param root the root with everyone drawn below it
 * @param whole false where rings were left out
 */
record TreeDrawing(CascadeFigures figures, Node root, boolean whole) {

    /** More dots than this cannot be told apart; the outer rings are left out then. */
    static final int MOST_DOTS = 1_500;
    /** A chain of more rings than this would wind out of the picture. */
    static final int MOST_RINGS = 100;

    /**
     * One person of the drawing.
     *
     * @param ring distance from the root
     * @param brought persons he brought himself, drawn or not
     * @param children those drawn, whoever has most behind them first
     */
    record Node(int ring, int brought, List<Node> children) {

        Node {
            children = List.copyOf(children);
        }

        /** Dots of the drawing from here on. */
        int dots() {
            return 1 + children.stream().mapToInt(Node::dots).sum();
        }
    }

    /** The largest trees that enough persons stand in, at most {@code most}. */
    static List<TreeDrawing> largest(StudyResult result, RingTable rings, Suppression suppression, int most) {
        Map<String, List<String>> children = new HashMap<>();
        for (AttributedWelcome welcome : result.parents()) {
            String parent = welcome.parent();
            if (parent != null) {
                children.computeIfAbsent(parent, key -> new ArrayList<>()).add(welcome.person());
            }
        }
        return result.cascades().stream()
                .filter(tree -> suppression.mayShow(tree.size()))
                .sorted(Comparator.comparingInt(CascadeFigures::size)
                        .reversed()
                        .thenComparing(CascadeFigures::depth, Comparator.reverseOrder())
                        .thenComparing(CascadeFigures::root))
                .limit(most)
                .map(tree -> of(tree, children, rings))
                .toList();
    }

    private static TreeDrawing of(CascadeFigures tree, Map<String, List<String>> children, RingTable rings) {
        Set<String> drawn = new HashSet<>();
        List<String> ring = List.of(tree.root());
        for (int k = 0;
                k == 0 || (isDrawn(rings, k) && k <= MOST_RINGS && drawn.size() + ring.size() <= MOST_DOTS);
                k++) {
            drawn.addAll(ring);
            ring = ring.stream()
                    .flatMap(person -> children.getOrDefault(person, List.of()).stream())
                    .toList();
            if (ring.isEmpty()) {
                break;
            }
        }
        return new TreeDrawing(tree, build(tree.root(), children, drawn), ring.isEmpty());
    }

    private static boolean isDrawn(RingTable rings, int ring) {
        return ring < rings.rings() && rings.totals().get(ring).visible();
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
        Node last = new Node(0, 0, List.of());
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
            last = new Node(depths.getOrDefault(person, 0), own.size(), below);
            built.put(person, last);
        }
        return last;
    }
}
