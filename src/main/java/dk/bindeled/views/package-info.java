/** Saved views: what somebody saw on a screen, kept under a name, shared with a role, opened again and duplicated. */
@ApplicationModule(allowedDependencies = {"network", "store", "privacy"})
@NullMarked
package dk.bindeled.views;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
