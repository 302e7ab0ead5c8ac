package dk.bindeled.bridges;

import com.vaadin.flow.component.UI;
import dk.bindeled.network.Actor;
import dk.bindeled.network.Progress;
import dk.bindeled.network.Snapshot;
import dk.bindeled.network.SnapshotQuery;
import dk.bindeled.privacy.Deed;
import dk.bindeled.privacy.PersonNames;
import dk.bindeled.study.PairFigures;
import dk.bindeled.study.PairIntroductions;
import dk.bindeled.study.PairIntroductions.Party;
import dk.bindeled.study.PairIntroductions.Proposed;
import dk.bindeled.study.Studies;
import dk.bindeled.ui.Background;
import dk.bindeled.ui.PurposeAtHand;
import dk.bindeled.ui.PurposeNote;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The way from a pair of groups to the persons behind: who carries the bridge, and who might be introduced to whom. It is worked out beside the page, for
 * whoever may look at persons, once it is said what for; the look at them is recorded before a name is told.
 */
final class Introducing {

    /** As many carriers as one reads through. */
    private static final int MOST_CARRIERS = 5;

    private final SnapshotQuery query;
    private final PairIntroductions introductions;
    private final Studies studies;
    private final Background background;
    private final PersonNames names;
    private final PurposeAtHand purpose;

    Introducing(
            SnapshotQuery query,
            PairIntroductions introductions,
            Studies studies,
            Background background,
            PersonNames names,
            PurposeAtHand purpose) {
        this.query = query;
        this.introductions = introductions;
        this.studies = studies;
        this.background = background;
        this.names = names;
        this.purpose = purpose;
    }

    /**
     * What there is to tell of a pair.
     *
     * @param carriers names of some on whom the bridge rests
     * @param moreCarriers how many others it rests on
     * @param introductions the best first
     */
    record Told(List<String> carriers, int moreCarriers, List<Introduced> introductions) {

        Told {
            carriers = List.copyOf(carriers);
            introductions = List.copyOf(introductions);
        }
    }

    /**
     * An introduction with the names of those concerned, as the one who looks may see them.
     *
     * @param introducer who could bring the two together, or null
     */
    record Introduced(
            Proposed proposed,
            String one,
            String other,
            @Nullable String introducer) {}

    /** True if whoever looks may see persons at all. */
    boolean isOpen() {
        return names.mightLook();
    }

    /** The question what for, where it has to be asked; null where it is said. */
    @Nullable
    PurposeNote question(Runnable then) {
        return names.asks() ? new PurposeNote(purpose, then) : null;
    }

    /** Finds what there is to tell of a pair. */
    Background.Running find(
            UI ui, PairFigures pair, boolean bodies, Consumer<Told> onDone, Consumer<Throwable> onFault) {
        return background.start(ui, progress -> tell(pair, bodies, progress), (_, _) -> {}, onDone, onFault);
    }

    private Told tell(PairFigures pair, boolean bodies, Progress progress) {
        Snapshot snapshot = studies.snapshot(query, progress.part(0, 0.3));
        List<Actor> carriers = pair.carriers().stream()
                .limit(MOST_CARRIERS)
                .filter(id -> snapshot.indexOf(id) >= 0)
                .map(id -> snapshot.actor(snapshot.indexOf(id)))
                .toList();
        List<Proposed> proposed = introductions.between(query, pair.a(), pair.b(), progress.part(0.3, 1));
        Called called = called(
                bodies,
                Stream.concat(
                                carriers.stream().map(Actor::id),
                                proposed.stream()
                                        .flatMap(each -> Stream.of(each.one(), each.other(), each.introducer()))
                                        .filter(Objects::nonNull)
                                        .map(Party::id))
                        .distinct()
                        .toList());
        return new Told(
                carriers.stream()
                        .map(actor -> called.name(actor.id(), actor.label()))
                        .toList(),
                pair.carriers().size() - carriers.size(),
                proposed.stream().map(each -> introduced(each, called)).toList());
    }

    private Called called(boolean bodies, List<String> ids) {
        return bodies
                ? (id, label) -> label == null ? id : label
                : names.look(Deed.LOOKED_AT, "bridges.introductions", ids)::of;
    }

    private static Introduced introduced(Proposed proposed, Called called) {
        Party introducer = proposed.introducer();
        return new Introduced(
                proposed,
                called.name(proposed.one().id(), proposed.one().label()),
                called.name(proposed.other().id(), proposed.other().label()),
                introducer == null ? null : called.name(introducer.id(), introducer.label()));
    }

    /** What someone is called by the one who looks. */
    private interface Called {
        String name(String id, @Nullable String label);
    }
}
