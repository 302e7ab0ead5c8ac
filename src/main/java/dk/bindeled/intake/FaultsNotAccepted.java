package dk.bindeled.intake;

/** A folder with faults was to be loaded although nobody had accepted them. */
public final class FaultsNotAccepted extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private FaultsNotAccepted(String message) {
        super(message);
    }

    static FaultsNotAccepted of(CheckedFolder checked) {
        return new FaultsNotAccepted(checked.name() + " has " + checked.faultCount()
                + " faults, and loading its good rows alone has not been accepted");
    }
}
