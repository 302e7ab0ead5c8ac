/** How firmly each pair of groups hangs together, on whom, and which new ties would help. */
@NullMarked
package dk.bindeled.analysis.gaps;

import org.jspecify.annotations.NullMarked;
