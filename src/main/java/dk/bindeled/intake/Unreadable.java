package dk.bindeled.intake;

import java.io.IOException;

/** A file cannot be read any further; the fault says why. */
@SuppressWarnings("serial") // never serialised
final class Unreadable extends IOException {

    private final Fault fault;

    Unreadable(Fault fault) {
        super(fault.kind().code());
        this.fault = fault;
    }

    Fault fault() {
        return fault;
    }
}
