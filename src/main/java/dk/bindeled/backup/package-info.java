/** Backups: made, checked, encrypted, scheduled, listed and restored. */
@ApplicationModule(allowedDependencies = {"network", "store", "study", "privacy"})
@NullMarked
package dk.bindeled.backup;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
