package dk.bindeled.intake;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What rows of later files may refer to: the good rows of an earlier file and what is stored already, by id.
 *
 * @param <T> areas or actors
 */
final class Index<T> {

    private final Map<String, T> stored = new HashMap<>();
    private final Map<String, T> good = new LinkedHashMap<>();
    private final Set<String> faulty = new HashSet<>();
    private final Map<String, String> idsByLowerCase = new HashMap<>();
    private Function<String, Optional<LocalDate>> erased = id -> Optional.empty();
    private boolean unreadable;

    void addStored(String id, T row) {
        stored.put(id, row);
    }

    void addGood(String id, T row) {
        good.put(id, row);
    }

    /** Says who was erased and may not come back. */
    void setErased(Function<String, Optional<LocalDate>> erasedOn) {
        erased = erasedOn;
    }

    /** The day on which the one with this id was erased, or null. */
    @Nullable
    LocalDate erasedOn(String id) {
        return erased.apply(id).orElse(null);
    }

    /** The file has a row with this id, but it cannot be loaded. */
    void addFaulty(String id) {
        faulty.add(id);
    }

    /** The file is there, but cannot be read: nobody knows which ids are in it. */
    void setUnreadable() {
        unreadable = true;
        good.clear();
    }

    /** The row with this id, the file's own before what is stored. */
    @Nullable
    T find(String id) {
        T row = good.get(id);
        return row != null || faulty.contains(id) ? row : stored.get(id);
    }

    /** True if there may well be a row with this id, only that it cannot be loaded. */
    boolean isLostTo(String id) {
        return faulty.contains(id) || (unreadable && !stored.containsKey(id));
    }

    /** An id that is the same but for letter case, or null. */
    @Nullable
    String alike(String id) {
        if (idsByLowerCase.isEmpty()) {
            stored.keySet().forEach(known -> idsByLowerCase.put(known.toLowerCase(Locale.ROOT), known));
            good.keySet().forEach(known -> idsByLowerCase.put(known.toLowerCase(Locale.ROOT), known));
        }
        return idsByLowerCase.get(id.toLowerCase(Locale.ROOT));
    }

    /** The good rows, in the order of the file. */
    Map<String, T> good() {
        return good;
    }
}
