/** What users decide about bridges and keep: introductions never to be proposed again, and plans of what is to be done. */
@ApplicationModule(allowedDependencies = {"network", "store", "privacy"})
@NullMarked
package dk.bindeled.plans;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
