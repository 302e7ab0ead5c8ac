package dk.bindeled.bridges;

import dk.bindeled.network.Grouping;
import dk.bindeled.network.Progress;
import dk.bindeled.network.Snapshot;
import dk.bindeled.privacy.Suppression;
import dk.bindeled.privacy.VisibleGroups;
import dk.bindeled.study.GroupMatrices;
import dk.bindeled.study.Matrices;
import dk.bindeled.study.SmallTown;
import dk.bindeled.ui.Messages;
import dk.bindeled.ui.Speech;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A small town as the screen of bridges reads it, in English and with a limit of five. */
final class TownReading {

    private static final Suppression FIVE = new Suppression(5);

    private TownReading() {}

    static PairReading of(SmallTown town) {
        return of(town, null);
    }

    static PairReading of(SmallTown town, @Nullable Grouping across) {
        Snapshot snapshot = town.snapshot();
        GroupMatrices matrices = Matrices.computed();
        VisibleGroups visible = VisibleGroups.of(snapshot, FIVE);
        return new PairReading(
                town.result(),
                matrices.of(snapshot, town.result(), across, Progress.UNWATCHED),
                across,
                visible,
                across == null ? visible : VisibleGroups.of(snapshot.grouped(across), FIVE),
                Map.of(),
                FIVE,
                new Speech(new Messages(), Messages.ENGLISH),
                null,
                0);
    }
}
