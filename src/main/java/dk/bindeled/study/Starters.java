package dk.bindeled.study;

import dk.bindeled.analysis.cascade.CascadeTree;
import dk.bindeled.analysis.cascade.Forest;
import dk.bindeled.analysis.cascade.RootKind;
import dk.bindeled.network.Snapshot;
import dk.bindeled.study.CannotSimulate.Cause;
import java.util.List;

/**
 * Those a simulation starts from, as numbers of nodes and as persons.
 *
 * @param nodes their numbers, ascending
 * @param told they as a result tells of them
 */
record Starters(List<Integer> nodes, SimulatedStart told) {

    Starters {
        nodes = List.copyOf(nodes);
    }

    /**
     * Those called {@code ids}; where none is named, the starters of the observed cascades, and where no cascade has one, the roots of those
     * cascades that reached anyone else.
     *
     * @throws CannotSimulate if a name is no node's, or nobody is found
     */
    static Starters of(Snapshot snapshot, Forest forest, List<String> ids) {
        if (snapshot.size() == 0) {
            throw new CannotSimulate(Cause.NOBODY, List.of());
        }
        if (!ids.isEmpty()) {
            SimulationChecks.requireNodes(snapshot, ids);
            return of(snapshot, SimulatedStart.Source.GIVEN, ids);
        }
        List<String> starters = forest.trees().stream()
                .filter(tree -> tree.rootKind() == RootKind.STARTER)
                .map(CascadeTree::root)
                .toList();
        if (!starters.isEmpty()) {
            return of(snapshot, SimulatedStart.Source.OBSERVED_STARTERS, starters);
        }
        List<String> roots = forest.trees().stream()
                .filter(tree -> tree.depth() > 0)
                .map(CascadeTree::root)
                .toList();
        return of(snapshot, SimulatedStart.Source.OBSERVED_ROOTS, roots);
    }

    private static Starters of(Snapshot snapshot, SimulatedStart.Source source, List<String> ids) {
        List<Integer> nodes = ids.stream()
                .filter(id -> isNode(snapshot, id))
                .map(snapshot::indexOf)
                .sorted()
                .toList();
        if (nodes.isEmpty()) {
            throw new CannotSimulate(Cause.NO_STARTERS, List.of());
        }
        List<NamedPerson> persons = nodes.stream()
                .map(v -> new NamedPerson(snapshot.id(v), snapshot.label(v)))
                .toList();
        return new Starters(nodes, new SimulatedStart(source, persons, ids.size() - nodes.size()));
    }

    static boolean isNode(Snapshot snapshot, String id) {
        int v = snapshot.indexOf(id);
        return v >= 0 && v < snapshot.size();
    }
}
