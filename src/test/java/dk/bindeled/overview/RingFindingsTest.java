package dk.bindeled.overview;

import static org.assertj.core.api.Assertions.assertThat;

import dk.bindeled.demo.Lindeaa;
import dk.bindeled.network.Progress;
import dk.bindeled.network.Snapshot;
import dk.bindeled.network.SnapshotQuery;
import dk.bindeled.privacy.ShownCount;
import dk.bindeled.privacy.Suppression;
import dk.bindeled.privacy.VisibleGroups;
import dk.bindeled.privacy.VisibleRings;
import dk.bindeled.study.StudyParameters;
import dk.bindeled.study.StudyResult;
import dk.bindeled.ui.Messages;
import dk.bindeled.ui.Speech;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class RingFindingsTest {

    private static final Suppression FIVE = new Suppression(5);
    private static final ShownCount WITHHELD = new ShownCount(7, false);

    private final Snapshot snapshot =
            Snapshot.of(Lindeaa.generate(2024), SnapshotQuery.defaults(), LocalDate.of(2026, 1, 1));
    private final StudyResult result = StudyResult.of(snapshot, StudyParameters.defaults(), Progress.UNWATCHED);

    @Test
    void ringsGoAsFarAsTheScreenOfRingsTells() {
        VisibleRings rings = VisibleRings.of(result, snapshot, FIVE);
        int ambassadors = rings.lastRing(rings.roles().indexOf("ambassador"));
        assertThat(ambassadors).isGreaterThan(1);
        assertThat(said(rings)).contains("to ring " + ambassadors + "; those of the professionals reach ring 1.");
    }

    @Test
    void aRingThatIsWithheldThereIsNotTheLastHere() {
        assertThat(said(rings(List.of("ambassador", "professional"), List.of(row(30, 20, 7, 3), row(40, 0, 0, 0)))))
                .contains("to ring 3;");
        assertThat(said(rings(
                        List.of("ambassador", "professional"),
                        List.of(
                                List.of(shown(0), shown(30), shown(20), WITHHELD, WITHHELD),
                                List.of(shown(0), shown(40), shown(0), shown(0), shown(0))))))
                .contains("to ring 2; those of the professionals reach ring 1.");
    }

    @Test
    void nothingIsSaidWhereWhatIsWithheldOfProfessionalsMayGoAsFar() {
        assertThat(said(rings(
                        List.of("ambassador", "professional"),
                        List.of(List.of(shown(0), shown(30), shown(20)), List.of(shown(0), shown(40), WITHHELD)))))
                .isEmpty();
    }

    @Test
    void nothingIsSaidWhereProfessionalsGoAsFarOrAreNotToldOf() {
        assertThat(said(rings(
                        List.of("ambassador", "community_guide", "professional"),
                        List.of(row(30, 20, 0), row(9, 6, 0), row(40, 0, 0)))))
                .isEmpty();
        assertThat(said(rings(
                        List.of("ambassador", "professional"),
                        List.of(row(30, 20, 0), List.of(shown(0), WITHHELD, WITHHELD, shown(0))))))
                .isEmpty();
    }

    private String said(VisibleRings rings) {
        Reading reading = new Reading(
                result,
                null,
                VisibleGroups.of(snapshot, FIVE),
                rings,
                FIVE,
                new Speech(new Messages(), Messages.ENGLISH));
        return new RingFindings(reading).rings().map(Finding::text).orElse("");
    }

    private static VisibleRings rings(List<String> roles, List<List<ShownCount>> counts) {
        return new VisibleRings(roles, counts, counts.getFirst(), List.of());
    }

    /** Ring 0 holds nobody; of the rings after it those of fewer than five are withheld. */
    private static List<ShownCount> row(long... rings) {
        return LongStream.concat(LongStream.of(0), Arrays.stream(rings))
                .mapToObj(count -> new ShownCount(count, count == 0 || count >= 5))
                .toList();
    }

    private static ShownCount shown(long count) {
        return new ShownCount(count, true);
    }
}
