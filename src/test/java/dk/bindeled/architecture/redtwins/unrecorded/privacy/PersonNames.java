package dk.bindeled.architecture.redtwins.unrecorded.privacy;

/** The door to names: this one may. */
public class PersonNames {

    public String of(String id) {
        return new Pseudonyms().of(id);
    }
}
