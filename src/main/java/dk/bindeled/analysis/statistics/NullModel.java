package dk.bindeled.analysis.statistics;

import dk.bindeled.network.Adjacency;
import dk.bindeled.network.Progress;
import java.util.random.RandomGenerator;

/**
 * A walk among the graphs that chance could have given as well, for instance those with the same degrees.
 *
 * <p>Every step is as likely as the one back, and a step that cannot be made counts as one that stays. A long walk therefore ends at every graph
 * that can be reached with the same probability, and one that begins at such a graph stays evenly spread however short it is.
 */
public interface NullModel {

    /**
     * Where a walk from {@code from} ends that is long enough to forget where it began.
     *
     * @param random what decides the walk; nothing else does
     * @param progress asked now and then whether to stop
     */
    Adjacency walk(Adjacency from, RandomGenerator random, Progress progress);
}
