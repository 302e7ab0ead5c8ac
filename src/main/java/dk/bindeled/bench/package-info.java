/** Measurements of how long things take. */
@ApplicationModule(allowedDependencies = {"backup", "network", "intake", "demo", "analysis", "study", "privacy"})
@NullMarked
package dk.bindeled.bench;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
