package dk.bindeled.architecture.redtwins.clock.analysis;

import java.time.Instant;

/** Asks what time it is. */
class Moment {

    Object read() {
        return Instant.now();
    }
}
