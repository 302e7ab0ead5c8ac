package dk.bindeled.analysis.fragility;

import static org.assertj.core.api.Assertions.assertThat;

import dk.bindeled.network.Kind;
import dk.bindeled.network.Snapshot;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class GuideLoadTest {

    @Test
    void withoutAmbassadorsThereIsNoLoad() {
        assertThat(GuideLoad.of(new Town().knows("a", "b").snapshot())).isEmpty();
    }

    @Test
    void twoAmbassadorsAreWorkedByHand() {
        Snapshot snapshot = new Town()
                .person("amb1", Kind.CITIZEN, Kind.AMBASSADOR)
                .person("amb2", Kind.AMBASSADOR)
                .person("pro", Kind.PROFESSIONAL)
                .knows("amb1", "x", "y", "pro")
                .guided("amb1", "x", "2024-06-01", null, null, null) // open
                .guided("amb1", "x", "2023-12-01", "2023-12-02", null, null) // silent for too long
                .guided("amb1", "y", "2024-05-01", "2024-05-02", "2024-06-10", null) // open
                .guided("amb1", "z", "2024-05-01", null, null, "2024-06-20") // ended
                .guided("amb1", "z", "2023-06-30", null, null, null) // a year ago to the day
                .guided("amb1", null, "2023-07-01", null, null, null) // a year ago but for a day
                .guided("pro", "y", "2024-06-01", null, null, null)
                .snapshot();
        assertThat(GuideLoad.of(snapshot))
                .containsExactly(
                        new GuideLoad(snapshot.indexOf("amb1"), 5, 2, 3, 3),
                        new GuideLoad(snapshot.indexOf("amb2"), 0, 0, 0, 0));
    }

    @Test
    void aReferralWithoutDaysIsOpenButNotOfTheLastYear() {
        Snapshot snapshot = new Town()
                .person("amb", Kind.AMBASSADOR)
                .guided("amb", "x", null, null, null, null)
                .guided("amb", "x", "2020-01-01", null, null, null)
                .snapshot();
        assertThat(GuideLoad.of(snapshot)).containsExactly(new GuideLoad(snapshot.indexOf("amb"), 0, 1, 0, 0));
    }

    @Test
    void thoseSheBroughtTogetherAreThoseSheKnowsAndThoseShownTheWay() {
        Snapshot snapshot = new Town()
                .knows("her", "a", "b")
                .guided("her", "b", "2024-01-01", "2024-01-02", null, null)
                .guided("her", "c", "2024-01-01", null, "2024-02-02", null)
                .guided("her", "d", "2024-01-01", null, null, null)
                .guided("her", "her", "2024-01-01", "2024-01-02", null, null)
                .guided("her", null, "2024-01-01", "2024-01-02", null, null)
                .guided("other", "e", "2024-01-01", "2024-01-02", null, null)
                .snapshot();
        assertThat(Arrays.stream(BroughtTogether.by(snapshot, snapshot.indexOf("her")))
                        .mapToObj(snapshot::id))
                .as("d was not shown the way")
                .containsExactly("a", "b", "c");
        assertThat(BroughtTogether.by(snapshot, snapshot.indexOf("d"))).isEmpty();
    }
}
