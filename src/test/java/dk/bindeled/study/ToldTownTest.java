package dk.bindeled.study;

import static org.assertj.core.api.Assertions.assertThat;

import dk.bindeled.demo.Towns;
import dk.bindeled.network.Progress;
import dk.bindeled.network.Snapshot;
import dk.bindeled.network.SnapshotQuery;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class ToldTownTest {

    private static final LocalDate DATE = LocalDate.of(2025, 1, 1);

    @Test
    void aTownWhoseTiesAreToldOneByOneHasTheStudyOfTheSameTownAsRows() {
        Towns town = Towns.of(2_000, 9_000, 3);
        Snapshot rows = Snapshot.of(town.rows(), SnapshotQuery.defaults(), DATE);
        Snapshot told = Snapshot.of(town.rowsWithoutTies(), town.tieSource(), SnapshotQuery.defaults(), DATE);
        assertThat(told.edgeCount()).isEqualTo(9_000);
        assertThat(told.fingerprint()).isEqualTo(rows.fingerprint());
        assertThat(study(told)).isEqualTo(study(rows));
    }

    private static byte[] study(Snapshot snapshot) {
        StudyParameters parameters = StudyParameters.of(snapshot.query());
        return StudyPayload.pack(StudyResult.of(snapshot, parameters, Progress.UNWATCHED));
    }
}
