package dk.bindeled.analysis.scenario;

import dk.bindeled.network.Actor;
import dk.bindeled.network.Change;
import dk.bindeled.network.Change.AddAmbassador;
import dk.bindeled.network.Change.AddForum;
import dk.bindeled.network.Change.AddPerson;
import dk.bindeled.network.Change.AddTie;
import dk.bindeled.network.Change.RemoveAmbassador;
import dk.bindeled.network.Change.RemovePerson;
import dk.bindeled.network.Change.RemoveTie;
import dk.bindeled.network.Change.Train;
import dk.bindeled.network.Kind;
import dk.bindeled.network.Snapshot;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Whether what was planned for a network is so in a network, most often the same one at a later date.
 *
 * <p>What it measures: for each change, whether the network is as the change would have made it. It is looked up, not estimated.
 *
 * <p>Convention: a planned tie is there when the two are tied through any layer of the network looked at, also another than was planned: what was wanted is
 * that the two know of each other. A tie was taken away when both are there and are not tied. Someone has left who was in the data and is there no more;
 * of someone the data have never known, nothing can be told. A forum is there when one of those who were to be members is a member of something, not a
 * person, that has its name, whatever the letter case and the blanks around it: the id was made up when it was planned, and who came in the end may be
 * others than was thought. One of that name that was there all along counts too, for a date of its own it may not have. Training leaves no trace in who
 * is tied to whom. Whoever is imagined has an id that was made up, by which nobody is found in the data.
 *
 * <p>Source: the product's own. Cost: a search in a row of neighbours for a tie, the members' memberships for a forum. Deterministic.
 *
 * <p>How not to read it: as what a plan has brought about. A tie that has come into being may have come without it.
 */
public final class ComeAbout {

    private final Snapshot snapshot;
    private final Set<String> imagined;

    private ComeAbout(Snapshot snapshot, Set<String> imagined) {
        this.snapshot = snapshot;
        this.imagined = Set.copyOf(imagined);
    }

    /** What has become of a change. */
    public enum State {
        /** It is so in the network. */
        DONE,
        NOT_YET,
        /** The network does not tell. */
        UNKNOWN
    }

    /** Why a network does not tell. */
    public enum Why {
        /** Someone was imagined, and is nobody in the data. */
        IMAGINED,
        /** Someone is in the data, and not in the network on its date. */
        NOT_THERE,
        /** The data know nobody of that id, or no longer. */
        NOT_IN_DATA,
        /** It leaves no trace in a network. */
        NO_TRACE
    }

    /**
     * What a network tells of a change.
     *
     * @param why it does not tell; null where it does
     */
    public record Told(State state, @Nullable Why why) {

        private static Told so(boolean done) {
            return new Told(done ? State.DONE : State.NOT_YET, null);
        }

        private static Told unknown(Why why) {
            return new Told(State.UNKNOWN, why);
        }
    }

    /**
     * Looks changes up in a network.
     *
     * @param imagined ids of those who were made up, by changes that add someone
     */
    public static ComeAbout in(Snapshot snapshot, Set<String> imagined) {
        return new ComeAbout(snapshot, imagined);
    }

    /** What the network tells of a change. */
    public Told of(Change change) {
        return switch (change) {
            case AddTie tie ->
                missing(Stream.of(tie.a(), tie.b()))
                        .map(Told::unknown)
                        .orElseGet(() -> Told.so(areTied(tie.a(), tie.b())));
            case RemoveTie(String a, String b) ->
                missing(Stream.of(a, b)).map(Told::unknown).orElseGet(() -> Told.so(!areTied(a, b)));
            case AddPerson _ -> Told.unknown(Why.IMAGINED);
            case RemovePerson(String id) -> left(id);
            case AddAmbassador(String id) ->
                missing(Stream.of(id)).map(Told::unknown).orElseGet(() -> Told.so(isAmbassador(id)));
            case RemoveAmbassador(String id) ->
                missing(Stream.of(id)).map(Told::unknown).orElseGet(() -> Told.so(!isAmbassador(id)));
            case AddForum forum -> forum(forum.label(), forum.members());
            case Train _ -> Told.unknown(Why.NO_TRACE);
        };
    }

    /** Someone who comes later than the network's date has not left. */
    private Told left(String id) {
        if (isThere(id)) {
            return Told.so(false);
        }
        Why why = why(id);
        return why == Why.NOT_THERE && hasLeft(snapshot.everKnown(id).orElseThrow())
                ? Told.so(true)
                : Told.unknown(why);
    }

    private boolean hasLeft(Actor actor) {
        LocalDate until = actor.until();
        return until != null && !until.isAfter(snapshot.date());
    }

    private Told forum(String label, List<String> members) {
        List<String> there = members.stream().filter(this::isThere).toList();
        return there.isEmpty()
                ? Told.unknown(missing(members.stream()).orElseThrow())
                : Told.so(there.stream().anyMatch(member -> isMember(member, label)));
    }

    private boolean isMember(String member, String label) {
        for (int body : snapshot.affiliations().memberships(snapshot.indexOf(member))) {
            if (!snapshot.actor(body).isPerson() && snapshot.label(body).strip().equalsIgnoreCase(label.strip())) {
                return true;
            }
        }
        return false;
    }

    /** Why the first of those who are not there is not. */
    private Optional<Why> missing(Stream<String> ids) {
        return ids.filter(id -> !isThere(id)).map(this::why).findFirst();
    }

    private Why why(String id) {
        if (imagined.contains(id)) {
            return Why.IMAGINED;
        }
        return snapshot.everKnown(id).isPresent() ? Why.NOT_THERE : Why.NOT_IN_DATA;
    }

    /** True of a node of the network that was not made up: should the data give somebody the same id, it is somebody else. */
    private boolean isThere(String id) {
        int v = snapshot.indexOf(id);
        return v >= 0 && v < snapshot.size() && !imagined.contains(id);
    }

    private boolean areTied(String a, String b) {
        return snapshot.adjacency().adjacent(snapshot.indexOf(a), snapshot.indexOf(b));
    }

    private boolean isAmbassador(String id) {
        return snapshot.is(snapshot.indexOf(id), Kind.AMBASSADOR);
    }
}
