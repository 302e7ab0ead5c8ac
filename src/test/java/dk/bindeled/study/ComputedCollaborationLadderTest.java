package dk.bindeled.study;

import static org.assertj.core.api.Assertions.assertThat;

import dk.bindeled.network.BodyPair;
import dk.bindeled.network.Grouping;
import dk.bindeled.network.LadderStep;
import dk.bindeled.network.NetworkRows;
import dk.bindeled.network.Progress;
import dk.bindeled.network.Sector;
import dk.bindeled.network.Snapshot;
import dk.bindeled.network.SnapshotQuery;
import dk.bindeled.study.CollaborationLadder.Body;
import dk.bindeled.study.CollaborationLadder.Cell;
import dk.bindeled.study.CollaborationLadder.Pair;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class ComputedCollaborationLadderTest {

    private static final Body CHOIR = new Body("choir", "Choir", Sector.THIRD, 12);
    private static final Body LIBRARY = new Body("library", "Library", Sector.PUBLIC, 10);
    private static final Body CLUB = new Body("club", "Club", Sector.THIRD, 3);
    private static final Body BAKERY = new Body("bakery", "Bakery", Sector.PRIVATE, 0);

    private final LadderTown town = new LadderTown();

    @Test
    void aSmallTownIsToldPairByPairAndSectorBySector() {
        CollaborationLadder.Found found = town.found(BodyPair.of("club", "choir"));
        assertThat(found.bodies()).containsExactly(BAKERY, CHOIR, CLUB, LIBRARY);
        assertThat(found.pairs())
                .containsExactly(
                        new Pair(BAKERY, LIBRARY, true, null, null, null, null),
                        new Pair(CHOIR, CLUB, false, null, null, LadderStep.COOPERATION, 3),
                        new Pair(
                                CHOIR,
                                LIBRARY,
                                true,
                                LadderStep.COORDINATION,
                                LocalDate.of(2022, 1, 1),
                                LadderStep.NETWORKING,
                                6));
        assertThat(found.cells())
                .filteredOn(cell -> cell.holds(Sector.THIRD, Sector.PUBLIC))
                .singleElement()
                .extracting(Cell::bodiesA, Cell::bodiesB, Cell::possible, Cell::collaborations, Cell::atStep)
                .containsExactly(1, 2, 2L, 1, List.of(0, 1, 0, 0));
    }

    /** An import is published just after the rows have been read for the first time. */
    @Test
    void rowsAndSnapshotAreOfOneState() {
        CollaborationLadder.Found found = new ComputedCollaborationLadder(new Published(town), () -> "one state")
                .at(SnapshotQuery.defaults().withDate(LadderTown.TODAY), List.of(), Progress.UNWATCHED);
        assertThat(found.pairs()).hasSize(2);
    }

    /** Empty at the first reading. */
    private static final class Published implements Studies {

        private final Studies after;
        private int readings;

        Published(LadderTown town) {
            this.after = NetworkOnly.of(town.rows(), LadderTown.TODAY);
        }

        @Override
        public boolean hasNetwork() {
            return true;
        }

        @Override
        public String networkName() {
            return after.networkName();
        }

        @Override
        public List<Grouping> groupings(SnapshotQuery query) {
            return after.groupings(query);
        }

        @Override
        public Study run(StudyParameters parameters, String by, Progress progress) {
            return after.run(parameters, by, progress);
        }

        @Override
        public Snapshot snapshot(SnapshotQuery query, Progress progress) {
            return after.snapshot(query, progress);
        }

        @Override
        public AllRows rows(Progress progress) {
            return readings++ == 0 ? new AllRows("before", NetworkRows.empty()) : after.rows(progress);
        }
    }
}
