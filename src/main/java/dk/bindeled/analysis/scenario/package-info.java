/** What-if: a network with changes, whose local figures follow each change without anything else being counted anew. */
@NullMarked
package dk.bindeled.analysis.scenario;

import org.jspecify.annotations.NullMarked;
