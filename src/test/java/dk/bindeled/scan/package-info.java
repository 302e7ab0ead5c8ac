/** A look at the running program from outside, as someone who means it ill would look. */
@NullMarked
package dk.bindeled.scan;

import org.jspecify.annotations.NullMarked;
