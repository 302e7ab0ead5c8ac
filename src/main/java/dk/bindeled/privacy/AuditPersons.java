package dk.bindeled.privacy;

import dk.bindeled.store.AuditMemory;
import dk.bindeled.store.ErasedActor;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** What the audit calls persons, each under a key of the person's own. Those met before are remembered. Safe to call from any thread. */
final class AuditPersons {

    private final AuditMemory memory;
    private final Map<String, String> known = new ConcurrentHashMap<>();

    AuditPersons(AuditMemory memory) {
        this.memory = memory;
    }

    /** The pseudonyms of persons, in an order that tells nothing of theirs. */
    List<String> of(Collection<String> ids) {
        Set<String> wanted = new HashSet<>(ids);
        Set<String> unknown = new HashSet<>(wanted);
        unknown.removeAll(known.keySet());
        Map<String, String> fresh = new HashMap<>();
        if (!unknown.isEmpty()) {
            keys(unknown).forEach((id, key) -> fresh.put(id, Seals.pseudonym(id, key)));
            known.putAll(fresh);
        }
        List<String> names = new ArrayList<>(wanted.size());
        for (String id : wanted) {
            String name = fresh.getOrDefault(id, known.get(id));
            if (name == null) {
                throw new IllegalStateException("A person has no key in the audit");
            }
            names.add(name);
        }
        names.sort(null);
        return names;
    }

    private Map<String, byte[]> keys(Set<String> ids) {
        try {
            return memory.keys(ids);
        } catch (ErasedActor erased) {
            throw new AuditUnavailable(AuditUnavailable.Problem.NO_LONGER_THERE, Path.of(""), erased);
        }
    }

    /** What a person is called, if the person was ever looked at and not erased since. */
    Optional<String> find(String id) {
        return memory.findKey(id).map(key -> Seals.pseudonym(id, key));
    }

    /** Drops what is kept in memory; the keys themselves are the database's. */
    void forget() {
        known.clear();
    }
}
