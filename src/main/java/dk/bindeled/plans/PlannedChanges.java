package dk.bindeled.plans;

import dk.bindeled.network.Change;
import dk.bindeled.network.Change.AddAmbassador;
import dk.bindeled.network.Change.AddForum;
import dk.bindeled.network.Change.AddPerson;
import dk.bindeled.network.Change.AddTie;
import dk.bindeled.network.Change.RemoveAmbassador;
import dk.bindeled.network.Change.RemovePerson;
import dk.bindeled.network.Change.RemoveTie;
import dk.bindeled.network.Change.Train;
import dk.bindeled.network.ChangeKind;
import dk.bindeled.network.Kind;
import dk.bindeled.network.TieType;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Imagined changes of a network as parts of a plan, and back.
 *
 * <p>Only persons of the data are kept as persons. Whoever is only imagined has no mark, and stands among the words with the place in the change, as in
 * {@code imagined=1:new-1}; so does the date of the network on which the change was planned, without which nobody could tell later what has come of it.
 */
public final class PlannedChanges {

    private static final String ON = "on=";
    private static final String TYPE = "type=";
    private static final String KIND = "kind=";
    private static final String AREA = "area=";
    private static final String FORUM = "forum=";
    private static final String NAME = "name=";
    private static final String TIMES = "times=";
    private static final String IMAGINED = "imagined=";

    private PlannedChanges() {}

    /**
     * The changes of a what-if as a plan keeps them.
     *
     * @param changes in their order; whom one of them adds is imagined in all of them
     * @param on date of the network
     */
    public static List<PlannedChange> of(List<Change> changes, LocalDate on) {
        Set<String> imagined = new HashSet<>();
        for (Change change : changes) {
            if (change instanceof AddPerson added) {
                imagined.add(added.id());
            }
        }
        return changes.stream().map(change -> of(change, imagined, on)).toList();
    }

    private static PlannedChange of(Change change, Set<String> imagined, LocalDate on) {
        List<String> words = new ArrayList<>(List.of(ON + on));
        String kind = ChangeKind.of(change).code();
        return switch (change) {
            case AddTie(String a, String b, TieType layer) -> {
                words.add(TYPE + layer.code());
                yield planned(kind, List.of(a, b), words, imagined);
            }
            case RemoveTie(String a, String b) -> planned(kind, List.of(a, b), words, imagined);
            case AddPerson(String id, Set<Kind> kinds, String area) -> {
                kinds.forEach(each -> words.add(KIND + each.code()));
                if (area != null) {
                    words.add(AREA + area);
                }
                yield planned(kind, List.of(id), words, imagined);
            }
            case RemovePerson(String id) -> planned(kind, List.of(id), words, imagined);
            case AddAmbassador(String id) -> planned(kind, List.of(id), words, imagined);
            case RemoveAmbassador(String id) -> planned(kind, List.of(id), words, imagined);
            case AddForum(String id, String label, List<String> members) -> {
                words.add(FORUM + id);
                words.add(NAME + label);
                yield planned(kind, members, words, imagined);
            }
            case Train(List<String> ids, double uplift) -> {
                words.add(TIMES + uplift);
                yield planned(kind, ids, words, imagined);
            }
        };
    }

    private static PlannedChange planned(String kind, List<String> persons, List<String> words, Set<String> imagined) {
        List<String> real = new ArrayList<>();
        for (int k = 0; k < persons.size(); k++) {
            if (imagined.contains(persons.get(k))) {
                words.add(IMAGINED + k + ":" + persons.get(k));
            } else {
                real.add(persons.get(k));
            }
        }
        return new PlannedChange(kind, real, words);
    }

    /** The date of the network on which it was planned; empty where that is not known. */
    public static Optional<LocalDate> on(PlannedChange planned) {
        return word(planned, ON).map(PlannedChanges::date);
    }

    private static @Nullable LocalDate date(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException noDate) {
            return null;
        }
    }

    /**
     * The change as it was imagined. Where somebody has left the data, or the network that was asked about never knew that one, what stands for the
     * one in the plan stands in the change.
     *
     * @return empty where it is a kind that this version of the program does not know
     */
    public static Optional<Change> change(PlannedChange planned) {
        try {
            return ChangeKind.fromCode(planned.kind()).map(kind -> change(kind, planned, persons(planned)));
        } catch (IllegalArgumentException | IndexOutOfBoundsException malformed) {
            return Optional.empty(); // also a number that is none, or one person too few
        }
    }

    /**
     * The same without those who are not there, so that it can be made; empty where nothing is left of it without them.
     *
     * @param there true for whoever is there, real or imagined
     */
    public static Optional<Change> possible(PlannedChange planned, Predicate<String> there) {
        return change(planned).flatMap(change -> withThoseThere(change, id -> isSomebody(id) && there.test(id)));
    }

    private static Optional<Change> withThoseThere(Change change, Predicate<String> there) {
        return switch (change) {
            case AddForum(String id, String label, List<String> members) ->
                Optional.of(those(members, there))
                        .filter(some -> !some.isEmpty())
                        .map(some -> new AddForum(id, label, some));
            case Train(List<String> ids, double uplift) ->
                Optional.of(those(ids, there)).filter(some -> !some.isEmpty()).map(some -> new Train(some, uplift));
            case AddTie(String a, String b, TieType _) ->
                Optional.of(change).filter(_ -> isSomebody(a) && isSomebody(b));
            case RemoveTie(String a, String b) -> Optional.of(change).filter(_ -> isSomebody(a) && isSomebody(b));
            case AddPerson(String id, Set<Kind> _, String _) ->
                Optional.of(change).filter(_ -> isSomebody(id));
            case RemovePerson(String id) -> Optional.of(change).filter(_ -> isSomebody(id));
            case AddAmbassador(String id) -> Optional.of(change).filter(_ -> isSomebody(id));
            case RemoveAmbassador(String id) -> Optional.of(change).filter(_ -> isSomebody(id));
        };
    }

    private static List<String> those(List<String> ids, Predicate<String> there) {
        return ids.stream().filter(there).toList();
    }

    private static boolean isSomebody(String id) {
        return !id.equals(PlannedChange.GONE) && !PlannedChange.isElsewhere(id);
    }

    private static @Nullable Change change(ChangeKind kind, PlannedChange planned, List<String> persons) {
        return switch (kind) {
            case ADD_TIE ->
                word(planned, TYPE)
                        .flatMap(TieType::fromCode)
                        .map(layer -> new AddTie(persons.get(0), persons.get(1), layer))
                        .orElse(null);
            case REMOVE_TIE -> new RemoveTie(persons.get(0), persons.get(1));
            case ADD_PERSON ->
                new AddPerson(
                        persons.get(0), kinds(planned), word(planned, AREA).orElse(null));
            case REMOVE_PERSON -> new RemovePerson(persons.get(0));
            case ADD_AMBASSADOR -> new AddAmbassador(persons.get(0));
            case REMOVE_AMBASSADOR -> new RemoveAmbassador(persons.get(0));
            case ADD_FORUM ->
                new AddForum(
                        word(planned, FORUM).orElse(""), word(planned, NAME).orElse(""), persons);
            case TRAIN ->
                new Train(persons, Double.parseDouble(word(planned, TIMES).orElse("")));
        };
    }

    /** Ids of whoever and whatever is only imagined in it: persons, and a forum. */
    public static List<String> imagined(PlannedChange planned) {
        return Stream.concat(imaginedPersons(planned).stream(), word(planned, FORUM).stream())
                .toList();
    }

    /** Ids of the persons who are only imagined in it. */
    public static List<String> imaginedPersons(PlannedChange planned) {
        return planned.words().stream()
                .filter(word -> word.startsWith(IMAGINED))
                .map(word -> word.substring(word.indexOf(':') + 1))
                .toList();
    }

    /** All it is about, those who are only imagined in their places. */
    private static List<String> persons(PlannedChange planned) {
        List<String> persons = new ArrayList<>(planned.personIds());
        for (String word : planned.words()) {
            if (word.startsWith(IMAGINED)) {
                int colon = word.indexOf(':');
                persons.add(Integer.parseInt(word.substring(IMAGINED.length(), colon)), word.substring(colon + 1));
            }
        }
        return persons;
    }

    private static Set<Kind> kinds(PlannedChange planned) {
        Set<Kind> kinds = EnumSet.noneOf(Kind.class);
        planned.words().stream()
                .filter(word -> word.startsWith(KIND))
                .map(word -> Kind.fromCode(word.substring(KIND.length())))
                .flatMap(Optional::stream)
                .forEach(kinds::add);
        return kinds;
    }

    private static Optional<String> word(PlannedChange planned, String beginning) {
        return planned.words().stream()
                .filter(word -> word.startsWith(beginning))
                .map(word -> word.substring(beginning.length()))
                .findFirst();
    }
}
