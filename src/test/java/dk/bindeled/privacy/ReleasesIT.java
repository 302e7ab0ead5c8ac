package dk.bindeled.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.bindeled.Workshop;
import dk.bindeled.demo.Lindeaa;
import dk.bindeled.network.Actor;
import dk.bindeled.network.Kind;
import dk.bindeled.network.NetworkRows;
import dk.bindeled.network.Progress;
import dk.bindeled.network.Tie;
import dk.bindeled.network.TieType;
import dk.bindeled.store.ImportRecord;
import dk.bindeled.store.ImportSource;
import dk.bindeled.store.NetworkWriter;
import dk.bindeled.testing.TestDatabase;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** Releases of the demo municipality, kept in a real database. */
class ReleasesIT {

    private static final LocalDate JUNE = LocalDate.of(2024, 6, 30);
    private static final LocalDate DECEMBER = LocalDate.of(2024, 12, 31);

    @TempDir
    static Path data;

    private static @Nullable ConfigurableApplicationContext context;

    private final Releases releases = bean(Releases.class);
    private final NetworkWriter writer = bean(NetworkWriter.class);

    @BeforeAll
    static void start() {
        context = new SpringApplicationBuilder(Workshop.class, Releases.class, Suppression.class)
                .web(WebApplicationType.NONE)
                .run(TestDatabase.arguments(data));
    }

    private static <T> T bean(Class<T> type) {
        return Objects.requireNonNull(context).getBean(type);
    }

    @AfterAll
    static void close() {
        Objects.requireNonNull(context).close();
        TestDatabase.giveUp(data);
    }

    /** A few persons who come to the town, and a tie that makes the data reach beyond the end of 2024. */
    private static NetworkRows newcomers(int count) {
        List<Actor> actors = new ArrayList<>();
        for (int k = 0; k < count; k++) {
            actors.add(new Actor(
                    "newcomer-" + k,
                    EnumSet.of(Kind.CITIZEN),
                    "Newcomer " + k,
                    null,
                    null,
                    null,
                    null,
                    LocalDate.of(2024, 10, 1),
                    null,
                    Map.of()));
        }
        Tie tie = new Tie("newcomer-0", "newcomer-1", TieType.KNOWS, null, LocalDate.of(2025, 1, 2), null, null, null);
        return new NetworkRows(List.of(), actors, List.of(tie), List.of());
    }

    @Test
    void aReleaseIsMadeOnceIsNeverChangedAndCountsAgainstLaterOnes() {
        assertThat(releases.next()).isEmpty();
        assertThat(releases.latest()).isEmpty();
        assertThatThrownBy(() -> releases.preview(Progress.UNWATCHED)).isInstanceOf(CannotRelease.class);

        writer.load(Lindeaa.generate(), new ImportSource("test", "lindeaa"), Progress.UNWATCHED);
        assertThat(releases.next()).contains(JUNE);
        ReleaseTables previewed = releases.preview(Progress.UNWATCHED);
        assertThat(releases.list()).isEmpty();
        Release june = CurrentUser.asProgram(() -> releases.publish(previewed, Progress.UNWATCHED));
        assertThat(june.by()).isEqualTo(CurrentUser.PROGRAM);
        assertThat(june.tables()).isEqualTo(previewed);
        assertThat(releases.latest()).contains(june);
        assertThat(releases.next()).isEmpty();
        assertThatThrownBy(() -> releases.publish(previewed, Progress.UNWATCHED))
                .isInstanceOfSatisfying(
                        CannotRelease.class, cannot -> assertThat(cannot.why()).isEqualTo(CannotRelease.Why.RELEASED));
        nothingInItIsOfAPerson(june.json());

        ImportRecord came = writer.load(newcomers(3), new ImportSource("test", "newcomers"), Progress.UNWATCHED);
        assertThat(releases.list()).containsExactly(june);
        assertThat(releases.next()).contains(DECEMBER);
        ReleaseTables december = releases.preview(Progress.UNWATCHED);
        // three came: with both totals told, everyone would know
        assertThat(december.cell(ReleaseCell.AREAS, ReleaseCell.ALL, "persons")
                        .orElseThrow()
                        .persons())
                .isNull();
        releases.withdraw(JUNE, true);
        assertThat(releases.list()).isEmpty();
        assertThat(releases.find(JUNE)).isEmpty();
        assertThat(releases.all()).hasSize(1);
        assertThat(releases.preview(Progress.UNWATCHED)).isEqualTo(december);

        writer.undo(came.id(), Progress.UNWATCHED);
        assertThatThrownBy(() -> releases.publish(december, Progress.UNWATCHED)).isInstanceOf(CannotRelease.class);
        writer.load(newcomers(40), new ImportSource("test", "more newcomers"), Progress.UNWATCHED);
        assertThatThrownBy(() -> releases.publish(december, Progress.UNWATCHED))
                .isInstanceOfSatisfying(
                        CannotRelease.class, cannot -> assertThat(cannot.why()).isEqualTo(CannotRelease.Why.CHANGED));
        Release published = releases.publish(releases.preview(Progress.UNWATCHED), Progress.UNWATCHED);
        assertThat(published
                        .tables()
                        .cell(ReleaseCell.AREAS, ReleaseCell.ALL, "persons")
                        .orElseThrow()
                        .persons())
                .isNotNull();
        assertThat(releases.list()).containsExactly(published);
        releases.withdraw(JUNE, false);
        assertThat(releases.list()).containsExactly(published, june);
    }

    /** Neither an id nor a name of anyone, and no word for a tie or for how many someone has. */
    private static void nothingInItIsOfAPerson(String json) {
        for (Actor actor : Lindeaa.generate().actors()) {
            if (actor.isPerson()) {
                assertThat(json).doesNotContain("\"" + actor.id() + "\"");
                assertThat(json).doesNotContain(Objects.requireNonNullElse(actor.label(), actor.id()));
            }
        }
        assertThat(json).doesNotContain("degree", "betweenness", "\"from\"", "\"to\"", "tier");
    }
}
