package dk.bindeled.architecture.redtwins.clock.analysis;

/** Asks what time it is. */
class Nanos {

    Object read() {
        return System.nanoTime();
    }
}
