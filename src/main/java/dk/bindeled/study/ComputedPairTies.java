package dk.bindeled.study;

import dk.bindeled.network.Actor;
import dk.bindeled.network.Adjacency;
import dk.bindeled.network.Grouping;
import dk.bindeled.network.Groups;
import dk.bindeled.network.Progress;
import dk.bindeled.network.Snapshot;
import dk.bindeled.network.TieType;
import dk.bindeled.study.PairIntroductions.Party;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Looks the ties of a pair up each time. Nothing of them is kept. */
@Service
class ComputedPairTies implements PairTies {

    @Override
    public Behind behind(Snapshot snapshot, String a, @Nullable Grouping other, String b, Progress progress) {
        Groups rows = snapshot.groups();
        Groups columns = other == null ? rows : snapshot.groups(other);
        int first = number(rows, a);
        int second = number(columns, b);
        List<Joined> ties = new ArrayList<>();
        List<Party> members = new ArrayList<>();
        Adjacency graph = snapshot.adjacency();
        for (int u : rows.members(first)) {
            progress.stopIfCancelled();
            if (columns.contains(second, u)) {
                members.add(party(snapshot.actor(u)));
                continue;
            }
            // of two groupings a study counts those who are in a group of both
            for (int arc = graph.start(u); arc < graph.end(u) && columns.isClassified(u); arc++) {
                int v = graph.neighbour(arc);
                if (columns.contains(second, v) && !rows.contains(first, v) && rows.isClassified(v)) {
                    ties.add(new Joined(party(snapshot.actor(u)), party(snapshot.actor(v)), types(snapshot, arc)));
                }
            }
        }
        return new Behind(ties, members);
    }

    private static Set<TieType> types(Snapshot snapshot, int arc) {
        Set<TieType> types = EnumSet.noneOf(TieType.class);
        for (TieType layer : snapshot.layers()) {
            if (snapshot.hasLayer(arc, layer) || snapshot.hasLayerBack(arc, layer)) {
                types.add(layer);
            }
        }
        return types;
    }

    private static int number(Groups groups, String id) {
        for (int g = 0; g < groups.count(); g++) {
            if (groups.id(g).equals(id)) {
                return g;
            }
        }
        throw new IllegalArgumentException("The grouping " + groups.grouping().code() + " has no group " + id);
    }

    private static Party party(Actor actor) {
        return new Party(actor.id(), actor.label(), actor.kinds());
    }
}
