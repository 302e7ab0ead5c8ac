package dk.bindeled.architecture.redtwins.springdataneo4j.study;

import org.springframework.data.neo4j.core.Neo4jTemplate;

/** Talks to the database past the store. */
class Lookup {

    long count(Neo4jTemplate template) {
        return template.count(Object.class);
    }
}
