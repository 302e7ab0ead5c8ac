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
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Studies kept in the database, and in memory those that were asked for last. */
@Service
final class StoredStudies implements Studies {

    private static final String RESULT = "result.json.gz";

    private final NetworkReader reader;
    private final StudyArchive archive;
    private final Clock clock;
    private final Recent<Snapshot> snapshots = new Recent<>(4);
    private final Recent<Study> studies = new Recent<>(16);
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
        String id = id(parameters, snapshot.fingerprint(), version);
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

    private static String id(StudyParameters parameters, String fingerprint, String version) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            String whole =
                    StudyPayload.text(parameters) + "\n" + fingerprint + "\n" + version + "\n" + StudyPayload.FORMAT;
            byte[] hash = digest.digest(whole.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    /** The values asked for last; the one not asked for longest makes room. */
    private static final class Recent<V> {

        private final Map<Key, V> values;

        Recent(int capacity) {
            this.values = new LinkedHashMap<>(16, 0.75f, true) {
                private static final long serialVersionUID = 1L;

                @Override
                protected boolean removeEldestEntry(Map.Entry<Key, V> eldest) {
                    return size() > capacity;
                }
            };
        }

        synchronized @Nullable V get(Key key) {
            return values.get(key);
        }

        synchronized void put(Key key, V value) {
            values.put(key, value);
        }
    }
}
