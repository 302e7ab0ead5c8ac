package dk.bindeled.bridges.fragility;

import com.vaadin.flow.component.UI;
import dk.bindeled.network.Actor;
import dk.bindeled.network.Groups;
import dk.bindeled.network.Kind;
import dk.bindeled.network.Progress;
import dk.bindeled.network.Snapshot;
import dk.bindeled.network.SnapshotMark;
import dk.bindeled.network.SnapshotQuery;
import dk.bindeled.privacy.Deed;
import dk.bindeled.privacy.PersonNames;
import dk.bindeled.study.Fragility;
import dk.bindeled.study.SelfRunningPoint;
import dk.bindeled.study.Studies;
import dk.bindeled.ui.Background;
import dk.bindeled.ui.PurposeAtHand;
import dk.bindeled.ui.PurposeNote;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The way to single persons, for whoever may look at them, once it is said what for: it is gone beside the page, and the look is recorded before a name is told. The network itself is not held: a page
 * that is left open must not hold persons who are erased.
 */
final class SinglePersons {

    private static final String PLACE = "bridges.fragility";
    /** As many as one looks through; whoever looks for another types more of the name. */
    private static final int MOST_FOUND = 8;

    private final SnapshotQuery query;
    private final SnapshotMark seen;
    private final boolean bodies;
    private final Fragility fragility;
    private final Studies studies;
    private final Background background;
    private final PersonNames names;
    private final PurposeAtHand purpose;

    /** @param seen the network as the page shows it: where it is another by now, nobody is told of */
    SinglePersons(
            SnapshotQuery query,
            Snapshot seen,
            boolean bodies,
            Fragility fragility,
            Studies studies,
            Background background,
            PersonNames names,
            PurposeAtHand purpose) {
        this.query = query;
        this.seen = SnapshotMark.of(seen);
        this.bodies = bodies;
        this.fragility = fragility;
        this.studies = studies;
        this.background = background;
        this.names = names;
        this.purpose = purpose;
    }

    /**
     * The self-running test of one person.
     *
     * @param name what the person is called by the one who looks
     * @param points the dates, the earliest first
     */
    record Tested(String name, List<SelfRunningPoint> points) {

        Tested {
            points = List.copyOf(points);
        }
    }

    /**
     * Somebody who was searched for.
     *
     * @param id whom
     * @param name what the person is called by the one who looks
     * @param kinds what the person is
     * @param group name of a group the person is in, or empty
     */
    record Candidate(String id, String name, Set<Kind> kinds, String group) {

        Candidate {
            kinds = Kind.set(kinds);
        }
    }

    /** True if whoever looks may see persons at all. */
    boolean isOpen() {
        return bodies || names.mightLook();
    }

    /** The question what for, where it has to be asked; null where it is said. */
    @Nullable
    PurposeNote question(Runnable then) {
        return !bodies && names.asks() ? new PurposeNote(purpose, then) : null;
    }

    /** Finds whether the network is still the one that is seen; nothing where it is not. */
    Background.Running open(UI ui, Consumer<Optional<SnapshotMark>> onDone, Consumer<Throwable> onFault) {
        return start(
                ui,
                progress -> Optional.of(seen).filter(mark -> mark.isOf(studies.snapshot(query, progress))),
                onDone,
                onFault);
    }

    /** The first of those whose name holds a text; nothing where the network is no longer the one that is seen. */
    Background.Running search(
            UI ui, String text, Consumer<Optional<List<Candidate>>> onDone, Consumer<Throwable> onFault) {
        return start(
                ui,
                progress -> {
                    Snapshot now = studies.snapshot(query, progress);
                    return seen.isOf(now) ? Optional.of(found(now, text)) : Optional.empty();
                },
                onDone,
                onFault);
    }

    private List<Candidate> found(Snapshot snapshot, String text) {
        List<Actor> found = names.find(
                text,
                IntStream.range(0, snapshot.size()).mapToObj(snapshot::actor).toList(),
                Actor::id,
                Actor::label,
                _ -> !bodies,
                MOST_FOUND);
        List<String> called =
                called(snapshot, Deed.SEARCHED, found.stream().map(Actor::id).toList());
        return IntStream.range(0, found.size())
                .mapToObj(k -> new Candidate(
                        found.get(k).id(),
                        called.get(k),
                        found.get(k).kinds(),
                        group(snapshot, snapshot.indexOf(found.get(k).id()))))
                .toList();
    }

    private static String group(Snapshot snapshot, int v) {
        Groups groups = snapshot.groups();
        return groups.isClassified(v) ? groups.label(groups.group(v, 0)) : "";
    }

    /** Tests one person; nothing where the network is no longer the one that is seen. */
    Background.Running test(UI ui, String id, Consumer<Optional<Tested>> onDone, Consumer<Throwable> onFault) {
        return start(
                ui,
                progress -> {
                    Snapshot now = studies.snapshot(query, progress.part(0, 0.1));
                    if (!seen.isOf(now)) {
                        return Optional.empty();
                    }
                    List<SelfRunningPoint> points = fragility.selfRunning(query, id, progress.part(0.1, 1));
                    return Optional.of(
                            new Tested(called(now, Deed.LOOKED_AT, List.of(id)).getFirst(), points));
                },
                onDone,
                onFault);
    }

    /** What persons are called by the one who looks, in the order of ids given; nothing where the network is no longer the one that is seen. */
    Background.Running names(
            UI ui, List<String> ids, Consumer<Optional<List<String>>> onDone, Consumer<Throwable> onFault) {
        return start(
                ui,
                progress -> {
                    Snapshot now = studies.snapshot(query, progress);
                    return seen.isOf(now) ? Optional.of(called(now, Deed.LOOKED_AT, ids)) : Optional.empty();
                },
                onDone,
                onFault);
    }

    private <T> Background.Running start(
            UI ui, Function<Progress, T> work, Consumer<T> onDone, Consumer<Throwable> onFault) {
        return background.start(ui, work, (_, _) -> {}, onDone, onFault);
    }

    private List<String> called(Snapshot snapshot, Deed deed, List<String> ids) {
        if (bodies) {
            return ids.stream().map(id -> snapshot.label(snapshot.indexOf(id))).toList();
        }
        PersonNames.Named named = names.look(deed, PLACE, ids);
        List<String> called = new ArrayList<>();
        for (String id : ids) {
            called.add(named.of(id, snapshot.actor(snapshot.indexOf(id)).label()));
        }
        return called;
    }
}
