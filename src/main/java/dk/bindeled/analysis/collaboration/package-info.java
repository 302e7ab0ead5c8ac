/** How far bodies have come together, pair by pair and sector by sector. */
@NullMarked
package dk.bindeled.analysis.collaboration;

import org.jspecify.annotations.NullMarked;
