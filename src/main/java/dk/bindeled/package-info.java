/** The application itself: where it starts. */
@NullMarked
package dk.bindeled;

import org.jspecify.annotations.NullMarked;
