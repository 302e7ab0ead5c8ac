package dk.bindeled.map;

import static org.assertj.core.api.Assertions.assertThat;

import dk.bindeled.network.Progress;
import dk.bindeled.network.SnapshotQuery;
import dk.bindeled.privacy.Deed;
import dk.bindeled.privacy.Lookers;
import dk.bindeled.privacy.Sight;
import dk.bindeled.privacy.Suppression;
import dk.bindeled.study.NetworkOnly;
import dk.bindeled.study.NetworkPicture;
import dk.bindeled.study.Pictures;
import dk.bindeled.study.SmallTown;
import dk.bindeled.study.Studies;
import dk.bindeled.ui.Messages;
import dk.bindeled.ui.Speech;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Whoever leaves the map in a file is in the audit, and without a line in the audit nobody leaves. */
class TakenOutTest {

    private final Studies studies = NetworkOnly.of(new SmallTown().rows(), LocalDate.of(2024, 6, 30));
    private final ToldPicture told = new ToldPictures(studies, new Pictures(studies), new Suppression(5))
            .picture(SnapshotQuery.defaults(), Sight.NAMES, Progress.UNWATCHED);
    private final NetworkPicture picture = told.picture();
    private final List<Lookers.Taken> taken = new ArrayList<>();

    @Test
    void thePersonsOfAFileAreRecordedAreaByArea() {
        List<Integer> all = IntStream.range(0, picture.nodes().size()).boxed().toList();
        assertThat(takenOut(true).record(all)).isEmpty();
        assertThat(taken).singleElement().satisfies(line -> {
            assertThat(line.deed()).isEqualTo(Deed.EXPORTED);
            assertThat(line.place()).isEqualTo("map.file");
            assertThat(line.groups()).hasSizeGreaterThan(1);
            assertThat(line.groups().stream().mapToInt(List::size).sum()).isEqualTo(SmallTown.PERSONS);
        });
    }

    @Test
    void aFileWithoutPersonsLeavesNoLine() {
        List<Integer> bodies = IntStream.range(0, picture.nodes().size())
                .filter(n -> !picture.nodes().get(n).isPerson())
                .boxed()
                .toList();
        assertThat(bodies).isNotEmpty();
        assertThat(takenOut(true).record(bodies)).isEmpty();
        assertThat(taken).isEmpty();
    }

    @Test
    void beforeItIsSaidWhatForNobodyLeavesAndItIsSaidWhy() {
        assertThat(takenOut(false).record(List.of(0))).isNotBlank();
        assertThat(taken).isEmpty();
    }

    @Test
    void aFileSaysOfWhichNetworkItIs() {
        assertThat(takenOut(true).about())
                .containsEntry("network", "Small town")
                .containsKeys("date", "groups");
    }

    private TakenOut takenOut(boolean purpose) {
        Speech speech = new Speech(new Messages(), Locale.ENGLISH);
        return new TakenOut(new ActorRows(told, null, Lookers.of(Sight.NAMES, purpose, taken)), "Small town", speech);
    }
}
