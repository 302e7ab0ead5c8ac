package dk.bindeled.analysis.diffusion;

import dk.bindeled.analysis.cascade.Welcome;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Who stands above whom in the trees of a cascade: everyone has a place, and those below stand in one piece after it. */
final class TreeWalk {

    private final Map<String, Piece> pieces = new HashMap<>();

    /** A person and those below. */
    private static final class Piece {
        private int size = 1;
        private int place;
        private int free;

        private void put(int at) {
            place = at;
            free = at + 1;
        }
    }

    TreeWalk(List<Welcome> welcomes) {
        List<Welcome> downwards =
                welcomes.stream().sorted(Comparator.comparingInt(Welcome::ring)).toList();
        for (Welcome welcome : downwards.reversed()) {
            Piece own = piece(welcome.person());
            if (welcome.parent() != null) {
                piece(welcome.parent()).size += own.size;
            }
        }
        int free = 0;
        for (Welcome welcome : downwards) {
            Piece root = piece(welcome.root());
            if (root.free == 0) {
                root.put(free);
                free += root.size;
            }
            if (welcome.parent() != null) {
                Piece above = piece(welcome.parent());
                Piece own = piece(welcome.person());
                own.put(above.free);
                above.free += own.size;
            }
        }
    }

    /** True if {@code one} brought {@code other}, at any depth; false for whoever is in no tree. */
    boolean isAbove(String one, String other) {
        Piece upper = pieces.get(one);
        Piece lower = pieces.get(other);
        return upper != null && lower != null && lower.place > upper.place && lower.place < upper.place + upper.size;
    }

    private Piece piece(String id) {
        return pieces.computeIfAbsent(id, key -> new Piece());
    }
}
