package dk.bindeled.privacy;

import dk.bindeled.network.Actor;
import dk.bindeled.network.Area;
import dk.bindeled.network.Kind;
import dk.bindeled.store.ActorNotFound;
import dk.bindeled.store.Erasure;
import dk.bindeled.store.Erasures;
import dk.bindeled.store.ImportRecord;
import dk.bindeled.store.ImportUnderWay;
import dk.bindeled.store.NetworkWriter;
import dk.bindeled.store.PersonFile;
import dk.bindeled.store.Registry;
import dk.bindeled.store.StoreUnavailable;
import dk.bindeled.store.StoredPerson;
import dk.bindeled.study.Remembering;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;

/**
 * What a person can ask of those who keep data on it: to see them, and to be erased. Every question is recorded in the audit; one that cannot
 * be recorded is not answered. Safe to call from any thread.
 */
@Service
@RolesAllowed("ADMINISTRATOR")
public class Persons {

    private static final int MOST_FOUND = 20;
    private static final int SHORTEST_PART = 3;
    private static final String PLACE = "administration.persons";
    /** Nobody has any other business here. */
    private static final String PURPOSE = LookPurpose.ACCESS_REQUEST.code();

    private final Registry registry;
    private final PersonFile file;
    private final Erasures erasures;
    private final NetworkWriter imports;
    private final ObjectProvider<Remembering> memories;
    private final Pseudonyms pseudonyms;
    private final Audit audit;
    private final Clock clock;

    Persons(
            Registry registry,
            PersonFile file,
            Erasures erasures,
            NetworkWriter imports,
            ObjectProvider<Remembering> memories,
            Pseudonyms pseudonyms,
            Audit audit,
            Clock clock) {
        this.registry = registry;
        this.file = file;
        this.erasures = erasures;
        this.imports = imports;
        this.memories = memories;
        this.pseudonyms = pseudonyms;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * An erasure as the administration lists it; it does not say who.
     *
     * @param id the erasure's own id
     * @param at when it was done
     * @param by who did it; empty where only the data folder knew of it
     * @param reason code of the reason; empty likewise
     * @param note what was written beside it
     * @param times how often it was done
     * @param watches true as long as the person's id is refused in imports
     * @param endedBy who lifted it, or null
     */
    public record PastErasure(
            String id,
            Instant at,
            String by,
            String reason,
            String note,
            long times,
            boolean watches,
            @Nullable String endedBy) {

        static PastErasure of(Erasure erasure) {
            return new PastErasure(
                    erasure.id(),
                    erasure.at(),
                    erasure.by(),
                    erasure.reason(),
                    erasure.note(),
                    erasure.times(),
                    erasure.watches(),
                    erasure.endedBy());
        }
    }

    /**
     * A person who was found.
     *
     * @param id the person's id
     * @param name what the person is called; the id where no name is stored
     * @param kinds what the person is
     */
    public record Found(String id, String name, Set<Kind> kinds) {

        static Found of(Actor person) {
            String label = person.label();
            return new Found(person.id(), label == null ? person.id() : label, person.kinds());
        }
    }

    /** Persons whose id is the text, or whose name or id holds it; the one with the very id first. */
    public List<Found> find(String text) {
        return asked(() -> {
            List<Actor> found = Stream.concat(
                            registry.findActor(text.strip()).stream(),
                            registry.findActors(text, 5 * MOST_FOUND).stream())
                    .filter(Actor::isPerson)
                    .distinct()
                    .limit(MOST_FOUND)
                    .toList();
            List<String> ids = found.stream().map(Actor::id).toList();
            audit.record(Who.asks(), Deed.SEARCHED, PLACE, List.of(ids), PURPOSE);
            return found.stream().map(Found::of).toList();
        });
    }

    /** Everything that is stored on a person, in plain words. */
    public AccessReport accessReport(String personId, Locale locale) {
        return asked(() -> {
            StoredPerson stored = file.of(personId, pseudonyms.mark(personId))
                    .orElseThrow(() -> new PersonRefused(PersonRefused.Reason.NOT_FOUND));
            Map<String, ImportRecord> byId =
                    imports.imports().stream().collect(Collectors.toMap(ImportRecord::id, record -> record));
            Map<String, String> areas = registry.areas().stream().collect(Collectors.toMap(Area::id, Area::label));
            audit.record(Who.asks(), Deed.ACCESS_REPORT, PLACE, List.of(List.of(personId)), PURPOSE);
            return new AccessReports(locale, byId, areas).of(stored, audit.known(personId), clock.instant());
        });
    }

    /** What an erasure would remove: how many of each, by name. */
    public Map<String, Long> extent(String personId) {
        return asked(() -> {
            Map<String, Long> removed =
                    ErasureCertificate.removed(erasures.extent(personId, pseudonyms.mark(personId)));
            audit.record(Who.asks(), Deed.LOOKED_AT, PLACE, List.of(List.of(personId)), PURPOSE);
            return removed;
        });
    }

    /**
     * Erases a person for good, and looks for traces afterwards.
     *
     * @param typed the person's id, typed once more
     * @param note what is to be known beside the reason; must not hold the person's id or name
     */
    public ErasureCertificate erase(String personId, String typed, ErasureReason reason, String note) {
        return asked(() -> {
            if (!typed.strip().equals(personId)) {
                throw new PersonRefused(PersonRefused.Reason.NOT_CONFIRMED);
            }
            Actor person = registry.findActor(personId)
                    .filter(Actor::isPerson)
                    .orElseThrow(() -> new PersonRefused(PersonRefused.Reason.NOT_FOUND));
            if (names(note, person)) {
                throw new PersonRefused(PersonRefused.Reason.NOTE_NAMES_PERSON);
            }
            String mark = pseudonyms.mark(personId);
            Erasure done;
            try {
                done = audit.during(
                        Deed.ERASED,
                        List.of(),
                        "erased-" + reason.code(),
                        () -> erasures.erase(
                                personId, mark, reason.code(), note.strip(), CurrentUser.name(), clock.instant()));
            } finally {
                forget();
            }
            return ErasureCertificate.of(
                    done, erasures.traces(personId, mark, person.label()), erasures.counts(), clock.instant());
        });
    }

    /** True if the note holds the id, the name, or a part of the name. */
    static boolean names(String note, Actor person) {
        String text = " " + note.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}_-]+", " ") + " ";
        List<String> parts = new ArrayList<>(List.of(person.id()));
        String label = person.label();
        if (label != null) {
            Stream.of(label.split("[^\\p{L}\\p{N}_-]+"))
                    .filter(part -> part.length() >= SHORTEST_PART)
                    .forEach(parts::add);
        }
        return parts.stream().anyMatch(part -> text.contains(" " + part.toLowerCase(Locale.ROOT) + " "))
                || (person.id().length() >= SHORTEST_PART
                        && note.toLowerCase(Locale.ROOT).contains(person.id().toLowerCase(Locale.ROOT)));
    }

    /** Drops what is kept in memory, in this program, of anybody. */
    private void forget() {
        memories.forEach(Remembering::forget);
    }

    /** All erasures, newest first. */
    public List<PastErasure> erasures() {
        return asked(() -> erasures.list().stream().map(PastErasure::of).toList());
    }

    /** How many erasures can no longer recognise anybody, because the key is not in the data folder. */
    public long withoutKey() {
        return asked(erasures::withoutKey);
    }

    /** Lets a person who was erased be imported again; the person must have agreed anew. */
    public PastErasure lift(String personId) {
        return asked(() -> audit.during(
                Deed.ERASURE_LIFTED,
                List.of(),
                "",
                () -> erasures.lift(personId.strip(), CurrentUser.name())
                        .map(PastErasure::of)
                        .orElseThrow(() -> new PersonRefused(PersonRefused.Reason.NOT_ERASED))));
    }

    private static <T> T asked(Supplier<T> work) {
        try {
            return work.get();
        } catch (ActorNotFound e) {
            throw new PersonRefused(PersonRefused.Reason.NOT_FOUND);
        } catch (ImportUnderWay e) {
            throw new PersonRefused(PersonRefused.Reason.UNDER_WAY);
        } catch (StoreUnavailable e) {
            throw new PersonRefused(PersonRefused.Reason.STORE, String.valueOf(e.getMessage()));
        }
    }
}
