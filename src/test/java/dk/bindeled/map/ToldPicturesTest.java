package dk.bindeled.map;

import static org.assertj.core.api.Assertions.assertThat;

import dk.bindeled.network.Progress;
import dk.bindeled.network.Snapshot;
import dk.bindeled.network.SnapshotQuery;
import dk.bindeled.privacy.Sight;
import dk.bindeled.privacy.Suppression;
import dk.bindeled.privacy.VisibleGroups;
import dk.bindeled.study.NetworkOnly;
import dk.bindeled.study.Pictures;
import dk.bindeled.study.SmallTown;
import dk.bindeled.study.Studies;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** What was decided of a picture is kept, for those who may see the same of the same network, and for nobody else. */
class ToldPicturesTest {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final SnapshotQuery QUERY = SnapshotQuery.defaults();
    private static final Suppression FIVE = new Suppression(5);

    private SmallTown now = new SmallTown();
    private Runnable meanwhile = () -> {};
    private final Studies studies = new NetworkOnly(
            _ -> {
                Snapshot read = now.snapshot();
                meanwhile.run();
                return read;
            },
            () -> now.rows());
    private final Pictures drawn = new Pictures(studies);
    private final ToldPictures pictures = new ToldPictures(studies, drawn, FIVE);
    private final AtomicInteger written = new AtomicInteger();

    @Test
    void theFirstAnswerIsWrittenOnceForAllWhoMaySeeTheSame() {
        byte[] first = overview(Sight.NOBODY);
        assertThat(overview(Sight.NOBODY)).isSameAs(first);
        assertThat(written).hasValue(1);
        overview(Sight.NAMES);
        assertThat(written).as("one who may see more").hasValue(2);
    }

    @Test
    void ofAnotherNetworkItIsDecidedAnew() {
        overview(Sight.NOBODY);
        List<BundleCounts.Counted> before = told(Sight.NOBODY).counts().bundles(0);
        now = new SmallTown("a", "b", "d");
        overview(Sight.NOBODY);
        assertThat(written).hasValue(2);
        ToldPicture after = told(Sight.NOBODY);
        assertThat(after.picture().discs()).hasSize(3);
        assertThat(after.counts().bundles(0)).isNotEqualTo(before).isEqualTo(fresh(after));
        now = new SmallTown();
        assertThat(told(Sight.NOBODY).counts().bundles(0)).isEqualTo(before);
    }

    @Test
    void whatIsForgottenIsWrittenAgain() {
        overview(Sight.NOBODY);
        pictures.forget();
        overview(Sight.NOBODY);
        assertThat(written).hasValue(2);
    }

    @Test
    void whatWasReadBeforeSomebodyWasForgottenIsNotKept() {
        meanwhile = () -> {
            pictures.forget();
            drawn.forget();
        };
        overview(Sight.NOBODY);
        ToldPicture late = told(Sight.NOBODY);
        meanwhile = () -> {};
        ToldPicture first = told(Sight.NOBODY);
        assertThat(first.picture()).isNotSameAs(late.picture()).isEqualTo(late.picture());
        overview(Sight.NOBODY);
        assertThat(written).hasValue(2);
        assertThat(told(Sight.NOBODY).picture()).isSameAs(first.picture());
    }

    private ToldPicture told(Sight sight) {
        return pictures.picture(QUERY, sight, Progress.UNWATCHED);
    }

    private byte[] overview(Sight sight) {
        return told(sight).overview(MAPPER, () -> List.of(written.incrementAndGet()));
    }

    private List<BundleCounts.Counted> fresh(ToldPicture told) {
        ToldPicture.Kept kept = new ToldPicture.Kept(VisibleGroups.of(now.snapshot(), FIVE));
        return new ToldPicture(now.snapshot(), told.picture(), kept, FIVE)
                .counts()
                .bundles(0);
    }
}
