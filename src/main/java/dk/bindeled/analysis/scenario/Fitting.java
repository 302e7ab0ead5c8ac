package dk.bindeled.analysis.scenario;

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
import dk.bindeled.network.Misfit;
import dk.bindeled.network.Snapshot;
import dk.bindeled.network.TieType;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Whether a change can be made in a network as it is. */
final class Fitting {

    private final Snapshot snapshot;
    private final WorkingGraph graph;
    private final WorkingPeople people;
    private final List<Change> made;

    Fitting(Snapshot snapshot, WorkingGraph graph, WorkingPeople people, List<Change> made) {
        this.snapshot = snapshot;
        this.graph = graph;
        this.people = people;
        this.made = made;
    }

    Optional<Misfit> misfit(Change change) {
        return Optional.ofNullable(
                switch (change) {
                    case AddTie(String a, String b, TieType layer) -> newTie(a, b, layer);
                    case RemoveTie(String a, String b) ->
                        !isThere(a) || !isThere(b) ? Misfit.NOT_THERE : areTied(a, b) ? null : Misfit.NOT_TIED;
                    case AddPerson person -> newPerson(person);
                    case RemovePerson(String id) -> isThere(id) ? null : Misfit.NOT_THERE;
                    case AddAmbassador(String id) ->
                        !isThere(id) ? Misfit.NOT_THERE : isAmbassador(id) ? Misfit.ALREADY_AMBASSADOR : null;
                    case RemoveAmbassador(String id) ->
                        !isThere(id) ? Misfit.NOT_THERE : isAmbassador(id) ? null : Misfit.NOT_AMBASSADOR;
                    case AddForum forum ->
                        isTaken(forum.id()) ? Misfit.ID_TAKEN : allThere(forum.members()) ? null : Misfit.NOT_THERE;
                    case Train training -> allThere(training.ids()) ? null : Misfit.NOT_THERE;
                });
    }

    private @Nullable Misfit newTie(String a, String b, TieType layer) {
        if (!isThere(a) || !isThere(b)) {
            return Misfit.NOT_THERE;
        }
        if (a.equals(b)) {
            return Misfit.SAME_PERSON;
        }
        if (!snapshot.layers().contains(layer)) {
            return Misfit.OTHER_LAYER;
        }
        return areTied(a, b) ? Misfit.ALREADY_TIED : null;
    }

    private @Nullable Misfit newPerson(AddPerson person) {
        if (isTaken(person.id())) {
            return Misfit.ID_TAKEN;
        }
        return person.area() == null || snapshot.areas().find(person.area()).isPresent() ? null : Misfit.NO_SUCH_AREA;
    }

    private boolean isThere(String id) {
        return people.find(id) >= 0;
    }

    private boolean allThere(List<String> ids) {
        return ids.stream().allMatch(this::isThere);
    }

    private boolean areTied(String a, String b) {
        return graph.adjacent(people.find(a), people.find(b));
    }

    private boolean isAmbassador(String id) {
        return people.is(people.find(id), Kind.AMBASSADOR);
    }

    /** Also of someone who was added and has left again: the two would not be told apart. */
    private boolean isTaken(String id) {
        return snapshot.everKnown(id).isPresent()
                || made.stream()
                        .anyMatch(change -> (change instanceof AddPerson person
                                        && person.id().equals(id))
                                || (change instanceof AddForum forum
                                        && forum.id().equals(id)));
    }
}
