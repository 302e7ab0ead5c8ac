package dk.bindeled.analysis.scenario;

import dk.bindeled.network.Actor;
import dk.bindeled.network.AreaLevel;
import dk.bindeled.network.Change;
import dk.bindeled.network.Change.AddAmbassador;
import dk.bindeled.network.Change.AddForum;
import dk.bindeled.network.Change.AddPerson;
import dk.bindeled.network.Change.AddTie;
import dk.bindeled.network.Change.RemoveAmbassador;
import dk.bindeled.network.Change.RemovePerson;
import dk.bindeled.network.Change.RemoveTie;
import dk.bindeled.network.Change.Train;
import dk.bindeled.network.Changes;
import dk.bindeled.network.Grouping;
import dk.bindeled.network.Snapshot;
import java.util.List;
import java.util.function.Consumer;

/** Cuts changes that fit into steps; each step is carried out before the next is cut. */
final class Cutting {

    private final Snapshot snapshot;
    private final WorkingGraph graph;
    private final WorkingGroups groups;
    private final WorkingPeople people;
    private final Consumer<Step> run;

    Cutting(Snapshot snapshot, WorkingGraph graph, WorkingGroups groups, WorkingPeople people, Consumer<Step> run) {
        this.snapshot = snapshot;
        this.graph = graph;
        this.groups = groups;
        this.people = people;
        this.run = run;
    }

    void cut(Change change) {
        switch (change) {
            case AddTie tie -> run.accept(new Step.Join(people.find(tie.a()), people.find(tie.b())));
            case RemoveTie(String a, String b) -> run.accept(new Step.Part(people.find(a), people.find(b)));
            case AddPerson person -> add(person);
            case RemovePerson(String id) -> remove(people.find(id));
            case AddAmbassador(String id) -> ambassador(people.find(id), true);
            case RemoveAmbassador(String id) -> ambassador(people.find(id), false);
            case AddForum(String id, String label, List<String> members) -> {
                if (grouping().equals(Grouping.MEMBERSHIP)) {
                    int forum = groups.findOrAdd(id, label);
                    members.forEach(
                            member -> withoutTies(people.find(member), v -> run.accept(new Step.Put(v, forum))));
                }
            }
            case Train _ -> {
                // who is tied to whom stays as it is
            }
        }
    }

    private Grouping grouping() {
        return snapshot.groups().grouping();
    }

    private void add(AddPerson person) {
        int v = people.placeOf(person.id());
        if (v < 0) {
            v = graph.add();
            people.give(person.id(), v);
        }
        run.accept(new Step.Enter(v, Changes.added(person, snapshot.date())));
        AreaLevel level = grouping().areaLevel().orElse(null);
        String area = level == null ? null : snapshot.areas().at(person.area(), level);
        if (area != null) {
            run.accept(new Step.Put(v, groups.findOrAdd(area, snapshot.areas().label(area))));
        } else if (grouping().equals(Grouping.ALL)) {
            run.accept(new Step.Put(v, groups.findOrAdd(Grouping.ALL.code(), Grouping.ALL.code())));
        }
    }

    private void remove(int v) {
        letGo(v);
        for (int g : groups.of(v)) {
            run.accept(new Step.Take(v, g));
        }
        run.accept(new Step.Leave(v, people.actor(v)));
    }

    private void ambassador(int person, boolean ambassador) {
        Actor before = people.actor(person);
        withoutTies(person, v -> {
            run.accept(new Step.Leave(v, before));
            run.accept(new Step.Enter(v, Changes.asAmbassador(before, ambassador)));
        });
    }

    private void withoutTies(int v, Consumer<Integer> work) {
        int[] ties = letGo(v);
        work.accept(v);
        for (int w : ties) {
            run.accept(new Step.Join(v, w));
        }
    }

    private int[] letGo(int v) {
        int[] ties = graph.row(v);
        for (int w : ties) {
            run.accept(new Step.Part(v, w));
        }
        return ties;
    }
}
