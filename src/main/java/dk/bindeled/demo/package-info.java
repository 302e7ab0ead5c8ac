/** The generator of the invented Lindeå and of towns of any size. */
@ApplicationModule(allowedDependencies = {"network", "intake"})
@NullMarked
package dk.bindeled.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
