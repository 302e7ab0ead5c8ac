package dk.bindeled.architecture.redtwins.publicentity.store;

import org.springframework.data.neo4j.core.schema.Id;
import org.springframework.data.neo4j.core.schema.Node;

/** An entity that others could take hold of. */
@Node("RedTwin")
public record Person(@Id String id) {}
