package dk.bindeled.study;

import dk.bindeled.network.Area;
import dk.bindeled.network.Grouping;
import dk.bindeled.network.Progress;
import dk.bindeled.network.Snapshot;
import dk.bindeled.network.SnapshotQuery;
import dk.bindeled.store.Bytes;
import dk.bindeled.store.NetworkReader;
import dk.bindeled.store.StoredStudy;
import dk.bindeled.store.StudyArchive;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import org.springframework.stereotype.Service;

/** Studies kept in the database, and in memory those that were asked for last. */
@Service
final class StoredStudies implements Studies {

    private static final String RESULT = "result.json.gz";

    private final NetworkReader reader;
    private final StudyArchive archive;
    private final Clock clock;
    private final Recent<Key, Snapshot> snapshots = new Recent<>(4);
    private final Recent<Key, Study> studies = new Recent<>(16);
    private final ReentrantLock oneAtATime = new ReentrantLock();

    /** Keys are whole states: what is asked, and of which rows. */
    private record Key(String stateMark, LocalDate today, Object asked) {}

    StoredStudies(NetworkReader reader, StudyArchive archive, Clock clock) {
        this.reader = reader;
        this.archive = archive;
        this.clock = clock;
    }

    @Override
    public boolean hasNetwork() {
        return !reader.isEmpty();
    }

    @Override
    public String networkName() {
        Snapshot snapshot = snapshot(SnapshotQuery.defaults(), Progress.UNWATCHED);
        List<Area> tops = snapshot.areas().all().stream()
                .filter(area -> area.parent() == null)
                .toList();
        return tops.size() == 1 ? tops.getFirst().label() : "";
    }

    @Override
    public List<Grouping> groupings(SnapshotQuery query) {
        return snapshot(query.withGrouping(null), Progress.UNWATCHED).groupings();
    }

    @Override
    public Snapshot snapshot(SnapshotQuery query, Progress progress) {
        LocalDate today = LocalDate.now(clock);
        SnapshotQuery ungrouped = query.withGrouping(null);
        Key key = new Key(reader.stateMark(), today, ungrouped);
        Snapshot base = snapshots.get(key);
        if (base == null) {
            base = reader.snapshot(ungrouped, today, progress);
            snapshots.put(key, base);
        }
        return query.grouping() == null ? base : base.grouped(query.grouping());
    }

    @Override
    public Study run(StudyParameters parameters, String by, Progress progress) {
        Key key = new Key(reader.stateMark(), LocalDate.now(clock), parameters);
        Study known = studies.get(key);
        if (known != null) {
            return known;
        }
        Snapshot snapshot = snapshot(parameters.query(), progress.part(0, 0.3));
        StudyParameters resolved = parameters.resolvedFor(snapshot);
        Study study = oneOf(resolved, snapshot, by, progress);
        studies.put(key, study);
        return study;
    }

    /** Two who ask for the same at the same time wait for one computation. */
    private Study oneOf(StudyParameters parameters, Snapshot snapshot, String by, Progress progress) {
        String version = ProgramVersion.current();
        String id = StudyId.of(
                StudyPayload.text(parameters), snapshot.fingerprint(), version, String.valueOf(StudyPayload.FORMAT));
        oneAtATime.lock();
        try {
            progress.stopIfCancelled();
            return archive.find(id)
                    .map(StoredStudies::restored)
                    .orElseGet(() -> computed(id, parameters, snapshot, version, by, progress.part(0.3, 1)));
        } finally {
            oneAtATime.unlock();
        }
    }

    private Study computed(
            String id, StudyParameters parameters, Snapshot snapshot, String version, String by, Progress progress) {
        StudyResult result = StudyComputation.of(snapshot, parameters, progress);
        Study study = new Study(id, clock.instant(), by, parameters, version, snapshot.fingerprint(), result);
        progress.stopIfCancelled();
        archive.save(new StoredStudy(
                id,
                study.at(),
                by,
                StudyPayload.text(parameters),
                parameters.seed(),
                version,
                study.fingerprint(),
                Map.of(RESULT, Bytes.of(StudyPayload.pack(result)))));
        progress.report(1, "studying");
        return study;
    }

    private static Study restored(StoredStudy stored) {
        Bytes packed = stored.results().get(RESULT);
        if (packed == null) {
            throw new IllegalStateException("Study " + stored.id() + " holds no " + RESULT);
        }
        return new Study(
                stored.id(),
                stored.at(),
                stored.by(),
                StudyPayload.parameters(stored.parametersJson()),
                stored.version(),
                stored.fingerprint(),
                StudyPayload.unpack(packed.toArray()));
    }
}
