/** The screen of shared figures: what everyone who is signed in may see, and all that a reader sees. */
@ApplicationModule(allowedDependencies = {"network", "study", "privacy", "ui"})
@NullMarked
package dk.bindeled.released;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
