package dk.bindeled.privacy;

import dk.bindeled.network.ImportPurpose;
import dk.bindeled.network.Progress;
import dk.bindeled.store.Expiry;
import dk.bindeled.store.ImportNotFound;
import dk.bindeled.store.ImportRecord;
import dk.bindeled.store.NetworkWriter;
import dk.bindeled.study.Remembering;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;

/** How long imports are kept, and what for. Safe to call from any thread. */
@Service
@RolesAllowed("ADMINISTRATOR")
public class Retention {

    /** So many days before its last day an import is told of. */
    public static final int DAYS_OF_WARNING = 30;

    private final Expiry expiry;
    private final NetworkWriter imports;
    private final ObjectProvider<Remembering> memories;
    private final Pseudonyms pseudonyms;
    private final Audit audit;
    private final Clock clock;

    Retention(
            Expiry expiry,
            NetworkWriter imports,
            ObjectProvider<Remembering> memories,
            Pseudonyms pseudonyms,
            Audit audit,
            Clock clock) {
        this.expiry = expiry;
        this.imports = imports;
        this.memories = memories;
        this.pseudonyms = pseudonyms;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * An import and how long it is kept.
     *
     * @param id its id
     * @param file what it came from
     * @param at when it was published
     * @param by who imported
     * @param purpose what it is for
     * @param soon true if its last day is near, or over
     */
    public record KeptImport(String id, String file, Instant at, String by, ImportPurpose purpose, boolean soon) {}

    /** Today, as the program's clock has it. */
    public LocalDate today() {
        return LocalDate.now(clock);
    }

    /** All imports: those that expire first come first, those without a last day last, newest first. */
    public List<KeptImport> imports() {
        return imports.imports().stream()
                .map(this::kept)
                .sorted(Comparator.comparing(
                                (KeptImport kept) -> kept.purpose().expiresOn(),
                                Comparator.nullsLast(Comparator.naturalOrder()))
                        .thenComparing(KeptImport::at, Comparator.reverseOrder()))
                .toList();
    }

    /** The imports whose last day is near. */
    public List<KeptImport> soon() {
        return imports().stream().filter(KeptImport::soon).toList();
    }

    private KeptImport kept(ImportRecord record) {
        LocalDate lastDay = record.purpose().expiresOn();
        boolean soon = lastDay != null && !lastDay.isAfter(today().plusDays(DAYS_OF_WARNING));
        return new KeptImport(record.id(), record.file(), record.at(), record.by(), record.purpose(), soon);
    }

    /**
     * Says what an import is for and how long it is kept.
     *
     * @param why why it is changed; must not be blank
     */
    public KeptImport state(String importId, ImportPurpose purpose, String why) {
        if (why.isBlank()) {
            throw new PersonRefused(PersonRefused.Reason.NO_REASON);
        }
        try {
            return kept(audit.during(
                    Deed.PURPOSE_CHANGED,
                    List.of(),
                    importId,
                    () -> expiry.state(importId, purpose, CurrentUser.name(), why.strip(), clock.instant())));
        } catch (ImportNotFound e) {
            throw new PersonRefused(PersonRefused.Reason.NO_IMPORT);
        }
    }

    /** Takes back what has expired, and drops what is kept of it in memory; the names of what was taken back. */
    public List<String> expire() {
        LocalDate today = today();
        List<String> over = imports.imports().stream()
                .filter(record -> record.purpose().hasExpired(today))
                .map(ImportRecord::id)
                .toList();
        if (over.isEmpty()) {
            return List.of();
        }
        List<ImportRecord> gone = audit.during(
                Deed.EXPIRED,
                List.of(),
                String.join(" ", over),
                () -> expiry.expire(today, pseudonyms::mark, Progress.UNWATCHED));
        if (!gone.isEmpty()) {
            memories.forEach(Remembering::forget);
        }
        return gone.stream().map(ImportRecord::file).toList();
    }
}
