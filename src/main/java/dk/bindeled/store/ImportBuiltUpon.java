package dk.bindeled.store;

import java.util.List;
import java.util.stream.Collectors;

/** An import cannot be undone because later ones refer to what it added or changed. */
@SuppressWarnings("serial") // never serialised
public final class ImportBuiltUpon extends RuntimeException {

    private final List<ImportRecord> later;

    ImportBuiltUpon(String id, List<ImportRecord> later) {
        super("Import " + id + " cannot be undone before "
                + later.stream().map(ImportRecord::id).collect(Collectors.joining(", ")));
        this.later = List.copyOf(later);
    }

    /** The later imports, newest first: undo them in this order, then this one. */
    public List<ImportRecord> later() {
        return later;
    }
}
