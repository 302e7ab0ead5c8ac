package dk.bindeled.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SavedViewArchiveIT {

    private static final Instant MORNING = Instant.parse("2026-11-28T07:08:09.123456789Z");
    private static final Instant NOON = Instant.parse("2026-11-28T12:00:00Z");

    private final SavedViewArchive views = OpenStore.shared().views();

    private static StoredView view(String id, String owner, @Nullable String sharedWith, Instant at) {
        return new StoredView(id, "Broer i " + id, owner, sharedWith, "only=" + id + "&at=0.5%2C1", at, 1);
    }

    private StoredView kept(StoredView view) {
        return views.create(view, 100).orElseThrow();
    }

    @Test
    void aViewComesBackAsItWasKept() {
        StoredView own = view("havnen", "ida", null, MORNING);
        StoredView shared = view("ørsted", "bo", "analyst", NOON);
        assertThat(kept(own)).isEqualTo(own);
        assertThat(kept(shared)).isEqualTo(shared);
        assertThat(views.find("havnen")).contains(own);
        assertThat(views.find("ørsted")).contains(shared);
        assertThat(views.find("nowhere")).isEmpty();
    }

    @Test
    void someoneIsToldOfHisOwnAndOfWhatIsSharedWithOneOfHisRolesWithoutWhatTheyShow() {
        kept(view("own", "ida", null, MORNING));
        kept(view("shared", "bo", "analyst", NOON));
        kept(view("higher", "bo", "administrator", NOON));
        kept(view("private", "bo", null, NOON));
        List<StoredView> found = views.list("ida", List.of("analyst", "coordinator"));
        assertThat(found).extracting(StoredView::id).containsExactly("shared", "own");
        assertThat(found).extracting(StoredView::query).containsOnly("");
        assertThat(views.list("nobody", List.of())).isEmpty();
    }

    @Test
    void whoeverSavesOverANewerVersionIsToldAndChangesNothing() {
        kept(view("v", "ida", null, MORNING));
        SavedViewArchive.Saved first = views.save("v", 1, "only=a", NOON).orElseThrow();
        assertThat(first.kept()).isTrue();
        assertThat(first.view())
                .extracting(StoredView::version, StoredView::query, StoredView::changedAt)
                .containsExactly(2L, "only=a", NOON);
        SavedViewArchive.Saved second = views.save("v", 1, "only=b", NOON).orElseThrow();
        assertThat(second.kept()).isFalse();
        assertThat(second.view()).isEqualTo(first.view());
        assertThat(views.find("v")).contains(first.view());
        assertThat(views.save("gone", 1, "only=a", NOON)).isEmpty();
    }

    /** Where the answer is lost on its way, the driver asks again. */
    @Test
    void whatIsSavedOnceMoreIsKeptAndNoNewerVersion() {
        kept(view("v", "ida", null, MORNING));
        views.save("v", 1, "only=a", NOON);
        SavedViewArchive.Saved again = views.save("v", 1, "only=a", NOON).orElseThrow();
        assertThat(again.kept()).isTrue();
        assertThat(again.view().version()).isEqualTo(2);
    }

    @Test
    void ofThoseWhoSaveAtOnceOneDoesAndTheOthersAreTold() throws Exception {
        kept(view("v", "ida", null, MORNING));
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            List<Callable<SavedViewArchive.Saved>> tries = IntStream.range(0, 8)
                    .mapToObj(k -> (Callable<SavedViewArchive.Saved>)
                            () -> views.save("v", 1, "only=" + k, NOON).orElseThrow())
                    .toList();
            int kept = 0;
            for (Future<SavedViewArchive.Saved> tried : threads.invokeAll(tries)) {
                kept += tried.get().kept() ? 1 : 0;
            }
            assertThat(kept).isEqualTo(1);
            assertThat(views.find("v")).map(StoredView::version).contains(2L);
        }
    }

    @Test
    void anOwnerHasSoManyAndNoMoreAndOthersHaveTheirOwn() {
        assertThat(views.create(view("a", "ida", null, MORNING), 2)).isPresent();
        assertThat(views.create(view("b", "ida", null, MORNING), 2)).isPresent();
        assertThat(views.create(view("c", "ida", null, MORNING), 2)).isEmpty();
        assertThat(views.find("c")).isEmpty();
        assertThat(views.create(view("c", "bo", null, MORNING), 2)).isPresent();
    }

    @Test
    void oneThatIsThereIsNotMadeAnew() {
        StoredView first = kept(view("v", "ida", null, MORNING));
        assertThat(views.create(new StoredView("v", "Andet", "ida", null, "at=1", NOON, 1), 100))
                .contains(first);
        assertThat(views.find("v")).contains(first);
    }

    @Test
    void namesAndSharingChangeWithoutANewVersionAndADeletedViewIsGone() {
        kept(view("v", "ida", null, MORNING));
        assertThat(views.rename("v", "Havnens broer")).map(StoredView::name).contains("Havnens broer");
        assertThat(views.share("v", "coordinator")).map(StoredView::sharedWith).contains("coordinator");
        assertThat(views.find("v")).map(StoredView::version).contains(1L);
        assertThat(views.share("v", null).orElseThrow().sharedWith()).isNull();
        views.delete("v");
        views.delete("v");
        assertThat(views.find("v")).isEmpty();
        assertThat(List.of(views.rename("v", "x"), views.share("v", null))).containsOnly(Optional.empty());
    }
}
