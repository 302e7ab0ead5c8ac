package dk.bindeled.study;

import dk.bindeled.network.Tie;
import java.time.LocalDate;
import java.util.List;

/**
 * One of the ties behind an edge of the tie graph, or behind a membership, as it is stored.
 *
 * @param tie its type, direction, strength, dates and context
 * @param sources the imports that say it, the one it came from first
 */
public record SingleTie(Tie tie, List<Source> sources) {

    public SingleTie {
        sources = List.copyOf(sources);
    }

    /**
     * An import.
     *
     * @param file name of the file, folder or form it came from, without the folders it lay in
     * @param importedOn day it was imported
     */
    public record Source(String file, LocalDate importedOn) {}

    /** Id of the actor at the other end. */
    public String other(String actorId) {
        return tie.from().equals(actorId) ? tie.to() : tie.from();
    }
}
