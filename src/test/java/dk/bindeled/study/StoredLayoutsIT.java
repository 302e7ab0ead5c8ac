package dk.bindeled.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.bindeled.Workshop;
import dk.bindeled.analysis.layout.FrozenLayout;
import dk.bindeled.intake.CheckedFolder;
import dk.bindeled.intake.Imports;
import dk.bindeled.intake.Intake;
import dk.bindeled.intake.IntakeOptions;
import dk.bindeled.network.ImportPurpose;
import dk.bindeled.network.Progress;
import dk.bindeled.network.SnapshotQuery;
import dk.bindeled.network.Unit;
import dk.bindeled.store.StoredStudy;
import dk.bindeled.store.StudyArchive;
import dk.bindeled.testing.CancelledProgress;
import dk.bindeled.testing.TestDatabase;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** Where everyone is drawn is kept in a real database; one import follows on another. */
@TestMethodOrder(OrderAnnotation.class)
class StoredLayoutsIT {

    @TempDir
    static Path data;

    @TempDir
    static Path files;

    private static @Nullable ConfigurableApplicationContext context;

    private final Studies studies = bean(Studies.class);
    private final StudyArchive archive = bean(StudyArchive.class);
    private final StoredLayouts layouts = bean(StoredLayouts.class);

    @BeforeAll
    static void load() throws Exception {
        context = new SpringApplicationBuilder(Workshop.class)
                .web(WebApplicationType.NONE)
                .run(TestDatabase.arguments(data));
        load("""
                id,kind,area,until
                p1,citizen,north,
                p2,citizen,north,2021-01-01
                p3,citizen,south,
                """);
    }

    private static void load(String actors) throws Exception {
        Files.writeString(files.resolve("areas.csv"), """
                id,label,level,parent
                town,Town,municipality,
                north,North,district,town
                south,South,district,town
                """);
        Files.writeString(files.resolve("actors.csv"), actors);
        Files.writeString(files.resolve("ties.csv"), """
                from,to,type,since
                p1,p2,knows,2020-01-01
                p1,p3,knows,2023-01-01
                """);
        CheckedFolder checked = Intake.check(files, IntakeOptions.withEveryAttribute(), Progress.UNWATCHED);
        bean(Imports.class).load(checked, false, "Frida", ImportPurpose.NOT_STATED, Progress.UNWATCHED);
    }

    private static <T> T bean(Class<T> type) {
        return Objects.requireNonNull(context).getBean(type);
    }

    @AfterAll
    static void close() {
        Objects.requireNonNull(context).close();
        TestDatabase.giveUp(data);
    }

    @Test
    @Order(1)
    void nothingIsKeptOfWorkThatIsCancelled() {
        Studies.AllRows all = studies.rows(Progress.UNWATCHED);
        assertThatThrownBy(() -> layouts.of(all, Unit.PERSONS, new CancelledProgress()))
                .isInstanceOf(CancellationException.class);
        assertThat(archive.list(StoredStudy.LAYOUT)).isEmpty();
    }

    @Test
    @Order(2)
    void itIsDrawnOnceAndThenTakenFromTheDatabase() {
        Studies.AllRows all = studies.rows(Progress.UNWATCHED);
        assertThat(all.rows().actors()).hasSize(3);
        FrozenLayout drawn = layouts.of(all, Unit.PERSONS, Progress.UNWATCHED);
        // Whoever has cancelled gets an answer only where nothing has to be drawn.
        FrozenLayout kept = layouts.of(all, Unit.PERSONS, new CancelledProgress());
        assertThat(kept.places()).isEqualTo(drawn.places());
        assertThat(kept.regions()).isEqualTo(drawn.regions());
        assertThat(archive.list()).as("studies of the network").isEmpty();
    }

    @Test
    @Order(3)
    void whatIsKeptNamesNobody() {
        StoredStudy stored =
                archive.find(archive.list(StoredStudy.LAYOUT).getFirst().id()).orElseThrow();
        String text = StudyPayload.unpack(
                        stored.results().values().iterator().next().toArray(), Object.class)
                .toString();
        assertThat(text + stored.parametersJson()).contains("north", "region").doesNotContain("p1", "p2", "p3");
    }

    @Test
    @Order(4)
    void twoDatesAndTwoLookersSeeTheSamePlaces() {
        Pictures pictures = bean(Pictures.class);
        NetworkPicture early =
                pictures.picture(SnapshotQuery.defaults().withDate(LocalDate.of(2020, 6, 30)), Progress.UNWATCHED);
        NetworkPicture late =
                pictures.picture(SnapshotQuery.defaults().withDate(LocalDate.of(2024, 6, 30)), Progress.UNWATCHED);
        assertThat(early.nodes()).extracting(NetworkPicture.Node::id).containsExactly("p1", "p2", "p3");
        assertThat(late.nodes()).extracting(NetworkPicture.Node::id).containsExactly("p1", "p3");
        assertThat(late.nodes().getLast().x()).isEqualTo(early.nodes().getLast().x());
        assertThat(archive.list(StoredStudy.LAYOUT)).hasSize(1);
    }

    @Test
    @Order(5)
    void thatOfTheNetworkBeforeMakesWay() throws Exception {
        String before = archive.list(StoredStudy.LAYOUT).getFirst().id();
        load("""
                id,kind,area,until
                p1,citizen,north,
                p2,citizen,north,2021-01-01
                p3,citizen,south,
                p4,citizen,south,
                """);
        bean(Pictures.class).picture(SnapshotQuery.defaults(), Progress.UNWATCHED);
        assertThat(archive.list(StoredStudy.LAYOUT))
                .extracting(StoredStudy::id)
                .hasSize(1)
                .doesNotContain(before);
        assertThat(archive.find(before)).isEmpty();
    }
}
