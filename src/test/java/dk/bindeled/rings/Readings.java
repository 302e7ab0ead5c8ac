package dk.bindeled.rings;

import dk.bindeled.demo.Lindeaa;
import dk.bindeled.network.NetworkRows;
import dk.bindeled.network.Progress;
import dk.bindeled.network.Snapshot;
import dk.bindeled.network.SnapshotQuery;
import dk.bindeled.privacy.Lookers;
import dk.bindeled.privacy.Sight;
import dk.bindeled.privacy.Suppression;
import dk.bindeled.study.StudyParameters;
import dk.bindeled.study.StudyResult;
import dk.bindeled.ui.Choices;
import dk.bindeled.ui.Messages;
import dk.bindeled.ui.Speech;
import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Studies as the screen reads them, for someone with a given sight. */
final class Readings {

    static final Suppression FIVE = new Suppression(5);
    static final RingWords DANISH = new RingWords(new Speech(new Messages(), Messages.DANISH), FIVE);
    static final RingWords ENGLISH = new RingWords(new Speech(new Messages(), Messages.ENGLISH), FIVE);

    private static final Map<Long, Snapshot> SNAPSHOTS = new ConcurrentHashMap<>();
    private static final Map<Long, StudyResult> RESULTS = new ConcurrentHashMap<>();

    private Readings() {}

    /** The demo municipality of a seed, read in English by an administrator. */
    static Reading lindeaa(long seed) {
        return lindeaa(seed, Sight.NAMES, ENGLISH);
    }

    static Reading lindeaa(long seed, Sight sight, RingWords words) {
        Snapshot snapshot = SNAPSHOTS.computeIfAbsent(seed, drawn -> snapshot(Lindeaa.generate(drawn)));
        StudyResult result = RESULTS.computeIfAbsent(
                seed, drawn -> StudyResult.of(snapshot, StudyParameters.defaults(), Progress.UNWATCHED));
        return of(snapshot, result, sight, words);
    }

    static Reading of(Snapshot snapshot, StudyResult result, Sight sight, RingWords words) {
        Reading.Counted counted = Reading.Counted.of(result, snapshot);
        return Reading.of(
                result,
                snapshot,
                StudyParameters.DEFAULT_WINDOW_DAYS,
                Choices.none(),
                FIVE,
                words,
                counted,
                new Behind(counted.rows(), Lookers.of(sight), words, Runnable::run));
    }

    static Snapshot snapshot(NetworkRows rows) {
        return Snapshot.of(rows, SnapshotQuery.defaults(), LocalDate.of(2024, 12, 31));
    }
}
