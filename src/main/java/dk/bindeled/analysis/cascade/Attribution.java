package dk.bindeled.analysis.cascade;

import dk.bindeled.analysis.cascade.CheckedReferrals.Entry;
import dk.bindeled.analysis.cascade.InvalidReferral.Effect;
import dk.bindeled.analysis.cascade.InvalidReferral.Fault;
import dk.bindeled.network.Referral;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Decides for every welcomed person who brought him: the guide of the last (or first) referral to the community of the first welcome, shown
 * on or before it. A day of welcome that cannot be, since another step contradicts it, counts only where there is no other. Then takes the parents of starters away, which leaves no circle: every link that remains leads from a starter or
 * from someone welcomed strictly earlier. Without dates the circles that are left lose all their links.
 */
final class Attribution {

    private final boolean dated;
    private final Comparator<Entry> preference;
    // both in the order of ids, in which citizens are gone through
    private final Map<String, Optional<LocalDate>> welcomes = new LinkedHashMap<>();
    private final Map<String, Referral> attributed = new LinkedHashMap<>();
    private final Set<String> starters = new HashSet<>();
    private final Map<String, List<InvalidReferral>> invalidByCitizen = new TreeMap<>();

    Attribution(CheckedReferrals referrals, Touch touch) {
        this.dated = referrals.dated();
        this.preference = preference(touch);
        referrals.uncounted().forEach((citizen, invalid) -> invalidByCitizen.put(citizen, new ArrayList<>(invalid)));
        referrals.byCitizen().forEach(this::attribute);
        findStarters();
        if (!dated) {
            breakCircles();
        }
    }

    /** First welcome of every welcomed person, starters included, by id; the date is empty where the data have none. */
    Map<String, Optional<LocalDate>> welcomes() {
        return Collections.unmodifiableMap(welcomes);
    }

    /** The guide who brought {@code person}, or null for roots. */
    @Nullable
    String parent(String person) {
        Referral referral = attributed.get(person);
        return referral == null || starters.contains(person) ? null : referral.guide();
    }

    /** Id of the referral by which {@code person} was brought, or null for roots. */
    @Nullable
    String broughtBy(String person) {
        Referral referral = attributed.get(person);
        return referral == null || starters.contains(person) ? null : referral.id();
    }

    boolean isStarter(String person) {
        return starters.contains(person);
    }

    /** Referrals with a fault, in the order of their ids. */
    List<InvalidReferral> invalid() {
        List<InvalidReferral> all = new ArrayList<>();
        invalidByCitizen.forEach((citizen, listed) -> {
            for (InvalidReferral invalid : listed) {
                boolean undecided = invalid.effect() == Effect.PERSON_IS_COLD && starters.contains(citizen);
                all.add(undecided ? new InvalidReferral(invalid.referral(), invalid.fault(), Effect.NONE) : invalid);
            }
        });
        all.sort(Comparator.comparing(InvalidReferral::referral));
        return List.copyOf(all);
    }

    /** Where the rule leaves a tie, what was begun later (or earlier) decides, and only then the id. */
    private Comparator<Entry> preference(Touch touch) {
        Comparator<Entry> byId = Comparator.comparing(entry -> entry.referral().id());
        if (!dated) {
            return byId;
        }
        Comparator<LocalDate> early = Comparator.naturalOrder();
        Comparator<@Nullable LocalDate> order = Comparator.nullsLast(touch == Touch.FIRST ? early : early.reversed());
        return Comparator.<Entry, @Nullable LocalDate>comparing(
                        entry -> entry.steps().shownBy(), order)
                .thenComparing(entry -> entry.referral().begunOn(), order)
                .thenComparing(byId);
    }

    private void attribute(String citizen, List<Entry> entries) {
        if (entries.size() == 1) {
            attribute(citizen, entries.getFirst());
            return;
        }
        Optional<LocalDate> first = firstWelcome(entries);
        boolean welcomed = entries.stream().anyMatch(entry -> entry.steps().welcomed());
        List<Entry> firstWelcomes = entries.stream()
                .filter(entry -> tellsWelcome(entry, entries)
                        && entry.steps().welcomed()
                        && Optional.ofNullable(entry.steps().welcomedBy()).equals(first))
                .toList();
        Set<@Nullable String> communities = new HashSet<>();
        firstWelcomes.forEach(entry -> communities.add(entry.referral().community()));
        List<Entry> candidates = entries.stream()
                .filter(entry -> entry.referral().guide() != null
                        && communities.contains(entry.referral().community())
                        && (firstWelcomes.contains(entry) || isShownBy(entry, first)))
                .sorted(preference)
                .toList();
        Optional<Entry> chosen =
                candidates.stream().filter(entry -> entry.fault().isEmpty()).findFirst();
        if (welcomed) {
            welcomes.put(citizen, first);
            chosen.ifPresent(entry -> attributed.put(citizen, entry.referral()));
        }
        for (Entry entry : entries) {
            entry.fault().ifPresent(fault -> {
                boolean decisive = candidates.contains(entry)
                        && chosen.map(other -> preference.compare(entry, other) < 0)
                                .orElse(true);
                Effect effect = chosen.isPresent() ? Effect.ANOTHER_GUIDE_COUNTS : Effect.PERSON_IS_COLD;
                list(citizen, entry.referral(), fault, decisive ? effect : Effect.NONE);
            });
        }
    }

    /** The only referral of a citizen, as are most: there is nothing to compare. */
    private void attribute(String citizen, Entry entry) {
        boolean welcomed = entry.steps().welcomed();
        boolean decisive = welcomed && entry.referral().guide() != null;
        if (welcomed) {
            welcomes.put(citizen, Optional.ofNullable(entry.steps().welcomedBy()));
        }
        if (decisive && entry.fault().isEmpty()) {
            attributed.put(citizen, entry.referral());
        }
        entry.fault()
                .ifPresent(fault ->
                        list(citizen, entry.referral(), fault, decisive ? Effect.PERSON_IS_COLD : Effect.NONE));
    }

    private static Optional<LocalDate> firstWelcome(List<Entry> entries) {
        return entries.stream()
                .filter(entry -> tellsWelcome(entry, entries))
                .map(entry -> entry.steps().welcomedBy())
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder());
    }

    /** True if the day of welcome of one of a citizen's referrals is to be believed: where days cannot be, only if no other tells any. */
    private static boolean tellsWelcome(Entry entry, List<Entry> entries) {
        return entry.referral().isInOrder()
                || entries.stream()
                        .noneMatch(other ->
                                other.steps().welcomed() && other.referral().isInOrder());
    }

    private static boolean isShownBy(Entry entry, Optional<LocalDate> welcome) {
        LocalDate shown = entry.steps().shownBy();
        return shown != null && welcome.isPresent() && !shown.isAfter(welcome.get());
    }

    /** Decided from all attributions at once, so that the order of persons makes no difference. */
    private void findStarters() {
        attributed.forEach((citizen, referral) -> {
            String guide = guideOf(referral);
            Optional<LocalDate> own = welcomes.get(guide);
            Optional<LocalDate> other = Objects.requireNonNull(welcomes.get(citizen));
            boolean brokeTheOrder = own != null
                    && own.isPresent()
                    && other.isPresent()
                    && !other.get().isAfter(own.get());
            if (own == null || brokeTheOrder) {
                starters.add(guide);
            }
        });
    }

    /** Walks up from everyone once; whoever is met again on the same walk stands on a circle. */
    private void breakCircles() {
        Map<String, String> walkOf = new HashMap<>();
        Set<String> onCircles = new LinkedHashSet<>();
        for (String start : attributed.keySet()) {
            String current = start;
            while (current != null && !walkOf.containsKey(current)) {
                walkOf.put(current, start);
                current = parent(current);
            }
            if (current != null && start.equals(walkOf.get(current))) {
                for (String on = current; on != null && onCircles.add(on); ) {
                    on = parent(on);
                }
            }
        }
        for (String person : onCircles) {
            Referral referral = Objects.requireNonNull(attributed.remove(person));
            list(person, referral, Fault.CYCLE, Effect.PERSON_IS_COLD);
        }
    }

    private void list(String citizen, Referral referral, Fault fault, Effect effect) {
        invalidByCitizen
                .computeIfAbsent(citizen, key -> new ArrayList<>())
                .add(new InvalidReferral(referral.id(), fault, effect));
    }

    private static String guideOf(Referral referral) {
        return Objects.requireNonNull(referral.guide(), "an attributed referral has a guide");
    }
}
