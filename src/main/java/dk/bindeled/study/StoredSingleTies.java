package dk.bindeled.study;

import dk.bindeled.store.ImportRecord;
import dk.bindeled.store.NetworkReader;
import dk.bindeled.store.SourcedTie;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Service;

/** Reads single ties from the database each time; nothing of them is kept. */
@Service
class StoredSingleTies implements SingleTies {

    private final NetworkReader reader;
    private final Clock clock;

    StoredSingleTies(NetworkReader reader, Clock clock) {
        this.reader = reader;
        this.clock = clock;
    }

    @Override
    public List<SingleTie> of(String actorId, LocalDate date) {
        return reader.sourcedTiesOf(actorId, date).stream().map(this::told).toList();
    }

    @Override
    public List<SingleTie> between(String actorId, String otherActorId, LocalDate date) {
        return reader.sourcedTiesBetween(actorId, otherActorId, date).stream()
                .map(this::told)
                .toList();
    }

    private SingleTie told(SourcedTie stored) {
        return new SingleTie(
                stored.tie(), stored.imports().stream().map(this::source).toList());
    }

    private SingleTie.Source source(ImportRecord made) {
        return new SingleTie.Source(withoutFolders(made.file()), LocalDate.ofInstant(made.at(), clock.getZone()));
    }

    /** A path tells how somebody's disk is ordered. */
    static String withoutFolders(String file) {
        String cut = file.replaceAll("[/\\\\]+$", "");
        int last = Math.max(cut.lastIndexOf('/'), cut.lastIndexOf('\\'));
        return cut.substring(last + 1);
    }
}
