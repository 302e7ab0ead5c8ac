/** What several tests need: published studies, families of graphs and seeded random ones. */
@NullMarked
package dk.bindeled.testing;

import org.jspecify.annotations.NullMarked;
