/** The screen that opens first: capitals and cascades as figures with a sentence each. */
@ApplicationModule(allowedDependencies = {"network", "study", "privacy", "ui"})
@NullMarked
package dk.bindeled.overview;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
