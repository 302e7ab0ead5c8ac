package dk.bindeled.store;

import java.util.List;
import java.util.Optional;
import org.springframework.transaction.support.TransactionTemplate;

/** Keeps studies through Spring Data Neo4j. */
final class MappedStudyArchive implements StudyArchive {

    private final StudyRepository studies;
    private final TransactionTemplate transactions;

    MappedStudyArchive(StudyRepository studies, TransactionTemplate transactions) {
        this.studies = studies;
        this.transactions = transactions;
    }

    @Override
    public void save(StoredStudy study) {
        Database.translating(() -> {
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
    public Optional<StoredStudy> find(String id) {
        return Database.translating(() -> studies.findById(id).map(StudyEntity::stored));
    }

    @Override
    public Optional<StoredStudy> findLatest() {
        return Database.translating(() ->
                studies.findFirstByKindOrderByAtDescIdDesc(StoredStudy.STUDY).map(StudyEntity::stored));
    }

    @Override
    public List<StoredStudy> list(String kind) {
        return Database.translating(() -> studies.findAllByKindOrderByAtDescIdDesc(kind).stream()
                .map(StudyEntity.Header::stored)
                .toList());
    }

    @Override
    public void delete(String id) {
        Database.translating(() -> {
            studies.deleteWithResults(id);
            return id;
        });
    }
}
