/** How firmly each pair of groups hangs together, and on whom. */
@NullMarked
package dk.bindeled.analysis.gaps;

import org.jspecify.annotations.NullMarked;
