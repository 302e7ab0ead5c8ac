/** What-if: imagined changes to a network, and what they make of its figures. */
@NullMarked
package dk.bindeled.bridges.whatif;

import org.jspecify.annotations.NullMarked;
