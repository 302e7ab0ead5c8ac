/** Where everyone is drawn: areas as discs that do not overlap, persons inside their area, bodies among their members. */
@NullMarked
package dk.bindeled.analysis.layout;

import org.jspecify.annotations.NullMarked;
