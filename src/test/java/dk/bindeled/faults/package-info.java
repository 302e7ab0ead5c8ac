/**
 * What happens when something outside the program fails: the machine, the disk, the clock, the database. What ends in {@code IT} belongs to the
 * integration tests; what ends in {@code Faults} takes long or needs root, and is run by the command in {@code src/docs/reliability.md}.
 */
@NullMarked
package dk.bindeled.faults;

import org.jspecify.annotations.NullMarked;
