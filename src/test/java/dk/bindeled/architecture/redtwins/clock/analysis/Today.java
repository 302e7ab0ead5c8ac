package dk.bindeled.architecture.redtwins.clock.analysis;

import java.time.LocalDate;

/** Asks what time it is. */
class Today {

    Object read() {
        return LocalDate.now();
    }
}
