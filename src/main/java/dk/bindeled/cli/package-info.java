/** The commands of the program. */
@ApplicationModule(allowedDependencies = {"backup", "network", "intake", "demo", "study", "privacy"})
@NullMarked
package dk.bindeled.cli;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
