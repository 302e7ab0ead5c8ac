/** A module of a program that breaks its own word. */
@ApplicationModule(allowedDependencies = {})
package dk.bindeled.architecture.redtwins.modules.privacy;

import org.springframework.modulith.ApplicationModule;
