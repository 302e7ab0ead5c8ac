package dk.bindeled.bridges.linking;

import com.vaadin.flow.component.UI;
import dk.bindeled.network.Progress;
import dk.bindeled.network.Snapshot;
import dk.bindeled.network.SnapshotMark;
import dk.bindeled.network.SnapshotQuery;
import dk.bindeled.privacy.Deed;
import dk.bindeled.privacy.PersonNames;
import dk.bindeled.study.DecisionRoutes;
import dk.bindeled.study.DecisionRoutes.Gate;
import dk.bindeled.study.DecisionRoutes.Gatekeeper;
import dk.bindeled.study.Studies;
import dk.bindeled.ui.Background;
import dk.bindeled.ui.PurposeAtHand;
import dk.bindeled.ui.PurposeNote;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The way from a group to the persons on whom its only routes hang. They are worked out beside the page, for whoever may look at persons, once it is said what
 * for; the look at them is recorded before a name is told.
 */
final class NamingGatekeepers {

    private final SnapshotQuery query;
    private final SnapshotMark seen;
    private final DecisionRoutes routes;
    private final Studies studies;
    private final Background background;
    private final PersonNames names;
    private final PurposeAtHand purpose;

    /** @param seen the network as the page shows it: where it is another by now, nobody is told of */
    NamingGatekeepers(
            SnapshotQuery query,
            SnapshotMark seen,
            DecisionRoutes routes,
            Studies studies,
            Background background,
            PersonNames names,
            PurposeAtHand purpose) {
        this.query = query;
        this.seen = seen;
        this.routes = routes;
        this.studies = studies;
        this.background = background;
        this.names = names;
        this.purpose = purpose;
    }

    /**
     * Somebody on whom only routes hang, as the one who looks may see the person.
     *
     * @param name a name, or a pseudonym
     * @param gate what the page tells of the person
     */
    record Named(String name, Gate gate) {}

    /** True if whoever looks may see persons at all. */
    boolean isOpen() {
        return names.mightLook();
    }

    /** The question what for, where it has to be asked; null where it is said. */
    @Nullable
    PurposeNote question(Runnable then) {
        return names.asks() ? new PurposeNote(purpose, then) : null;
    }

    /**
     * Finds those of a group whom the page tells of; nothing where the network is no longer the one that is seen, and groups may have become too small.
     *
     * @param gates what the page tells of the group
     */
    Background.Running find(
            UI ui,
            String group,
            List<Gate> gates,
            Consumer<Optional<List<Named>>> onDone,
            Consumer<Throwable> onFault) {
        return background.start(ui, progress -> name(group, gates, progress), (_, _) -> {}, onDone, onFault);
    }

    private Optional<List<Named>> name(String group, List<Gate> gates, Progress progress) {
        Snapshot snapshot = studies.snapshot(query, progress.part(0, 0.3));
        if (!seen.isOf(snapshot)) {
            return Optional.empty();
        }
        // Only those the page tells of, and no others of the group.
        List<Gatekeeper> told = routes.gatekeepers(snapshot, group, progress.part(0.3, 1)).stream()
                .filter(each -> gates.contains(each.gate()))
                .toList();
        PersonNames.Named called = names.look(
                Deed.LOOKED_AT,
                "bridges.linking",
                told.stream().map(Gatekeeper::id).toList());
        return Optional.of(told.stream()
                .map(each -> new Named(called.of(each.id(), each.label()), each.gate()))
                .toList());
    }
}
