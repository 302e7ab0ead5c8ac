package dk.bindeled.analysis.capital;

import dk.bindeled.network.Figure;
import dk.bindeled.network.Reason;
import dk.bindeled.network.Snapshot;
import dk.bindeled.network.TieType;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * How much of what people say of each other is said both ways.
 *
 * <p>What it measures: of the arcs of a directed layer, the share that are returned in the same layer.
 *
 * <p>Formula: arcs u → v with an arc v → u, of all arcs. Two persons who name each other are two arcs, both returned.
 *
 * <p>Convention: on the whole graph, whatever the groups; several ties one way, of different contexts or dates, are one arc; loops are none. Not
 * defined without arcs. Layers in which a tie and its reverse are the same tie have no reciprocity.
 *
 * <p>Source: S. Wasserman and K. Faust, Social Network Analysis: Methods and Applications, Cambridge University Press 1994, chapter 13,
 * doi:10.1017/CBO9780511815478.
 *
 * <p>Cost: O(m). Deterministic.
 *
 * <p>How not to read it: advice that is not returned is no fault; it mostly goes upwards. And where only one of two was asked, nothing could be
 * returned.
 */
public final class Reciprocity {

    private Reciprocity() {}

    /**
     * The reciprocity of a layer; n is the number of its arcs. Missing where the snapshot has none, also because the layer was not chosen.
     *
     * @throws IllegalArgumentException if ties of {@code layer} have no direction, or it is no layer
     */
    public static Figure of(Snapshot snapshot, TieType layer) {
        if (!layer.isLayer() || !layer.isDirected()) {
            throw new IllegalArgumentException("No directed layer of the tie graph is called " + layer.code());
        }
        int arcs = 0;
        int returned = 0;
        for (int arc = 0; arc < snapshot.adjacency().arcCount(); arc++) {
            if (snapshot.hasLayer(arc, layer)) {
                arcs++;
                returned += snapshot.hasLayerBack(arc, layer) ? 1 : 0;
            }
        }
        return Figure.share(returned, arcs, Reason.NO_TIES);
    }

    /** The reciprocity of every directed layer the snapshot is made of, in the order of types. */
    public static Map<TieType, Figure> ofDirectedLayers(Snapshot snapshot) {
        Map<TieType, Figure> figures = new EnumMap<>(TieType.class);
        for (TieType layer : snapshot.layers()) {
            if (layer.isDirected()) {
                figures.put(layer, of(snapshot, layer));
            }
        }
        return Collections.unmodifiableMap(figures);
    }
}
