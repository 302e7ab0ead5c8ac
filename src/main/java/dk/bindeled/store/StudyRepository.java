package dk.bindeled.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.data.neo4j.repository.Neo4jRepository;
import org.springframework.data.neo4j.repository.query.Query;

/** Studies in Neo4j. */
interface StudyRepository extends Neo4jRepository<StudyEntity, String> {

    Optional<StudyEntity> findFirstByKindOrderByAtDescIdDesc(String kind);

    List<StudyEntity.Header> findAllByKindOrderByAtDescIdDesc(String kind);

    /** When the latest study was made, or the latest import. */
    @Query("MATCH (made:Study|Import) RETURN max(made.at)")
    Optional<Instant> findLatestMoment();

    /** Spring Data's own deletion would leave the results behind. */
    @Query("MATCH (study:Study {id: $id}) OPTIONAL MATCH (study)-[:FOUND]->(result:Result) DETACH DELETE study, result")
    void deleteWithResults(String id);
}
