package dk.bindeled.map;

/** More actors were asked for at once than a browser can show one by one. */
final class TooManyToSend extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int found;
    private final int most;

    TooManyToSend(int found, int most) {
        super("There are " + found + " actors within these steps, and at most " + most
                + " are sent. Ask for fewer steps.");
        this.found = found;
        this.most = most;
    }

    int found() {
        return found;
    }

    int most() {
        return most;
    }
}
