/** The shell that all screens share. */
@NullMarked
package dk.bindeled.ui;

import org.jspecify.annotations.NullMarked;
