package dk.bindeled.study;

import dk.bindeled.analysis.collaboration.BodyMembers;
import dk.bindeled.analysis.collaboration.Collaboration;
import dk.bindeled.analysis.collaboration.Collaborations;
import dk.bindeled.analysis.collaboration.SectorCell;
import dk.bindeled.analysis.collaboration.SectorMatrix;
import dk.bindeled.network.Actor;
import dk.bindeled.network.BodyPair;
import dk.bindeled.network.NetworkRows;
import dk.bindeled.network.Progress;
import dk.bindeled.network.Snapshot;
import dk.bindeled.network.SnapshotQuery;
import dk.bindeled.store.NetworkReader;
import dk.bindeled.study.Studies.AllRows;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Service;

/** Works it out each time from the rows and the snapshot that are at hand anyway; nothing of it is kept. */
@Service
class ComputedCollaborationLadder implements CollaborationLadder {

    private final Studies studies;
    private final Supplier<String> stateMark;

    @Autowired
    ComputedCollaborationLadder(Studies studies, NetworkReader reader) {
        this(studies, reader::stateMark);
    }

    /** @param stateMark of the network as it is stored at the moment */
    ComputedCollaborationLadder(Studies studies, Supplier<String> stateMark) {
        this.studies = studies;
        this.stateMark = stateMark;
    }

    @Override
    public Found at(SnapshotQuery query, Collection<BodyPair> also, Progress progress) {
        while (true) {
            AllRows all = studies.rows(progress.part(0, 0.5));
            Snapshot snapshot = studies.snapshot(query, progress.part(0.5, 1));
            // An import may have been published between the two readings.
            if (stateMark.get().equals(all.stateMark())) {
                return found(all.rows(), snapshot, also);
            }
            progress.stopIfCancelled();
        }
    }

    static Found found(NetworkRows rows, Snapshot snapshot, Collection<BodyPair> also) {
        List<Actor> actors = Collaborations.bodies(snapshot);
        List<Collaboration> pairs = Collaborations.of(rows.ties(), snapshot, also);
        BodyMembers members = BodyMembers.of(snapshot, List.of());
        SectorMatrix matrix = SectorMatrix.of(actors, pairs);
        List<Body> bodies = new ArrayList<>();
        for (Actor actor : actors) {
            String label = actor.label();
            bodies.add(new Body(
                    actor.id(),
                    label == null ? actor.id() : label,
                    SectorMatrix.sectorOf(actor),
                    members.in(actor.id())));
        }
        Map<String, Body> byId = bodies.stream().collect(Collectors.toMap(Body::id, Function.identity()));
        return new Found(
                snapshot.date(),
                bodies,
                pairs.stream().map(pair -> pair(pair, byId)).toList(),
                matrix.cells().stream().map(ComputedCollaborationLadder::cell).toList(),
                matrix.bodiesOutside(),
                matrix.pairsOutside());
    }

    private static Pair pair(Collaboration found, Map<String, Body> bodies) {
        return new Pair(
                body(found.pair().a(), bodies),
                body(found.pair().b(), bodies),
                found.present(),
                found.step(),
                found.since(),
                found.earlier(),
                found.personsInBoth());
    }

    private static Body body(String id, Map<String, Body> bodies) {
        Body body = bodies.get(id);
        if (body == null) {
            throw new IllegalStateException("A pair has the body " + id + ", which is not in the network");
        }
        return body;
    }

    private static Cell cell(SectorCell found) {
        return new Cell(
                found.a(),
                found.b(),
                found.bodiesA(),
                found.bodiesB(),
                found.possible(),
                found.collaborations(),
                found.atStep(),
                found.stepNotKnown(),
                found.share());
    }
}
