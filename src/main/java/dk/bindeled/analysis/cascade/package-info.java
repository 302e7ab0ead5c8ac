/** Cascades as they were observed: who brought whom, in how many rings, how fast, and where referrals stop. */
@NullMarked
package dk.bindeled.analysis.cascade;

import org.jspecify.annotations.NullMarked;
