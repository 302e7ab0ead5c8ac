/** Bonding and bridging capital in declared groups, and the holes between an actor's neighbours. */
@NullMarked
package dk.bindeled.analysis.capital;

import org.jspecify.annotations.NullMarked;
