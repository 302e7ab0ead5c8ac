package dk.bindeled.architecture.redtwins.clock.analysis;

import java.time.Clock;

/** Asks what time it is. */
class Watch {

    Object read() {
        return Clock.systemUTC();
    }
}
