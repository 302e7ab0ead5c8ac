package dk.bindeled.bench;

/** A page that did not become what was asked for: a wrong status, an error told by the server, an error on the page, or no end. */
final class PageFault extends RuntimeException {

    private static final long serialVersionUID = 1L;

    PageFault(String what) {
        super(what);
    }

    PageFault(String what, Throwable cause) {
        super(what, cause);
    }
}
