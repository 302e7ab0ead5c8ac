/** The screen of bridges between groups: which hold, which are fragile, which are missing. */
@ApplicationModule(allowedDependencies = {"network", "study", "privacy", "ui", "plans"})
@NullMarked
package dk.bindeled.bridges;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
