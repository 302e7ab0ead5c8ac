/** The screen where an installation is looked after: who may come in, what is told, what is kept and for how long. */
@ApplicationModule(allowedDependencies = {"backup", "network", "study", "privacy", "ui"})
@NullMarked
package dk.bindeled.admin;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
