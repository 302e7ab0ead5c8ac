/** The screen where data come in and their faults are shown. */
@ApplicationModule(allowedDependencies = {"network", "intake", "study", "privacy", "ui"})
@NullMarked
package dk.bindeled.data;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
