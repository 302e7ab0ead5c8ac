/** The screen that draws the network. */
@ApplicationModule(allowedDependencies = {"network", "study", "privacy", "ui", "views"})
@NullMarked
package dk.bindeled.map;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
