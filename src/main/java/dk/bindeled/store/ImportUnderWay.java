package dk.bindeled.store;

/** An import or undo was asked for while another one was running. */
public final class ImportUnderWay extends RuntimeException {

    ImportUnderWay() {
        super("Another import or undo is running; try again when it has ended");
    }
}
