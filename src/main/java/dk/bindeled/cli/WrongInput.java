package dk.bindeled.cli;

/** What was asked for cannot be done with what was given; its message says what to do. */
final class WrongInput extends RuntimeException {

    private static final long serialVersionUID = 1L;

    WrongInput(String message) {
        super(message);
    }
}
