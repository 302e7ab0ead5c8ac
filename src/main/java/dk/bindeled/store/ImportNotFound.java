package dk.bindeled.store;

/** There is no such import. */
public final class ImportNotFound extends RuntimeException {

    private ImportNotFound(String message) {
        super(message);
    }

    static ImportNotFound withId(String id) {
        return new ImportNotFound("There is no import with id " + id);
    }
}
