/** The page of Bridges that tells on whom it hangs, and whether it would hold without them. */
@NullMarked
package dk.bindeled.bridges.fragility;

import org.jspecify.annotations.NullMarked;
