package dk.bindeled.study;

import dk.bindeled.analysis.layout.FrozenLayout;
import dk.bindeled.network.Progress;

/** Knows where everyone in a network is drawn, the same on all dates. Safe to call from any thread. */
@FunctionalInterface
interface Layouts {

    /**
     * The layout of a whole network.
     *
     * @throws java.util.concurrent.CancellationException if the progress is cancelled
     */
    FrozenLayout of(Studies.Everyone everyone, Progress progress);

    /** Draws it each time. */
    static Layouts drawn() {
        return (everyone, progress) -> FrozenLayout.of(everyone.snapshot(), StudyParameters.DEFAULT_SEED, progress);
    }
}
