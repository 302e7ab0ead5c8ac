package dk.bindeled.store;

import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Value;
import org.neo4j.driver.Values;
import org.springframework.data.neo4j.core.convert.ConvertWith;
import org.springframework.data.neo4j.core.convert.Neo4jPersistentPropertyConverter;
import org.springframework.data.neo4j.core.schema.Id;
import org.springframework.data.neo4j.core.schema.Node;

/**
 * One payload of a study as Spring Data maps it.
 *
 * @param id the study's id and the name
 * @param name name within the study
 * @param bytes the payload
 */
@Node("Result")
record ResultEntity(
        @Id String id,
        String name,
        @ConvertWith(converter = BytesConverter.class) Bytes bytes) {

    /** Bytes are stored as Neo4j's own byte arrays. */
    static final class BytesConverter implements Neo4jPersistentPropertyConverter<Bytes> {

        @Override
        public Value write(@Nullable Bytes bytes) {
            return bytes == null ? Values.NULL : Values.value(bytes.toArray());
        }

        @Override
        public @Nullable Bytes read(@Nullable Value stored) {
            return stored == null || stored.isNull() ? null : Bytes.of(stored.asByteArray());
        }
    }
}
