/** The screen of cascades: how far a referral's rings spread. */
@ApplicationModule(allowedDependencies = {"network", "study", "privacy", "ui"})
@NullMarked
package dk.bindeled.rings;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
