package dk.bindeled.plans;

import dk.bindeled.network.Snapshot;
import dk.bindeled.plans.PlanRefused.Reason;
import dk.bindeled.privacy.CurrentUser;
import dk.bindeled.privacy.KeptMarks;
import dk.bindeled.store.ExclusionArchive;
import dk.bindeled.store.StoredExclusion;
import dk.bindeled.store.UserAccount;
import dk.bindeled.store.UserAccounts;
import jakarta.annotation.security.RolesAllowed;
import java.lang.ref.WeakReference;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * Introductions that are excluded for good: somebody knows that the two are not to be introduced, and nobody is asked again. It holds for everyone and
 * every date and grouping, until somebody includes it again. Who excluded it, and when, is kept with it; the two are held as marks, so that erasure and
 * expiry take it out.
 *
 * <p>Whoever shows the two records the look first; here nothing is told of a person but the id. Safe to call from any thread. What cannot be done throws
 * {@link PlanRefused}.
 */
@Service
@RolesAllowed("ANALYST")
public class Exclusions {

    /** Most characters of why an introduction is excluded. */
    public static final int LONGEST_WHY = 200;

    /** Snapshots in which it is remembered who is where: of several dates and groupings that are looked at by turns. */
    private static final int MOST_REMEMBERED = 8;

    private final ExclusionArchive archive;
    private final KeptMarks marks;
    private final UserAccounts accounts;
    private final Clock clock;
    private final List<Resolved> recent = new ArrayList<>();

    Exclusions(ExclusionArchive archive, KeptMarks marks, UserAccounts accounts, Clock clock) {
        this.archive = archive;
        this.marks = marks;
        this.accounts = accounts;
        this.clock = clock;
    }

    /**
     * Who is where in a snapshot, of those whose marks were wanted: held only as long as somebody else holds the snapshot.
     *
     * @param numbers number of the actor by mark; null for whoever is not in the snapshot
     */
    private record Resolved(WeakReference<Snapshot> snapshot, Map<String, @Nullable Integer> numbers) {}

    /** Excludes the introduction of two, without a reason. */
    public Exclusion exclude(String idOne, String idOther) {
        return exclude(idOne, idOther, null);
    }

    /**
     * Excludes the introduction of two, whoever of them is named first. One that is excluded already stays as it is, and is what is given back.
     *
     * @param why in words that name nobody; null or blank where there is nothing to say
     */
    public Exclusion exclude(String idOne, String idOther, @Nullable String why) {
        String reason = PlanWords.line(why == null ? "" : why);
        PlanWords.requireAtMost(reason, LONGEST_WHY);
        StoredExclusion wanted = new StoredExclusion(
                marks.of(idOne),
                marks.of(idOther),
                CurrentUser.name(),
                clock.instant(),
                reason.isEmpty() ? null : reason);
        StoredExclusion kept = PlanRefused.asked(() -> archive.exclude(wanted, List.of(idOne, idOther)))
                .orElseThrow(() -> new PlanRefused(Reason.NOT_IN_DATA));
        return told(kept, idOne, idOther, called(kept.by()));
    }

    /** Lets the introduction of two be proposed again; nothing happens if it was not excluded. */
    public void include(String idOne, String idOther) {
        include(new StoredExclusion(marks.of(idOne), marks.of(idOther), "", clock.instant(), null).key());
    }

    /** The same of one of {@link #all}, by its key. */
    public void include(String key) {
        PlanRefused.asked(() -> {
            archive.include(key);
            return key;
        });
    }

    /** How many introductions are excluded, whoever they are of. */
    public long count() {
        return PlanRefused.asked(archive::count);
    }

    /** All introductions that are excluded, the last first, with the ids of those who are in the snapshot. */
    public List<Exclusion> all(Snapshot snapshot) {
        List<StoredExclusion> stored = PlanRefused.asked(archive::list);
        Map<String, @Nullable Integer> numbers = numbers(snapshot, stored);
        Map<String, String> called = stored.isEmpty()
                ? Map.of()
                : PlanRefused.asked(accounts::list).stream()
                        .collect(Collectors.toMap(UserAccount::name, UserAccount::displayName));
        return stored.stream()
                .map(each -> told(
                        each,
                        id(snapshot, numbers.get(each.one())),
                        id(snapshot, numbers.get(each.other())),
                        called.getOrDefault(each.by(), each.by())))
                .toList();
    }

    /**
     * Which two of a snapshot are not to be introduced, as things stand now. Where nothing is excluded, or for a snapshot that was asked about lately, it
     * costs one short question to the database; else a few microseconds for each actor.
     */
    public ExcludedPairs pairs(Snapshot snapshot) {
        List<StoredExclusion> stored = PlanRefused.asked(archive::list);
        Map<String, @Nullable Integer> numbers = numbers(snapshot, stored);
        return new ExcludedPairs(stored.stream()
                .flatMap(each -> pair(numbers.get(each.one()), numbers.get(each.other())))
                .toList());
    }

    private static Stream<ExcludedPairs.Pair> pair(@Nullable Integer one, @Nullable Integer other) {
        return one == null || other == null ? Stream.of() : Stream.of(new ExcludedPairs.Pair(one, other));
    }

    /** Who is sought for is those who were not sought before; who is not wanted any more, as after an erasure, is not remembered any longer. */
    private Map<String, @Nullable Integer> numbers(Snapshot snapshot, List<StoredExclusion> stored) {
        Set<String> wanted = stored.stream()
                .flatMap(each -> Stream.of(each.one(), each.other()))
                .collect(Collectors.toSet());
        Map<String, @Nullable Integer> numbers = remembered(snapshot, wanted);
        Set<String> unknown = new HashSet<>(wanted);
        unknown.removeAll(numbers.keySet());
        Map<String, String> found = marks.byMark(
                unknown,
                () -> IntStream.range(0, snapshot.actorCount())
                        .mapToObj(snapshot::id)
                        .iterator());
        unknown.forEach(mark -> numbers.put(mark, number(snapshot, found.get(mark))));
        remember(snapshot, numbers);
        return numbers;
    }

    private Map<String, @Nullable Integer> remembered(Snapshot snapshot, Set<String> wanted) {
        Map<String, @Nullable Integer> numbers = new HashMap<>();
        synchronized (recent) {
            for (Resolved each : recent) {
                each.numbers().keySet().retainAll(wanted);
                if (each.snapshot().refersTo(snapshot)) {
                    numbers.putAll(each.numbers());
                }
            }
        }
        return numbers;
    }

    private void remember(Snapshot snapshot, Map<String, @Nullable Integer> numbers) {
        synchronized (recent) {
            recent.removeIf(each ->
                    each.snapshot().refersTo(snapshot) || each.snapshot().refersTo(null));
            if (recent.size() == MOST_REMEMBERED) {
                recent.removeFirst();
            }
            recent.add(new Resolved(new WeakReference<>(snapshot), new HashMap<>(numbers)));
        }
    }

    private static @Nullable Integer number(Snapshot snapshot, @Nullable String id) {
        return id == null ? null : (Integer) snapshot.indexOf(id);
    }

    private static @Nullable String id(Snapshot snapshot, @Nullable Integer number) {
        return number == null ? null : snapshot.id(number);
    }

    private static Exclusion told(StoredExclusion stored, @Nullable String one, @Nullable String other, String byName) {
        return new Exclusion(stored.key(), one, other, stored.by(), byName, stored.at(), stored.why());
    }

    private String called(String user) {
        return PlanRefused.asked(() -> accounts.find(user))
                .map(UserAccount::displayName)
                .orElse(user);
    }
}
