package dk.bindeled.store;

import java.util.List;
import java.util.Optional;
import org.springframework.data.neo4j.repository.Neo4jRepository;

/** Users in Neo4j. */
interface UserRepository extends Neo4jRepository<UserEntity, String> {

    List<UserEntity> findAllByOrderByName();

    Optional<UserEntity> findBySubject(String subject);

    Optional<UserEntity> findByLinkHash(String linkHash);
}
