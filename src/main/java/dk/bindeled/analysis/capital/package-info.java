/** Bonding, bridging and linking capital: ties within declared groups, between them, and up to those who decide. */
@NullMarked
package dk.bindeled.analysis.capital;

import org.jspecify.annotations.NullMarked;
