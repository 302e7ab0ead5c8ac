package dk.bindeled.study;

import static org.assertj.core.api.Assertions.assertThat;

import dk.bindeled.demo.Lindeaa;
import dk.bindeled.network.Grouping;
import dk.bindeled.network.NetworkRows;
import dk.bindeled.network.Progress;
import dk.bindeled.network.Snapshot;
import dk.bindeled.network.SnapshotQuery;
import dk.bindeled.network.Tie;
import dk.bindeled.store.NetworkCounts;
import dk.bindeled.store.NetworkReader;
import dk.bindeled.store.SourcedTie;
import dk.bindeled.store.StoredStudy;
import dk.bindeled.store.StudyArchive;
import java.lang.ref.WeakReference;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** How often the store is read and what is worked out for many who ask. */
@Timeout(60)
class StoredStudiesTest {

    private final Rows rows = new Rows();
    private final Kept archive = new Kept();
    private final Studies studies =
            new StoredStudies(rows, archive, Clock.fixed(Instant.parse("2025-03-01T12:00:00Z"), ZoneOffset.UTC));

    @Test
    void manyWhoAskAtOnceReadTheNetworkOnceAndMakeOneStudy() {
        List<CompletableFuture<Study>> all = IntStream.range(0, 20)
                .mapToObj(k -> CompletableFuture.supplyAsync(
                        () -> studies.run(StudyParameters.defaults(), "user " + k, Progress.UNWATCHED),
                        work -> Thread.ofPlatform().daemon().start(work)))
                .toList();
        Study first = all.getFirst().join();
        assertThat(all).allSatisfy(each -> assertThat(each.join()).isSameAs(first));
        assertThat(rows.reads).hasValue(1);
        assertThat(archive.saves).hasValue(1);
    }

    @Test
    void anotherDateOrGroupingIsTakenFromTheSameRows() {
        SnapshotQuery query = SnapshotQuery.defaults().withDate(LocalDate.of(2024, 1, 1));
        Snapshot one = studies.snapshot(query, Progress.UNWATCHED);
        Snapshot other = studies.snapshot(query.withDate(LocalDate.of(2025, 1, 1)), Progress.UNWATCHED);
        assertThat(one.date()).isNotEqualTo(other.date());
        assertThat(studies.snapshot(query, Progress.UNWATCHED)).isSameAs(one);
        SnapshotQuery grouped = query.withGrouping(Grouping.ALL);
        Snapshot regrouped = studies.snapshot(grouped, Progress.UNWATCHED);
        assertThat(regrouped.groups().grouping()).isEqualTo(Grouping.ALL);
        assertThat(studies.snapshot(grouped, Progress.UNWATCHED)).isSameAs(regrouped);
        assertThat(rows.reads).hasValue(1);
    }

    @Test
    void theSameStudyAskedForInOtherWordsIsTheSameOne() {
        Study byDefault = studies.run(StudyParameters.defaults(), "one", Progress.UNWATCHED);
        Grouping meant = studies.snapshot(SnapshotQuery.defaults(), Progress.UNWATCHED)
                .groups()
                .grouping();
        Study spelled = studies.run(
                StudyParameters.of(SnapshotQuery.defaults().withGrouping(meant)), "other", Progress.UNWATCHED);
        assertThat(spelled).isSameAs(byDefault);
        assertThat(archive.saves).hasValue(1);
    }

    @Test
    void aResultThatAPageHoldsIsFoundAgainWhereThereIsNoRoomForItsStudy() {
        Studies small = new StoredStudies(
                rows,
                archive,
                Clock.fixed(Instant.parse("2025-03-01T12:00:00Z"), ZoneOffset.UTC),
                Room.ofThisProgram(),
                0);
        StudyParameters earlier = StudyParameters.of(SnapshotQuery.defaults().withDate(LocalDate.of(2024, 1, 1)));
        Study study = small.run(earlier, "one", Progress.UNWATCHED);
        StudyResult held = study.result();
        WeakReference<Study> dropped = new WeakReference<>(study);
        study = small.run(StudyParameters.defaults(), "one", Progress.UNWATCHED);
        assertThat(study.parameters()).isNotEqualTo(earlier);
        for (int tries = 0; tries < 100 && !dropped.refersTo(null); tries++) {
            System.gc();
        }
        assertThat(dropped.refersTo(null)).as("there is no room for it").isTrue();
        assertThat(small.run(earlier, "other", Progress.UNWATCHED).result()).isSameAs(held);
        assertThat(archive.saves).hasValue(2);
    }

    @Test
    void whatIsReadWhileTheNetworkChangesIsNeverTakenForWhatItWas() {
        rows.changesOnce = true;
        Snapshot snapshot = studies.snapshot(SnapshotQuery.defaults(), Progress.UNWATCHED);
        assertThat(rows.reads).hasValue(2);
        rows.mark = "before"; // the change is taken back: what is of that state has to be read again
        studies.snapshot(SnapshotQuery.defaults(), Progress.UNWATCHED);
        assertThat(rows.reads).hasValue(3);
        assertThat(snapshot.size()).isPositive();
    }

    /** A network in memory that counts how often it is read. */
    private static final class Rows implements NetworkReader {

        private final NetworkRows network = Lindeaa.generate();
        private final AtomicInteger reads = new AtomicInteger();
        private volatile String mark = "before";
        private volatile boolean changesOnce;

        @Override
        public NetworkRows read(Progress progress) {
            reads.incrementAndGet();
            if (changesOnce) {
                changesOnce = false;
                mark = "after";
            }
            return network;
        }

        @Override
        public Snapshot snapshot(SnapshotQuery query, LocalDate today, Progress progress) {
            return Snapshot.of(read(progress), query, today);
        }

        @Override
        public boolean isEmpty() {
            return false;
        }

        @Override
        public NetworkCounts counts() {
            return new NetworkCounts(0, network.actors().size(), network.ties().size(), 0);
        }

        @Override
        public String stateMark() {
            return mark;
        }

        @Override
        public List<Tie> tiesOf(String actorId) {
            return List.of();
        }

        @Override
        public List<Tie> tiesBetween(Set<String> actorIds, Set<String> otherActorIds) {
            return List.of();
        }

        @Override
        public List<SourcedTie> sourcedTiesOf(String actorId, LocalDate date) {
            throw new UnsupportedOperationException();
        }

        @Override
        public List<SourcedTie> sourcedTiesBetween(String actorId, String otherActorId, LocalDate date) {
            throw new UnsupportedOperationException();
        }
    }

    /** An archive in memory. */
    private static final class Kept implements StudyArchive {

        private final Map<String, StoredStudy> all = new ConcurrentHashMap<>();
        private final AtomicInteger saves = new AtomicInteger();

        @Override
        public void save(StoredStudy study) {
            saves.incrementAndGet();
            all.put(study.id(), study);
        }

        @Override
        public Instant momentFor(Instant now) {
            return now;
        }

        @Override
        public boolean save(StoredStudy study, String stateMark) {
            save(study);
            return true;
        }

        @Override
        public Optional<StoredStudy> find(String id) {
            return Optional.ofNullable(all.get(id));
        }

        @Override
        public Optional<StoredStudy> findLatest() {
            return all.values().stream().findFirst();
        }

        @Override
        public List<StoredStudy> list(String kind) {
            return List.copyOf(all.values());
        }

        @Override
        public void delete(String id) {
            all.remove(id);
        }
    }
}
