package dk.bindeled.privacy;

import dk.bindeled.store.PersonMarks;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What persons are called for one who looks. Names are given for persons only whose look has been recorded before: there is no other way
 * to them, so no screen can forget to record.
 */
public final class PersonNames {

    private final Sight sight;
    private final SessionPurpose purpose;
    private final Pseudonyms pseudonyms;
    private final Recorder recorder;
    private final Who who;

    PersonNames(Sight sight, SessionPurpose purpose, Pseudonyms pseudonyms, Recorder recorder, Who who) {
        this.sight = sight;
        this.purpose = purpose;
        this.pseudonyms = pseudonyms;
        this.recorder = recorder;
        this.who = who;
    }

    /** Takes down a look, or throws {@link AuditUnavailable}. */
    interface Recorder {
        void record(Who who, Deed deed, String place, Collection<? extends Collection<String>> groups, String why);
    }

    /** How persons look to the one who looks; nobody is seen before it is said what for. */
    public Sight sight() {
        return asks() ? Sight.NOBODY : sight;
    }

    /** True if the one who looks might see persons and has not said yet what for. */
    public boolean asks() {
        return mightLook() && purpose.stated().isEmpty();
    }

    /** True if the one who looks may see persons, once it is said what for. */
    public boolean mightLook() {
        return sight.mayLookAtPersons();
    }

    /**
     * Records a look at persons and gives their names.
     *
     * @param deed {@link Deed#LOOKED_AT}, {@link Deed#SEARCHED} or {@link Deed#EXPORTED}
     * @param place where in the program, for instance {@code map.panel}
     * @param ids the persons, each once or more
     * @throws AuditUnavailable if it cannot be recorded, or if nobody has said what for
     */
    public Named look(Deed deed, String place, Collection<String> ids) {
        return lookAtGroups(deed, place, List.of(ids));
    }

    /** The same for persons in groups that are shown together again and again, such as those of an area. */
    public Named lookAtGroups(Deed deed, String place, Collection<? extends Collection<String>> groups) {
        Set<String> open = new HashSet<>();
        groups.forEach(open::addAll);
        if (!open.isEmpty()) {
            if (!sight.mayLookAtPersons()) {
                throw new IllegalStateException("Persons asked for in " + place + " by someone who sees none");
            }
            String why = purpose.stated()
                    .orElseThrow(() -> new AuditUnavailable(
                            AuditUnavailable.Problem.NO_PURPOSE, java.nio.file.Path.of(place), null))
                    .why();
            recorder.record(who, deed, place, groups, why);
        }
        return new Named(open);
    }

    /** The first of some actors by what they are called, without telling what that is. Only {@code person}s are hidden. */
    public <T> List<T> first(
            Collection<T> some,
            Function<T, String> id,
            Function<T, @Nullable String> label,
            Predicate<T> person,
            Comparator<String> order,
            int most) {
        return some.stream()
                .sorted(Comparator.comparing((T one) -> name(id.apply(one), label.apply(one), person.test(one)), order)
                        .thenComparing(id))
                .limit(most)
                .toList();
    }

    /**
     * The actors whose name holds a text, those that begin with it first, without telling what they are called.
     *
     * @param text what was typed; blank finds nobody
     */
    public <T> List<T> find(
            String text,
            Iterable<T> some,
            Function<T, String> id,
            Function<T, @Nullable String> label,
            Predicate<T> person,
            int most) {
        String wanted = text.strip().toLowerCase(Locale.ROOT);
        Stream.Builder<T> starting = Stream.builder();
        Stream.Builder<T> holding = Stream.builder();
        int starts = 0;
        for (T one : some) {
            String lower =
                    name(id.apply(one), label.apply(one), person.test(one)).toLowerCase(Locale.ROOT);
            if (wanted.isEmpty() || starts == most) {
                break;
            }
            if (lower.startsWith(wanted)) {
                starting.add(one);
                starts++;
            } else if (lower.contains(wanted)) {
                holding.add(one);
            }
        }
        return Stream.concat(starting.build(), holding.build()).limit(most).toList();
    }

    /**
     * What stands for a person in an address: the same for everyone who may look at persons, so that a link shows another the same, and neither the
     * person’s id nor what the person is called here. To make one is no look; whoever makes it has looked.
     *
     * @throws IllegalStateException if the one who asks sees nobody, or not before it is said what for
     */
    public String mark(String id) {
        if (!sight().mayLookAtPersons()) {
            throw new IllegalStateException("The mark of a person was asked for by someone who sees none");
        }
        return pseudonyms.mark(id);
    }

    /**
     * Whom marks stand for, without telling what they are called. One pass over {@code ids}, of some microseconds for each.
     *
     * @param marks as they stand in an address; what is no mark, or stands for nobody among {@code ids}, is left out
     * @param ids persons
     * @return ids by their marks; empty for whoever sees nobody
     */
    public Map<String, String> byMark(Collection<String> marks, Iterable<String> ids) {
        return sight().mayLookAtPersons()
                ? pseudonyms.byMark(PersonMarks.in(String.join(" ", marks)), ids)
                : new HashMap<>();
    }

    /** What an actor is called; only persons are ever hidden. */
    private String name(String id, @Nullable String label, boolean person) {
        if (person && sight != Sight.NAMES) {
            return "Person " + pseudonyms.of(id);
        }
        return label == null ? id : label;
    }

    /** Names of persons whose look has been recorded. */
    public final class Named {

        private final Predicate<String> open;

        private Named(Set<String> open) {
            this.open = open::contains;
        }

        /** What a person is called; one who was not recorded has no name here, which is a fault of the program. */
        public String of(String id, @Nullable String label) {
            if (!open.test(id)) {
                throw new IllegalStateException("The look at a person was not recorded");
            }
            return name(id, label, true);
        }

        /** What a referral is called: its own id for whoever sees names, else something that stands for it. */
        public String referral(String id) {
            return sight == Sight.NAMES ? id : pseudonyms.of("referral " + id);
        }
    }
}
