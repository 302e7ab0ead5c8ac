/** On whom and on what connection hangs, whether it would hold without one person, and what single persons and communities carry. */
@NullMarked
package dk.bindeled.analysis.fragility;

import org.jspecify.annotations.NullMarked;
