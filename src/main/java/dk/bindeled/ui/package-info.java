/** The shell that all screens share: layout, navigation, cards, charts, tables and the languages. */
@ApplicationModule(allowedDependencies = {"network"})
@NullMarked
package dk.bindeled.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
