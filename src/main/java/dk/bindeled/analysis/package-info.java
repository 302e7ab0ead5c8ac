/** Pure functions from a snapshot to figures: no Spring, no database, no files, no clock, no chance without a seed. */
@ApplicationModule(
        type = ApplicationModule.Type.OPEN,
        allowedDependencies = {"network"})
@NullMarked
package dk.bindeled.analysis;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
