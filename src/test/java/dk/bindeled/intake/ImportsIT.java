package dk.bindeled.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import dk.bindeled.network.ImportPurpose;
import dk.bindeled.network.NetworkRows;
import dk.bindeled.network.Progress;
import dk.bindeled.store.NetworkReader;
import dk.bindeled.store.StoreAlone;
import dk.bindeled.testing.TestDatabase;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Locale;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** Folders become imports in a real Neo4j, whole or not at all. */
class ImportsIT {

    @TempDir
    static Path data;

    @SuppressWarnings("NullAway.Init") // set before all tests
    private static ConfigurableApplicationContext context;

    @TempDir
    Path path;

    @BeforeAll
    static void open() {
        context = new SpringApplicationBuilder(StoreAlone.class, Imports.class)
                .web(WebApplicationType.NONE)
                .run(TestDatabase.arguments(data, "--spring.main.register-shutdown-hook=false"));
    }

    @AfterAll
    static void close() {
        context.close();
        TestDatabase.giveUp(data);
    }

    @AfterEach
    void empty() {
        imports().list().forEach(loaded -> imports().undo(loaded.id(), Progress.UNWATCHED));
        assertThat(imports().counts()).isEqualTo(new LoadedImport.Counts(0, 0, 0, 0));
    }

    private static Imports imports() {
        return context.getBean(Imports.class);
    }

    private static NetworkRows stored() {
        return context.getBean(NetworkReader.class).read(Progress.UNWATCHED);
    }

    private static CheckedFolder check(Path folder) {
        return imports().check(folder, IntakeOptions.withEveryAttribute(), Progress.UNWATCHED);
    }

    private static LoadedImport load(CheckedFolder checked) {
        return imports().load(checked, false, "anna", ImportPurpose.NOT_STATED, Progress.UNWATCHED);
    }

    private static void assertThatSameRows(NetworkRows actual, NetworkRows expected) {
        assertThat(new HashSet<>(actual.areas())).isEqualTo(new HashSet<>(expected.areas()));
        assertThat(new HashSet<>(actual.actors())).isEqualTo(new HashSet<>(expected.actors()));
        assertThat(new HashSet<>(actual.ties())).isEqualTo(new HashSet<>(expected.ties()));
        assertThat(new HashSet<>(actual.referrals())).isEqualTo(new HashSet<>(expected.referrals()));
    }

    @Test
    void what_a_folder_holds_is_what_is_stored_and_undoing_takes_it_all_away() {
        for (String study : new String[] {"lazega-lawyers", "hagelloch-1861"}) {
            CheckedFolder checked = check(Path.of("src/test/resources/studies", study));

            LoadedImport loaded = load(checked);

            assertThatSameRows(stored(), checked.rows());
            assertThat(loaded.by()).isEqualTo("anna");
            assertThat(loaded.name()).isEqualTo(study);
            assertThat(loaded.added().total())
                    .isEqualTo(checked.rows().areas().size()
                            + checked.rows().actors().size()
                            + checked.rows().ties().size()
                            + checked.rows().referrals().size());
            assertThat(imports().list()).containsExactly(loaded);
            assertThat(imports().counts()).isEqualTo(loaded.added());
            imports().undo(loaded.id(), Progress.UNWATCHED);
            assertThatSameRows(stored(), NetworkRows.empty());
        }
    }

    @Test
    void every_fault_leaves_the_network_as_it_was_until_it_is_accepted() throws IOException {
        load(check(NativeFolder.faultless(path.resolve("first")).path()));
        NetworkRows before = stored();
        for (FaultCase fault : FaultCase.all()) {
            CheckedFolder checked = check(NativeFolder.faultless(path.resolve("next"))
                    .with(fault.file(), fault.text())
                    .path());

            assertThat(checked.hasFaults()).as(fault.toString()).isTrue();
            assertThatThrownBy(() -> load(checked)).isInstanceOf(ImportRefused.class);
        }
        CheckedFolder latin = check(NativeFolder.faultless(path.resolve("next"))
                .with("actors.csv", NativeFolder.ACTORS + "p9,citizen,Bjørn,mol\n", StandardCharsets.ISO_8859_1)
                .path());
        assertThat(catchThrowableOfType(ImportRefused.class, () -> load(latin)).reason())
                .isEqualTo(ImportRefused.Reason.FAULTS);
        assertThat(imports().list()).hasSize(1);
        assertThatSameRows(stored(), before);
    }

    @Test
    void the_good_rows_are_loaded_when_the_faults_are_accepted() throws IOException {
        CheckedFolder checked = check(NativeFolder.faultless(path)
                .with("ties.csv", NativeFolder.TIES + "p1,p9,knows,1,,\np1,p3,knows,1,2024-13-45,\n")
                .path());

        LoadedImport loaded = imports().load(checked, true, "anna", ImportPurpose.NOT_STATED, Progress.UNWATCHED);

        assertThat(checked.faultCount()).isEqualTo(2);
        assertThat(loaded.added()).isEqualTo(new LoadedImport.Counts(3, 5, 3, 1));
        assertThatSameRows(stored(), checked.rows());
    }

    @Test
    void nothing_to_load_is_said() throws IOException {
        CheckedFolder checked = check(NativeFolder.faultless(path)
                .with("actors.csv", "")
                .with("areas.csv", "")
                .path());

        ImportRefused refused = catchThrowableOfType(
                ImportRefused.class,
                () -> imports().load(checked, true, "anna", ImportPurpose.NOT_STATED, Progress.UNWATCHED));

        assertThat(refused.reason()).isEqualTo(ImportRefused.Reason.NOTHING_TO_LOAD);
        assertThat(refused.text(Locale.of("da"))).contains("ingen rækker");
    }

    @Test
    void a_second_folder_may_build_upon_the_first_which_then_cannot_be_undone_before_it() throws IOException {
        LoadedImport first =
                load(check(NativeFolder.faultless(path.resolve("first")).path()));
        NetworkRows before = stored();
        CheckedFolder more = check(NativeFolder.empty(path.resolve("second"))
                .with("actors.csv", "id,kind,area\np9,citizen,mol\np1,citizen|professional,hav\n")
                .with("ties.csv", "from,to,type\np9,p2,knows\n")
                .path());

        LoadedImport second = load(more);

        assertThat(second.added()).isEqualTo(new LoadedImport.Counts(0, 1, 1, 0));
        assertThat(second.changed()).isEqualTo(new LoadedImport.Counts(0, 1, 0, 0));
        assertThat(imports().list()).extracting(LoadedImport::name).containsExactly("second", "first");
        ImportRefused refused =
                catchThrowableOfType(ImportRefused.class, () -> imports().undo(first.id(), Progress.UNWATCHED));
        assertThat(refused)
                .extracting(ImportRefused::reason, e -> e.text(Locale.ENGLISH).contains("second"))
                .isEqualTo(tuple(ImportRefused.Reason.BUILT_UPON, true).toList());
        imports().undo(second.id(), Progress.UNWATCHED);
        assertThatSameRows(stored(), before);
        assertThat(catchThrowableOfType(ImportRefused.class, () -> imports().undo(second.id(), Progress.UNWATCHED))
                        .reason())
                .isEqualTo(ImportRefused.Reason.NOT_FOUND);
    }

    @Test
    void rows_that_refer_to_what_has_been_undone_meanwhile_are_not_loaded() throws IOException {
        LoadedImport first =
                load(check(NativeFolder.faultless(path.resolve("first")).path()));
        CheckedFolder more = check(NativeFolder.empty(path.resolve("second"))
                .with("actors.csv", "id,kind,area\np9,citizen,mol\n")
                .path());
        imports().undo(first.id(), Progress.UNWATCHED);

        assertThat(catchThrowableOfType(ImportRefused.class, () -> load(more)).reason())
                .isEqualTo(ImportRefused.Reason.CHANGED_MEANWHILE);
        assertThatSameRows(stored(), NetworkRows.empty());
    }

    @Test
    void a_cancelled_import_leaves_nothing() throws IOException {
        CheckedFolder checked = check(NativeFolder.faultless(path).path());
        Progress cancelledAtTies = new Progress() {

            private boolean cancelled;

            @Override
            public void report(double fraction, String step) {
                cancelled |= step.equals("storing-ties");
            }

            @Override
            public boolean isCancelled() {
                return cancelled;
            }
        };

        assertThatThrownBy(() -> imports().load(checked, false, "anna", ImportPurpose.NOT_STATED, cancelledAtTies))
                .isInstanceOf(CancellationException.class);
        assertThat(imports().list()).isEmpty();
        assertThatSameRows(stored(), NetworkRows.empty());
    }
}
