package dk.bindeled.views;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dk.bindeled.privacy.Role;
import dk.bindeled.store.StoreAlone;
import dk.bindeled.store.UserAccount;
import dk.bindeled.store.UserAccounts;
import dk.bindeled.testing.TestDatabase;
import dk.bindeled.views.ViewRefused.Reason;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;

/** What users may do with views, over a real database. */
class SavedViewsIT {

    private static final Instant NOW = Instant.parse("2026-11-28T10:00:00Z");

    @TempDir
    static Path data;

    private static @Nullable ConfigurableApplicationContext context;

    private final SavedViews views = Objects.requireNonNull(context).getBean(SavedViews.class);

    /** A clock that stands still. */
    @Configuration(proxyBeanMethods = false)
    static class Standing {

        @Bean
        Clock clock() {
            return Clock.fixed(NOW, ZoneOffset.UTC);
        }
    }

    /** Someone who is signed in. */
    private enum Someone {
        IDA(Role.ANALYST),
        BO(Role.ANALYST),
        KAI(Role.COORDINATOR),
        ADA(Role.ADMINISTRATOR);

        private final Role role;

        Someone(Role role) {
            this.role = role;
        }

        private String user() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    @BeforeAll
    static void start() {
        context = new SpringApplicationBuilder(Standing.class, StoreAlone.class, SavedViews.class)
                .web(WebApplicationType.NONE)
                .run(TestDatabase.arguments(data, "--spring.main.register-shutdown-hook=false"));
        context.getBean(UserAccounts.class).save(UserAccount.added("ida", "Ida Holm", "analyst", NOW));
    }

    @AfterAll
    static void close() {
        Objects.requireNonNull(context).close();
        TestDatabase.giveUp(data);
    }

    @AfterEach
    void empty() {
        Stream.of(Someone.values())
                .forEach(one -> as(one, () -> {
                    views.list().stream().filter(SavedView::removable).forEach(view -> views.delete(view.id()));
                    return views;
                }));
    }

    private static <T> T as(Someone one, Supplier<T> work) {
        SecurityContextHolder.getContext()
                .setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                        one.user(), null, AuthorityUtils.createAuthorityList(one.role.authorities())));
        try {
            return work.get();
        } finally {
            SecurityContextHolder.clearContext();
        }
    }

    private SavedView saved(Someone one, String name) {
        return as(one, () -> views.create(name, "date=2024-06-30&only=havnen"));
    }

    private SavedView shared(Someone one, Role role) {
        SavedView view = saved(one, "Broer");
        return as(one, () -> views.share(view.id(), role));
    }

    private static Reason refused(Someone one, Supplier<?> asked) {
        return catchThrowableOfType(ViewRefused.class, () -> as(one, asked)).reason();
    }

    @Test
    void whatIsSeenIsSavedUnderANameWithoutTheReadersLanguage() {
        SavedView view =
                as(Someone.IDA, () -> views.create("  Havnens\n broer ", "?view=x&lang=en&date=2024-06-30&sel=%70-2"));
        assertThat(view.name()).isEqualTo("Havnens  broer");
        assertThat(view.query()).isEqualTo("date=2024-06-30&sel=p-2");
        assertThat(view)
                .extracting(SavedView::owner, SavedView::ownerName, SavedView::own, SavedView::version)
                .containsExactly("ida", "Ida Holm", true, 1L);
        assertThat(view.changedAt()).isEqualTo(NOW);
        assertThat(as(Someone.IDA, () -> views.open(view.id()))).isEqualTo(view);
    }

    @Test
    void aViewIsItsOwnersAlone() {
        String id = saved(Someone.IDA, "Broer").id();
        for (Someone other : List.of(Someone.BO, Someone.KAI, Someone.ADA)) {
            assertThat(as(other, views::list)).isEmpty();
            assertThat(refused(other, () -> views.open(id))).isEqualTo(Reason.NOT_FOUND);
            assertThat(refused(other, () -> views.duplicate(id, "x"))).isEqualTo(Reason.NOT_FOUND);
            assertThat(refused(other, () -> views.delete(id))).isEqualTo(Reason.NOT_FOUND);
        }
        assertThat(refused(Someone.IDA, () -> views.open("nothing"))).isEqualTo(Reason.NOT_FOUND);
    }

    @Test
    void sharedWithARoleItIsOpenedByThatRoleAndThoseAboveIt() {
        String id = shared(Someone.IDA, Role.COORDINATOR).id();
        assertThat(refused(Someone.BO, () -> views.open(id))).isEqualTo(Reason.NOT_FOUND);
        assertThat(as(Someone.BO, views::list)).isEmpty();
        for (Someone other : List.of(Someone.KAI, Someone.ADA)) {
            SavedView seen = as(other, () -> views.open(id));
            assertThat(seen)
                    .extracting(SavedView::own, SavedView::ownerName, SavedView::query)
                    .containsExactly(false, "Ida Holm", "date=2024-06-30&only=havnen");
            assertThat(as(other, views::list))
                    .singleElement()
                    .extracting(SavedView::query)
                    .isEqualTo("");
        }
        as(Someone.IDA, () -> views.share(id, null));
        assertThat(refused(Someone.KAI, () -> views.open(id))).isEqualTo(Reason.NOT_FOUND);
        assertThatThrownBy(() -> as(Someone.IDA, () -> views.share(id, Role.READER)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void whoeverMayOpenItMayDuplicateItAndNotChangeIt() {
        SavedView view = shared(Someone.IDA, Role.ANALYST);
        for (Someone other : List.of(Someone.BO, Someone.ADA)) {
            assertThat(refused(other, () -> views.save(view.id(), 1, "only=x"))).isEqualTo(Reason.NOT_YOURS);
            assertThat(refused(other, () -> views.rename(view.id(), "x"))).isEqualTo(Reason.NOT_YOURS);
            assertThat(refused(other, () -> views.share(view.id(), null))).isEqualTo(Reason.NOT_YOURS);
        }
        SavedView copy = as(Someone.BO, () -> views.duplicate(view.id(), "Bos"));
        assertThat(copy)
                .extracting(SavedView::name, SavedView::owner, SavedView::sharedWith, SavedView::query)
                .containsExactly("Bos", "bo", null, view.query());
        as(Someone.BO, () -> views.save(copy.id(), 1, "only=x"));
        assertThat(as(Someone.IDA, () -> views.open(view.id()))).isEqualTo(view);
        assertThat(catchThrowableOfType(ViewRefused.class, () -> as(Someone.BO, () -> views.rename(view.id(), "x")))
                        .happened(Locale.of("da")))
                .contains("Ida Holm");
    }

    @Test
    void ofTwoWhoSaveAtOnceTheSecondIsToldAndNothingIsLost() throws Exception {
        SavedView view = saved(Someone.IDA, "Broer");
        try (ExecutorService tabs = Executors.newFixedThreadPool(4)) {
            List<Callable<String>> tries = IntStream.range(0, 4)
                    .mapToObj(k -> (Callable<String>) () -> {
                        try {
                            return as(Someone.IDA, () -> views.save(view.id(), 1, "only=" + k))
                                    .query();
                        } catch (ViewRefused told) {
                            return told.reason().name();
                        }
                    })
                    .toList();
            List<String> found =
                    tabs.invokeAll(tries).stream().map(Future::resultNow).toList();
            SavedView now = as(Someone.IDA, () -> views.open(view.id()));
            assertThat(found).filteredOn("NEWER"::equals).hasSize(3);
            assertThat(found).contains(now.query());
            assertThat(now.version()).isEqualTo(2);
        }
        assertThat(as(Someone.IDA, () -> views.save(view.id(), 2, "only=last")).version())
                .isEqualTo(3);
    }

    @Test
    void limitsAreToldInWords() {
        String id = saved(Someone.IDA, "Broer").id();
        for (String name : List.of("", " \n\t", "x".repeat(81))) {
            assertThat(refused(Someone.IDA, () -> views.create(name, ""))).isEqualTo(Reason.NAME_LENGTH);
            assertThat(refused(Someone.IDA, () -> views.rename(id, name))).isEqualTo(Reason.NAME_LENGTH);
            assertThat(refused(Someone.IDA, () -> views.duplicate(id, name))).isEqualTo(Reason.NAME_LENGTH);
        }
        assertThat(as(Someone.IDA, () -> views.rename(id, " " + "🌉".repeat(80)))
                        .name())
                .isEqualTo("🌉".repeat(80));
        String most = "a=" + "x".repeat(SavedViews.LONGEST_QUERY - 2);
        assertThat(as(Someone.IDA, () -> views.save(id, 1, most)).query()).isEqualTo(most);
        assertThat(refused(Someone.IDA, () -> views.save(id, 2, most + "x"))).isEqualTo(Reason.TOO_LONG);
        assertThat(refused(Someone.IDA, () -> views.create("Lang", most + "x"))).isEqualTo(Reason.TOO_LONG);
        for (Reason reason : Reason.values()) {
            ViewRefused told = new ViewRefused(reason, 300);
            assertThat(told.happened(Locale.of("da")) + told.kept(Locale.of("da")) + told.advice(Locale.ENGLISH))
                    .doesNotContain("{", "views.");
        }
    }

    @Test
    void aUserHasSoManyViewsAndNoMore() {
        IntStream.range(0, SavedViews.MOST).forEach(k -> saved(Someone.IDA, "Nr. " + k));
        assertThat(refused(Someone.IDA, () -> views.create("En til", ""))).isEqualTo(Reason.TOO_MANY);
        SavedView one = as(Someone.IDA, views::list).getFirst();
        assertThat(refused(Someone.IDA, () -> views.duplicate(one.id(), "En til")))
                .isEqualTo(Reason.TOO_MANY);
        assertThat(saved(Someone.BO, "Bos").own()).isTrue();
        SavedView deleted = as(Someone.IDA, () -> views.delete(one.id()));
        assertThat(as(Someone.IDA, () -> views.putBack(deleted))).isEqualTo(deleted);
    }

    @Test
    void aDeletedViewIsPutBackAsItWas() {
        SavedView view = shared(Someone.IDA, Role.ANALYST);
        assertThat(refused(Someone.BO, () -> views.delete(view.id()))).isEqualTo(Reason.NOT_YOURS);
        SavedView deleted = as(Someone.IDA, () -> views.delete(view.id()));
        assertThat(refused(Someone.IDA, () -> views.open(view.id()))).isEqualTo(Reason.NOT_FOUND);
        assertThat(refused(Someone.BO, () -> views.putBack(deleted))).isEqualTo(Reason.NOT_YOURS);
        assertThat(as(Someone.IDA, () -> views.putBack(deleted))).isEqualTo(view);
        assertThat(as(Someone.BO, () -> views.open(view.id())).own()).isFalse();
    }

    /** So that somebody can when its owner is kept out. */
    @Test
    void administratorsDeleteWhatIsSharedAndCoordinatorsDoNot() {
        SavedView view = shared(Someone.IDA, Role.ANALYST);
        assertThat(refused(Someone.KAI, () -> views.delete(view.id()))).isEqualTo(Reason.NOT_YOURS);
        SavedView deleted = as(Someone.ADA, () -> views.delete(view.id()));
        as(Someone.ADA, () -> views.putBack(deleted));
        assertThat(as(Someone.IDA, () -> views.open(view.id()))).isEqualTo(view);
    }
}
