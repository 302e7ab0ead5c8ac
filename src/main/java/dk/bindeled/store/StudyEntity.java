package dk.bindeled.store;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.data.neo4j.core.schema.Id;
import org.springframework.data.neo4j.core.schema.Node;
import org.springframework.data.neo4j.core.schema.Relationship;

/** A study as Spring Data maps it; its id is given, so it is deleted before it is saved anew. */
@Node("Study")
record StudyEntity(
        @Id String id,
        String kind,
        Instant at,
        String by,
        String parameters,
        long seed,
        String version,
        String fingerprint,
        @Nullable Instant dataGoneAt,
        @Relationship("FOUND") List<ResultEntity> results) {

    static StudyEntity of(StoredStudy study) {
        List<ResultEntity> results = study.results().entrySet().stream()
                .map(result -> new ResultEntity(study.id() + "/" + result.getKey(), result.getKey(), result.getValue()))
                .toList();
        return new StudyEntity(
                study.id(),
                study.kind(),
                study.at(),
                study.by(),
                study.parametersJson(),
                study.seed(),
                study.version(),
                study.fingerprint(),
                study.dataGoneAt(),
                results);
    }

    StoredStudy stored() {
        Map<String, Bytes> byName = new TreeMap<>();
        results.forEach(result -> byName.put(result.name(), result.bytes()));
        return new StoredStudy(id, kind, at, by, parameters, seed, version, fingerprint, byName, dataGoneAt);
    }

    /** A study without its results. */
    record Header(
            String id,
            String kind,
            Instant at,
            String by,
            String parameters,
            long seed,
            String version,
            String fingerprint,
            @Nullable Instant dataGoneAt) {

        StoredStudy stored() {
            return new StoredStudy(id, kind, at, by, parameters, seed, version, fingerprint, Map.of(), dataGoneAt);
        }
    }
}
