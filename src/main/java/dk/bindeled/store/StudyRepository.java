package dk.bindeled.store;

import java.util.List;
import java.util.Optional;
import org.springframework.data.neo4j.repository.Neo4jRepository;
import org.springframework.data.neo4j.repository.query.Query;

/** Studies in Neo4j. */
interface StudyRepository extends Neo4jRepository<StudyEntity, String> {

    Optional<StudyEntity> findFirstByKindOrderByAtDescIdDesc(String kind);

    List<StudyEntity.Header> findAllByKindOrderByAtDescIdDesc(String kind);

    /** Spring Data's own deletion would leave the results behind. */
    @Query("MATCH (study:Study {id: $id}) OPTIONAL MATCH (study)-[:FOUND]->(result:Result) DETACH DELETE study, result")
    void deleteWithResults(String id);
}
