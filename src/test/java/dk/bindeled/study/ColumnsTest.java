package dk.bindeled.study;

import static org.assertj.core.api.Assertions.assertThat;

import dk.bindeled.demo.Lindeaa;
import dk.bindeled.network.Form;
import dk.bindeled.network.Progress;
import dk.bindeled.network.Snapshot;
import dk.bindeled.network.SnapshotQuery;
import dk.bindeled.study.NetworkPicture.Tie;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What is kept as numbers beside each other is given back as it came. */
class ColumnsTest {

    private static final BrokerFigures ROLES = new BrokerFigures(1, 2, 3, 4, 5L << 40);

    @Test
    void eachFigureOfAnActorStandsInItsOwnPlace() {
        ActorFigures all = new ActorFigures(
                "a", 1, 2, 3, 0.25, 4, 5, 6, 1.5, 2.5, 3.5, 4.5, 5.5, 6.5, 7, 7.5, ROLES, 8, 9, 10, 11, 12, 13, 14);
        ActorFigures none = new ActorFigures(
                "b", 0, null, null, null, 0, null, null, null, null, null, null, null, null, 0, null, null, null, null,
                null, null, null, 0, 0);
        ActorFigures odd = new ActorFigures(
                "c",
                -1,
                0,
                0,
                Double.NaN,
                0,
                0,
                0,
                -0.0,
                0.0,
                Double.POSITIVE_INFINITY,
                0.0,
                0.0,
                0.0,
                0,
                0.0,
                new BrokerFigures(0, 0, 0, 0, 0),
                0,
                0,
                0,
                0,
                0,
                0,
                0);
        List<ActorFigures> given = List.of(all, none, odd);
        assertThat(ActorColumns.of(given)).isEqualTo(given).hasSameHashCodeAs(given);
        List<ActorFigures> columns = ActorColumns.of(given);
        assertThat(ActorColumns.of(columns)).isSameAs(columns);
    }

    @Test
    void aStudyIsPackedAndUnpackedAsItWas() {
        Snapshot snapshot = Snapshot.of(Lindeaa.generate(7), SnapshotQuery.defaults(), LocalDate.of(2024, 12, 31));
        StudyResult result = StudyResult.of(snapshot, StudyParameters.defaults(), Progress.UNWATCHED);
        assertThat(result.actors()).hasSize(snapshot.size());
        assertThat(StudyPayload.unpack(StudyPayload.pack(result))).isEqualTo(result);
    }

    @Test
    void eachTieHasItsOwnEndsAndForms() {
        List<Tie> ties = List.of(
                new Tie(0, 1, Set.of()),
                new Tie(2, 1 << 20, Set.of(Form.BONDING)),
                new Tie(3, 4, Set.of(Form.LINKING, Form.BRIDGING)),
                new Tie(5, 6, Set.of(Form.values())));
        assertThat(TieColumns.of(ties)).isEqualTo(ties);
    }
}
