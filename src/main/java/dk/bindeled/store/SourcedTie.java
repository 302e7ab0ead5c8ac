package dk.bindeled.store;

import dk.bindeled.network.Tie;
import java.util.List;

/**
 * A single tie and where it is known from.
 *
 * @param tie the tie
 * @param imports the imports that say it, each once, the one it came from first
 */
public record SourcedTie(Tie tie, List<ImportRecord> imports) {

    public SourcedTie {
        imports = List.copyOf(imports);
    }
}
