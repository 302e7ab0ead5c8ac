package dk.bindeled.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.transaction.support.TransactionTemplate;

/** Keeps studies through Spring Data Neo4j. */
final class MappedStudyArchive implements StudyArchive {

    private final StudyRepository studies;
    private final TransactionTemplate transactions;
    private final NetworkReader reader;
    private final Turns turns;
    private final Database database;

    MappedStudyArchive(
            StudyRepository studies,
            TransactionTemplate transactions,
            NetworkReader reader,
            Turns turns,
            Database database) {
        this.studies = studies;
        this.transactions = transactions;
        this.reader = reader;
        this.turns = turns;
        this.database = database;
    }

    @Override
    public Instant momentFor(Instant now) {
        return database.translating(studies::findLatestMoment)
                .filter(latest -> !now.isAfter(latest))
                .map(latest -> latest.plusMillis(1))
                .orElse(now);
    }

    @Override
    public void save(StoredStudy study) {
        database.requireRoom();
        database.translating(() -> {
            transactions.executeWithoutResult(status -> {
                studies.deleteWithResults(study.id());
                studies.save(StudyEntity.of(study));
                studies.findAllByKindOrderByAtDescIdDesc(study.kind()).stream()
                        .skip(MOST)
                        .forEach(old -> studies.deleteWithResults(old.id()));
            });
            return study;
        });
    }

    @Override
    public boolean save(StoredStudy study, String stateMark) {
        return turns.keeping(() -> {
            boolean same = reader.stateMark().equals(stateMark);
            if (same) {
                save(study);
            }
            return same;
        });
    }

    @Override
    public Optional<StoredStudy> find(String id) {
        return database.translating(() -> studies.findById(id).map(StudyEntity::stored));
    }

    @Override
    public Optional<StoredStudy> findLatest() {
        return database.translating(() ->
                studies.findFirstByKindOrderByAtDescIdDesc(StoredStudy.STUDY).map(StudyEntity::stored));
    }

    @Override
    public List<StoredStudy> list(String kind) {
        return database.translating(() -> studies.findAllByKindOrderByAtDescIdDesc(kind).stream()
                .map(StudyEntity.Header::stored)
                .toList());
    }

    @Override
    public void delete(String id) {
        database.translating(() -> {
            studies.deleteWithResults(id);
            return id;
        });
    }
}
