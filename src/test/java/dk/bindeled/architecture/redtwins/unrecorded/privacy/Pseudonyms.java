package dk.bindeled.architecture.redtwins.unrecorded.privacy;

/** Names that stand for persons. */
public class Pseudonyms {

    public String of(String id) {
        return "Person " + id.hashCode();
    }
}
