/** The rules of how the packages may lean on each other, and a red twin for each: a small program that breaks it. */
@NullMarked
package dk.bindeled.architecture;

import org.jspecify.annotations.NullMarked;
