/** Chance and shares: seeded randomness, permutation p values, intervals and quantiles. */
@NullMarked
package dk.bindeled.analysis.statistics;

import org.jspecify.annotations.NullMarked;
