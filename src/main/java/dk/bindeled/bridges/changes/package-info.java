/** Imagined changes to a network in words: whom they are about, what may be told of them, and the pairs of groups they touch. */
@NullMarked
package dk.bindeled.bridges.changes;

import org.jspecify.annotations.NullMarked;
