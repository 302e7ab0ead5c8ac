package dk.bindeled.network;

import java.util.AbstractSet;
import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.function.IntUnaryOperator;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jgrapht.GraphType;
import org.jgrapht.graph.AbstractGraph;
import org.jgrapht.graph.DefaultGraphType;
import org.jspecify.annotations.Nullable;

/** The view of an {@link Adjacency} that lets every JGraphT algorithm run on it without a copy. */
final class AdjacencyGraph extends AbstractGraph<Integer, Integer> {

    private final Adjacency adjacency;

    AdjacencyGraph(Adjacency adjacency) {
        this.adjacency = adjacency;
    }

    @Override
    public GraphType getType() {
        return new DefaultGraphType.Builder()
                .undirected()
                .allowMultipleEdges(false)
                .allowSelfLoops(false)
                .weighted(false)
                .modifiable(false)
                .build();
    }

    @Override
    public boolean containsVertex(Integer vertex) {
        return vertex >= 0 && vertex < adjacency.size();
    }

    @Override
    public boolean containsEdge(Integer edge) {
        return edge >= 0 && edge < adjacency.arcCount() && adjacency.source(edge) < adjacency.neighbour(edge);
    }

    @Override
    public boolean containsEdge(Integer source, Integer target) {
        return containsVertex(source) && containsVertex(target) && adjacency.arc(source, target) >= 0;
    }

    @Override
    public @Nullable Integer getEdge(Integer source, Integer target) {
        if (!containsVertex(source) || !containsVertex(target)) {
            return null;
        }
        int edge = adjacency.arc(Math.min(source, target), Math.max(source, target));
        return edge >= 0 ? edge : null;
    }

    @Override
    public Set<Integer> getAllEdges(Integer source, Integer target) {
        Integer edge = getEdge(source, target);
        return edge == null ? Set.of() : Set.of(edge);
    }

    @Override
    public Integer getEdgeSource(Integer edge) {
        return adjacency.source(edge);
    }

    @Override
    public Integer getEdgeTarget(Integer edge) {
        return adjacency.neighbour(edge);
    }

    @Override
    public double getEdgeWeight(Integer edge) {
        return 1.0;
    }

    @Override
    public Set<Integer> vertexSet() {
        return new Numbers(adjacency.size(), 0, v -> v + 1, this::containsVertexObject);
    }

    @Override
    public Set<Integer> edgeSet() {
        return new Numbers(adjacency.edgeCount(), nextEdge(0), e -> nextEdge(e + 1), this::containsEdgeObject);
    }

    @Override
    public int degreeOf(Integer vertex) {
        requireVertex(vertex);
        return adjacency.degree(vertex);
    }

    @Override
    public Set<Integer> edgesOf(Integer vertex) {
        requireVertex(vertex);
        Set<Integer> edges = LinkedHashSet.newLinkedHashSet(adjacency.degree(vertex));
        for (int arc = adjacency.start(vertex); arc < adjacency.end(vertex); arc++) {
            int other = adjacency.neighbour(arc);
            edges.add(vertex < other ? arc : adjacency.arc(other, vertex));
        }
        return edges;
    }

    @Override
    public int inDegreeOf(Integer vertex) {
        return degreeOf(vertex);
    }

    @Override
    public int outDegreeOf(Integer vertex) {
        return degreeOf(vertex);
    }

    @Override
    public Set<Integer> incomingEdgesOf(Integer vertex) {
        return edgesOf(vertex);
    }

    @Override
    public Set<Integer> outgoingEdgesOf(Integer vertex) {
        return edgesOf(vertex);
    }

    @Override
    public @Nullable Supplier<Integer> getVertexSupplier() {
        return null;
    }

    @Override
    public @Nullable Supplier<Integer> getEdgeSupplier() {
        return null;
    }

    @Override
    public Integer addVertex() {
        throw unmodifiable();
    }

    @Override
    public boolean addVertex(Integer vertex) {
        throw unmodifiable();
    }

    @Override
    public Integer addEdge(Integer source, Integer target) {
        throw unmodifiable();
    }

    @Override
    public boolean addEdge(Integer source, Integer target, Integer edge) {
        throw unmodifiable();
    }

    @Override
    public Integer removeEdge(Integer source, Integer target) {
        throw unmodifiable();
    }

    @Override
    public boolean removeEdge(Integer edge) {
        throw unmodifiable();
    }

    @Override
    public boolean removeVertex(Integer vertex) {
        throw unmodifiable();
    }

    @Override
    public boolean removeAllEdges(Collection<? extends Integer> edges) {
        throw unmodifiable();
    }

    @Override
    public boolean removeAllVertices(Collection<? extends Integer> vertices) {
        throw unmodifiable();
    }

    @Override
    public void setEdgeWeight(Integer edge, double weight) {
        throw unmodifiable();
    }

    private int nextEdge(int from) {
        int arc = from;
        if (arc >= adjacency.arcCount()) {
            return arc;
        }
        int source = adjacency.source(arc);
        while (arc < adjacency.arcCount()) {
            while (arc >= adjacency.end(source)) {
                source++;
            }
            if (source < adjacency.neighbour(arc)) {
                return arc;
            }
            arc++;
        }
        return arc;
    }

    private void requireVertex(int vertex) {
        if (!containsVertex(vertex)) {
            throw new IllegalArgumentException("No node " + vertex + " in a graph of " + adjacency.size());
        }
    }

    private boolean containsVertexObject(Object object) {
        return object instanceof Integer vertex && containsVertex(vertex);
    }

    private boolean containsEdgeObject(Object object) {
        return object instanceof Integer edge && containsEdge(edge);
    }

    private static UnsupportedOperationException unmodifiable() {
        return new UnsupportedOperationException("A snapshot's graph does not change");
    }

    /** A set of ascending numbers that is never laid out in memory. */
    private static final class Numbers extends AbstractSet<Integer> {
        private final int size;
        private final int first;
        private final IntUnaryOperator next;
        private final Predicate<Object> contains;

        Numbers(int size, int first, IntUnaryOperator next, Predicate<Object> contains) {
            this.size = size;
            this.first = first;
            this.next = next;
            this.contains = contains;
        }

        @Override
        public Iterator<Integer> iterator() {
            return new Iterator<>() {
                private int given = 0;
                private int upcoming = first;

                @Override
                public boolean hasNext() {
                    return given < size;
                }

                @Override
                public Integer next() {
                    if (given == size) {
                        throw new NoSuchElementException("All " + size + " numbers are given");
                    }
                    int number = upcoming;
                    given++;
                    if (given < size) {
                        upcoming = next.applyAsInt(number);
                    }
                    return number;
                }
            };
        }

        @Override
        public int size() {
            return size;
        }

        @Override
        public boolean contains(Object object) {
            return contains.test(object);
        }
    }
}
