/** What the program is made of, and where that comes from. */
@NullMarked
package dk.bindeled.supply;

import org.jspecify.annotations.NullMarked;
