/** Files and forms become checked rows, and checked rows become one import that can be undone. */
@ApplicationModule(allowedDependencies = {"network", "store"})
@NullMarked
package dk.bindeled.intake;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
