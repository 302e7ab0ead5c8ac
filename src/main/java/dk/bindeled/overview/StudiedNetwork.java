package dk.bindeled.overview;

import dk.bindeled.network.Progress;
import dk.bindeled.network.Snapshot;
import dk.bindeled.network.SnapshotQuery;
import dk.bindeled.privacy.CurrentUser;
import dk.bindeled.privacy.Role;
import dk.bindeled.study.Studies;
import dk.bindeled.ui.NetworkAtHand;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Tells the top bar of the network that studies are made of. */
@Component
class StudiedNetwork implements NetworkAtHand {

    private final Studies studies;

    StudiedNetwork(Studies studies) {
        this.studies = studies;
    }

    @Override
    public Optional<Outline> outline(Progress progress) {
        if (!CurrentUser.is(Role.ANALYST) || !studies.hasNetwork()) {
            return Optional.empty();
        }
        Snapshot snapshot = studies.snapshot(SnapshotQuery.defaults(), progress);
        return Optional.of(new Outline(
                studies.networkName(), snapshot.date(), snapshot.groups().grouping(), snapshot.groupings()));
    }
}
