package dk.bindeled.store;

import static org.assertj.core.api.Assertions.assertThat;

import dk.bindeled.network.Actor;
import dk.bindeled.network.Kind;
import dk.bindeled.network.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Saved views no longer point at a person who is erased, and are not made to again. */
class ErasedViewsIT {

    private static final Instant NOW = Instant.parse("2026-11-28T10:00:00Z");
    private static final String NAME = "Åse Holm";
    private static final String MARK = Village.mark("erased-1");
    private static final String OTHER = Village.mark("p2");

    private final Path folder = OpenStore.temporaryFolder();
    private OpenStore store = OpenStore.in(folder);

    @BeforeEach
    void aPersonAtWhomViewsPoint() {
        bringThePerson();
        view("marked", "Broen", "date=2024-06-30&sel=persons%3A" + MARK + "%2C" + OTHER + "&at=0.5,1,2");
        view("named", "Ringen om Åse Holm", "only=havnen");
        view("other", "Havnen", "sel=" + OTHER);
    }

    @AfterEach
    void close() {
        store.close();
        OpenStore.delete(folder);
    }

    private void bringThePerson() {
        store.writer()
                .load(
                        Village.only(
                                new Actor(
                                        "erased-1",
                                        Set.of(Kind.CITIZEN),
                                        NAME,
                                        null,
                                        null,
                                        null,
                                        null,
                                        null,
                                        null,
                                        Map.of()),
                                Village.citizen("p2")),
                        new ImportSource("Anne", "by"),
                        Progress.UNWATCHED);
    }

    private void view(String id, String name, String query) {
        store.views().create(new StoredView(id, name, "ida", null, query, NOW, 1), 100);
    }

    private String query(String id) {
        return store.views().find(id).orElseThrow().query();
    }

    private Erasure erase() {
        return store.erasures().erase("erased-1", MARK, "objection", "", "admin", NOW);
    }

    @Test
    void nothingInThemPointsAtThePersonAnyMoreAndEverythingElseStays() {
        assertThat(store.erasures().traces("erased-1", MARK, NAME).found())
                .contains(
                        new Traces.Trace("SavedView.query", "mark", 1), new Traces.Trace("SavedView.name", "name", 1));
        assertThat(store.erasures().extent("erased-1", MARK).views()).isEqualTo(2);
        assertThat(query("marked")).as("the preview changes nothing").contains(MARK);

        assertThat(erase().removed().views()).isEqualTo(2);

        assertThat(store.erasures().traces("erased-1", MARK, NAME).found()).isEmpty();
        assertThat(query("marked")).isEqualTo("date=2024-06-30&sel=persons%3A" + OTHER + "&at=0.5,1,2");
        assertThat(store.views().find("named"))
                .get()
                .extracting(StoredView::name, StoredView::query)
                .containsExactly("Ringen om …", "only=havnen");
        assertThat(query("other")).isEqualTo("sel=" + OTHER);
        assertThat(store.views().find("marked"))
                .map(StoredView::version)
                .as("it can be saved on")
                .contains(1L);
    }

    @Test
    void aPageThatWasOpenedBeforeAndAnOldLinkDoNotBringThePersonBack() {
        erase();
        assertThat(store.views().save("marked", 1, "sel=" + MARK + "," + OTHER, NOW))
                .hasValueSatisfying(saved -> {
                    assertThat(saved.kept()).isTrue();
                    assertThat(saved.view().query()).isEqualTo("sel=" + OTHER);
                });
        view("from a link", "x", "only=" + MARK + "&date=2024-06-30");
        assertThat(query("from a link")).isEqualTo("date=2024-06-30");
    }

    @Test
    void anErasureThatIsLiftedIsForgottenHereToo() {
        erase();
        store.erasures().lift("erased-1", "admin");
        view("again", "x", "sel=" + MARK);
        assertThat(query("again")).isEqualTo("sel=" + MARK);
    }

    /** What a restore of a backup from before the erasure leaves, also where the person was not in that network any more. */
    @Test
    void viewsThatComeBackWithAnOlderDatabaseAreClearedWhenItIsOpened() {
        erase();
        store.database()
                .run(
                        "MATCH (e:Erasure) DELETE e CREATE (:SavedView {id: 'old', name: 'x', owner: 'ida', query: $query,"
                                + " changedAt: datetime(), version: 1})",
                        Map.of("query", "sel=" + MARK + "%2C" + OTHER));
        store.close();
        store = OpenStore.in(folder);
        assertThat(query("old")).isEqualTo("sel=" + OTHER);
        store.database().run("MATCH (v {id: 'old'}) SET v.query = $query", Map.of("query", "sel=" + MARK));
        bringThePersonBack();
        assertThat(store.erasures().eraseAgain(Progress.UNWATCHED)).isEqualTo(1);
        assertThat(query("old")).isEmpty();
    }

    private void bringThePersonBack() {
        store.database().run("CREATE (:Actor:Citizen {id: 'erased-1', import: 'x'})", Map.of());
    }

    @Test
    void whatIsKnownOfErasuresFromBeforeThereWereMarksCanStillBeRead() throws IOException {
        Erasure done = erase();
        Path file = folder.resolve("erasures");
        List<String> parts = List.of(Files.readString(file).strip().split(" ", -1));
        assertThat(parts).hasSize(5);
        Files.writeString(file, String.join(" ", parts.subList(0, 4)) + "\n");
        store.database().run("MATCH (e:Erasure) DELETE e", Map.of());
        store.close();
        store = OpenStore.in(folder);
        assertThat(store.erasures().erasureOf("erased-1")).map(Erasure::id).contains(done.id());
        assertThat(Files.readString(file).strip().split(" ", -1)).hasSize(4);
        view("unknown", "x", "sel=" + MARK);
        assertThat(query("unknown")).as("nothing says whose it was").contains(MARK);
    }
}
