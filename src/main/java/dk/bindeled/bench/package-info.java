/** Measurements of how long things take. */
@ApplicationModule(allowedDependencies = {"network", "intake", "demo", "analysis", "study", "privacy"})
@NullMarked
package dk.bindeled.bench;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
