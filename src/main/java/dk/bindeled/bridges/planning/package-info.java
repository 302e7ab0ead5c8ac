/** Plans: what is to be changed, who sees to it and by when, and what has come into being since. */
@NullMarked
package dk.bindeled.bridges.planning;

import org.jspecify.annotations.NullMarked;
