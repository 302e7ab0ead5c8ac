package dk.bindeled.architecture.redtwins.clock.analysis;

/** Asks what time it is. */
class Millis {

    Object read() {
        return System.currentTimeMillis();
    }
}
