/** A snapshot, parameters and a seed become a stored, reproducible result, which everything that shows reads. */
@ApplicationModule(allowedDependencies = {"network", "store", "analysis"})
@NullMarked
package dk.bindeled.study;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
