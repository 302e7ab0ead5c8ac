package dk.bindeled.store;

/** There is no actor with the id. */
@SuppressWarnings("serial") // never serialised
public final class ActorNotFound extends RuntimeException {

    private ActorNotFound(String message) {
        super(message);
    }

    /** The id is not said: messages are written to logs. */
    static ActorNotFound one() {
        return new ActorNotFound("There is no person with this id in the network");
    }
}
