/** The page on how far organisations have come together, and how far they are wanted to come. */
@NullMarked
package dk.bindeled.bridges.collaboration;

import org.jspecify.annotations.NullMarked;
