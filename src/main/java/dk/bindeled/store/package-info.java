/** The only place that talks to Neo4j. */
@ApplicationModule(allowedDependencies = {"network"})
@NullMarked
package dk.bindeled.store;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
