/** Chance and shares: seeded randomness, null models, permutation p values and their adjustment, intervals and quantiles. */
@NullMarked
package dk.bindeled.analysis.statistics;

import org.jspecify.annotations.NullMarked;
