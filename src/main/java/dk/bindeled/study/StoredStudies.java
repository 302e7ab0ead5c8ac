package dk.bindeled.study;

import dk.bindeled.network.Area;
import dk.bindeled.network.Grouping;
import dk.bindeled.network.NetworkRows;
import dk.bindeled.network.Progress;
import dk.bindeled.network.Snapshot;
import dk.bindeled.network.SnapshotQuery;
import dk.bindeled.store.Bytes;
import dk.bindeled.store.NetworkReader;
import dk.bindeled.store.StoredStudy;
import dk.bindeled.store.StudyArchive;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Service;

/** Studies kept in the database, and in memory those that were asked for last. */
@Service
class StoredStudies implements Studies, Remembering {

    private static final String RESULT = "result.json.gz";

    private final NetworkReader reader;
    private final StudyArchive archive;
    private final Clock clock;
    private final Shared<String, NetworkRows> rows = new Shared<>(Footprint.room(0.06), Footprint::of);
    private final Shared<Key, Snapshot> snapshots = new Shared<>(Footprint.room(0.1), Footprint::of);
    private final Shared<String, Study> studies;

    /** A result that an open page holds is found again also where there is no room for its study any more. */
    private final InUse<String, StudyResult> results = new InUse<>();

    private final Recent<Key, String> ids = new Recent<>(256);
    private final Turn oneAtATime = new Turn();
    private final Room room;

    /** What was read is of another state than its key says. */
    private static final class Superseded extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Superseded() {
            super("The network has changed while it was read", null, false, false);
        }
    }

    /** Keys are whole states: what is asked, and of which rows. */
    private record Key(String stateMark, LocalDate today, Object asked) {}

    @Autowired
    StoredStudies(NetworkReader reader, StudyArchive archive, Clock clock) {
        this(reader, archive, clock, Room.ofThisProgram());
    }

    StoredStudies(NetworkReader reader, StudyArchive archive, Clock clock, Room room) {
        this(reader, archive, clock, room, Footprint.room(0.12));
    }

    /** @param kept bytes, about, that the studies asked for last may take */
    StoredStudies(NetworkReader reader, StudyArchive archive, Clock clock, Room room, long kept) {
        this.reader = reader;
        this.archive = archive;
        this.clock = clock;
        this.room = room;
        this.studies = new Shared<>(kept, Footprint::of);
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
        return room.within(() -> read(query, progress), this::forget);
    }

    @Override
    public AllRows rows(Progress progress) {
        return room.within(() -> ofOneState(mark -> new AllRows(mark, rows(mark, progress)), progress), this::forget);
    }

    private Snapshot read(SnapshotQuery query, Progress progress) {
        return ofOneState(mark -> snapshot(mark, LocalDate.now(clock), query, progress), progress);
    }

    private <R> R ofOneState(Function<String, R> reading, Progress progress) {
        while (true) {
            try {
                return reading.apply(reader.stateMark());
            } catch (Superseded e) {
                // an import was published or taken back meanwhile: what was read is of another state than was asked for
                progress.stopIfCancelled();
            }
        }
    }

    private Snapshot snapshot(String mark, LocalDate today, SnapshotQuery query, Progress progress) {
        return snapshots.get(
                new Key(mark, today, query),
                progress,
                mine -> query.grouping() == null
                        ? built(mark, today, query, mine)
                        : snapshot(mark, today, query.withGrouping(null), mine).grouped(query.grouping()));
    }

    /** Other dates are other parts of the same rows: these are read once. */
    private Snapshot built(String mark, LocalDate today, SnapshotQuery query, Progress progress) {
        NetworkRows whole = rows(mark, progress.part(0, 0.8));
        progress.report(0.8, "building-snapshot");
        progress.stopIfCancelled();
        Snapshot snapshot = Snapshot.of(whole, query, today);
        progress.report(1, "building-snapshot");
        return snapshot;
    }

    private NetworkRows rows(String mark, Progress progress) {
        NetworkRows whole = rows.get(mark, progress, mine -> {
            room.requireFor(reader.counts());
            NetworkRows read = reader.read(mine);
            if (!reader.stateMark().equals(mark)) {
                throw new Superseded();
            }
            return read;
        });
        if (Footprint.of(whole) > Footprint.room(0.06)) {
            rows.clear();
        }
        return whole;
    }

    @Override
    public Study run(StudyParameters parameters, String by, Progress progress) {
        return room.within(() -> found(parameters, by, progress), this::forget);
    }

    private Study found(StudyParameters parameters, String by, Progress progress) {
        while (true) {
            try {
                return studyNow(parameters, by, progress);
            } catch (Superseded e) {
                progress.stopIfCancelled();
            }
        }
    }

    private Study studyNow(StudyParameters parameters, String by, Progress progress) {
        Key key = new Key(reader.stateMark(), LocalDate.now(clock), parameters);
        String id = ids.get(key);
        if (id == null) {
            Snapshot snapshot = snapshot(parameters.query(), progress.part(0, 0.3));
            id = idOf(parameters.resolvedFor(snapshot), snapshot);
            ids.put(key, id);
        }
        String found = id;
        return studies.get(found, progress, mine -> stored(found, parameters, by, mine));
    }

    private static String idOf(StudyParameters resolved, Snapshot snapshot) {
        return StudyId.of(
                StudyPayload.text(resolved),
                snapshot.fingerprint(),
                ProgramVersion.current(),
                String.valueOf(StudyPayload.FORMAT));
    }

    /** From the archive, or computed: one at a time, for each takes all processors. */
    private Study stored(String id, StudyParameters parameters, String by, Progress progress) {
        Optional<Study> known = archive.find(id).filter(StoredStudy::isWhole).map(this::restored);
        if (known.isPresent()) {
            return known.get();
        }
        // what is found is kept only if nobody was erased meanwhile
        String mark = reader.stateMark();
        Snapshot snapshot = snapshot(parameters.query(), progress.part(0, 0.3));
        StudyParameters resolved = parameters.resolvedFor(snapshot);
        if (!id.equals(idOf(resolved, snapshot))) {
            throw new Superseded();
        }
        oneAtATime.begin(progress);
        try {
            return computed(id, resolved, snapshot, mark, by, progress.part(0.3, 1));
        } finally {
            oneAtATime.end();
        }
    }

    private Study computed(
            String id, StudyParameters parameters, Snapshot snapshot, String stateMark, String by, Progress progress) {
        String version = ProgramVersion.current();
        StudyResult result = StudyComputation.of(snapshot, parameters, progress);
        Study study = new Study(
                id, archive.momentFor(clock.instant()), by, parameters, version, snapshot.fingerprint(), result);
        progress.stopIfCancelled();
        StoredStudy stored = new StoredStudy(
                id,
                study.at(),
                by,
                StudyPayload.text(parameters),
                parameters.seed(),
                version,
                study.fingerprint(),
                Map.of(RESULT, Bytes.of(StudyPayload.pack(result))));
        archive.save(stored, stateMark);
        results.put(id, result);
        progress.report(1, "studying");
        return study;
    }

    @Override
    @PermitAll
    public void forget() {
        rows.clear();
        snapshots.clear();
        studies.clear();
        results.clear();
        ids.clear();
    }

    private Study restored(StoredStudy stored) {
        StudyResult result = results.get(stored.id());
        if (result == null) {
            Bytes packed = stored.results().get(RESULT);
            if (packed == null) {
                throw new IllegalStateException("Study " + stored.id() + " holds no " + RESULT);
            }
            result = StudyPayload.unpack(packed.toArray());
            results.put(stored.id(), result);
        }
        return new Study(
                stored.id(),
                stored.at(),
                stored.by(),
                StudyPayload.parameters(stored.parametersJson()),
                stored.version(),
                stored.fingerprint(),
                result);
    }
}
