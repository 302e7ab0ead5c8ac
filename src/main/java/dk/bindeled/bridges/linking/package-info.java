/** The page of ways to those who decide: how many each group has, on whom they hang, and which institutions reach where. */
@NullMarked
package dk.bindeled.bridges.linking;

import org.jspecify.annotations.NullMarked;
