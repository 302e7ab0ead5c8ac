package dk.bindeled.bench;

import dk.bindeled.analysis.Chunks;
import dk.bindeled.analysis.capital.Bridging;
import dk.bindeled.analysis.capital.Brokerage;
import dk.bindeled.analysis.capital.ClassifiedGraph;
import dk.bindeled.analysis.capital.StructuralHoles;
import dk.bindeled.analysis.capital.Support;
import dk.bindeled.analysis.gaps.Introductions;
import dk.bindeled.analysis.structure.Betweenness;
import dk.bindeled.analysis.structure.Clustering;
import dk.bindeled.analysis.structure.Communities;
import dk.bindeled.analysis.structure.Components;
import dk.bindeled.analysis.structure.CoreNumbers;
import dk.bindeled.analysis.structure.CutPoints;
import dk.bindeled.analysis.structure.LocalBridges;
import dk.bindeled.analysis.structure.SampledBetweenness;
import dk.bindeled.demo.Towns;
import dk.bindeled.network.Adjacency;
import dk.bindeled.network.Progress;
import dk.bindeled.network.Snapshot;
import dk.bindeled.network.SnapshotQuery;
import java.time.LocalDate;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Milliseconds that each kernel takes on a town, warm; for whoever changes one. Run as CONTRIBUTING.md says. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class KernelsJmh {

    /** Persons; seven times as many ties. */
    @Param("35000")
    public int persons;

    @SuppressWarnings("NullAway.Init") // made before the first benchmark
    private Adjacency graph;

    @SuppressWarnings("NullAway.Init") // made before the first benchmark
    private ClassifiedGraph classified;

    /** Makes the town up. */
    @Setup
    public void prepare() {
        Snapshot snapshot = Snapshot.of(
                Towns.generate(persons, 7 * persons, 1), SnapshotQuery.defaults(), LocalDate.of(2025, 1, 1));
        graph = snapshot.adjacency();
        classified = ClassifiedGraph.of(snapshot, snapshot.groups());
    }

    /** Clustering. */
    @Benchmark
    public Clustering clustering() {
        return Clustering.of(graph);
    }

    /** Components. */
    @Benchmark
    public Components components() {
        return Components.of(graph);
    }

    /** CoreNumbers. */
    @Benchmark
    public CoreNumbers coreNumbers() {
        return CoreNumbers.of(graph);
    }

    /** CutPoints. */
    @Benchmark
    public CutPoints cutPoints() {
        return CutPoints.of(graph);
    }

    /** StructuralHoles. */
    @Benchmark
    public StructuralHoles constraint() {
        return StructuralHoles.of(graph);
    }

    /** LocalBridges. */
    @Benchmark
    public LocalBridges localBridges() {
        return LocalBridges.of(graph);
    }

    /** Introductions. */
    @Benchmark
    public Introductions introductions() {
        return Introductions.of(graph);
    }

    /** Support. */
    @Benchmark
    public Support support() {
        return Support.of(classified);
    }

    /** Bridging. */
    @Benchmark
    public Bridging bridging() {
        return Bridging.of(classified);
    }

    /** Brokerage. */
    @Benchmark
    public Brokerage brokerage() {
        return Brokerage.of(classified);
    }

    /** Communities. */
    @Benchmark
    public Communities communities() {
        return Communities.of(graph, 1, Progress.UNWATCHED);
    }

    /** SampledBetweenness. */
    @Benchmark
    public SampledBetweenness sampledBetweenness() {
        return SampledBetweenness.of(graph, 1, Progress.UNWATCHED);
    }

    /** Betweenness. */
    @Benchmark
    public Betweenness shortPathBetweenness() {
        return Betweenness.ofShortPaths(graph, 3, Chunks.onAllProcessors(), Progress.UNWATCHED);
    }
}
