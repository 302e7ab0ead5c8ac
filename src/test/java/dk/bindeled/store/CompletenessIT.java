package dk.bindeled.store;

import static org.assertj.core.api.Assertions.assertThat;

import dk.bindeled.network.NetworkRows;
import dk.bindeled.network.Progress;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A database in which everything is there is never called damaged, whatever else is in it; files that are damaged are {@link DamagedFilesIT}’s. */
class CompletenessIT {

    private static final ImportSource SOURCE = new ImportSource("Else", "by");
    private static final NetworkRows TOWN = Village.town(30, 90);

    private final OpenStore store = OpenStore.shared();
    private final Completeness completeness = new Completeness(store.database());

    @BeforeEach
    void load() {
        store.writer().load(TOWN, SOURCE, Progress.UNWATCHED);
    }

    @Test
    void nothingIsMissingOfWhatIsThere() {
        assertThat(completeness.missing()).isEmpty();
        store.empty();
        assertThat(completeness.missing()).isEmpty();
    }

    @Test
    void whatWasWrittenByHandIsNotMissed() {
        store.run("MATCH (a:Actor), (b:Actor) WHERE a.id < b.id WITH a, b LIMIT 3 CREATE (a)-[:KNOWS]->(b)");
        store.run("CREATE (:Actor {id: 'by-hand'})-[:KNOWS {import: 'none'}]->(:Actor {id: 'by-hand-too'})");
        store.run("MATCH (a:Actor) WITH a LIMIT 1 MATCH (i:Import) CREATE (:Note)-[:KNOWS {import: i.id}]->(a)");
        assertThat(completeness.missing()).isEmpty();
        assertThat(store.reader().read(Progress.UNWATCHED).ties()).hasSameSizeAs(TOWN.ties());
    }

    @Test
    void tiesThatAreCountedAndNotFoundAreMissed() {
        List<String> published = store.database().read(ImportRegister::published);
        long all = TOWN.ties().size();
        assertThat(completeness.lacksTies(all, published)).isFalse();
        assertThat(completeness.lacksTies(all - 1, published)).isTrue();
    }

    @Test
    void whileAnImportIsUnderWayNothingIsSaidOfItsTies() {
        List<String> published = store.database().read(ImportRegister::published);
        store.database().run("CREATE (:Import {id: 'pending-one', state: 'pending'})", Map.of());
        assertThat(completeness.lacksTies(TOWN.ties().size() - 1L, published)).isFalse();
    }

    @Test
    void namesThatCouldBeMoreThanNamesAreLeftOut() {
        // In a text that Neo4j reads as a statement this would end the quotes.
        store.database().run("CREATE (:Note)-[:$($type)]->(:Note)", Map.of("type", "\\u0060]->() RETURN 1 //"));
        assertThat(completeness.missing()).isEmpty();
    }
}
