/** Cascades as they might go: simulated spread, whom to start with, whom to train, on whom it hangs. */
@NullMarked
package dk.bindeled.analysis.diffusion;

import org.jspecify.annotations.NullMarked;
