package dk.bindeled.architecture.redtwins.clock.analysis;

import java.time.Instant;
import java.util.function.Supplier;

/** Asks what time it is when somebody else wants to know. */
class Later {

    Supplier<Instant> clock() {
        return Instant::now;
    }
}
