/** Who may see what: sign-in, pseudonyms, small numbers, and the record of what was looked at. */
@ApplicationModule(allowedDependencies = {"network", "store", "study"})
@NullMarked
package dk.bindeled.privacy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
