package dk.bindeled.plans;

import dk.bindeled.network.Actor;
import dk.bindeled.network.Kind;
import dk.bindeled.network.NetworkRows;
import dk.bindeled.network.Progress;
import dk.bindeled.network.Snapshot;
import dk.bindeled.network.SnapshotQuery;
import dk.bindeled.privacy.KeptMarks;
import dk.bindeled.privacy.Pseudonyms;
import dk.bindeled.privacy.Role;
import dk.bindeled.store.ImportSource;
import dk.bindeled.store.NetworkWriter;
import dk.bindeled.store.StoreAlone;
import dk.bindeled.store.UserAccount;
import dk.bindeled.store.UserAccounts;
import dk.bindeled.testing.TestDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.util.FileSystemUtils;

/** The services of plans on a real Neo4j, and some who use them. */
final class PlansOpen implements AutoCloseable {

    static final Instant NOW = Instant.parse("2026-11-28T10:00:00Z");

    private final Path data;
    private final ConfigurableApplicationContext context;

    /** A clock that stands still. It says nothing of being a configuration, or the whole application would find it, and its clock stand still too. */
    static class Standing {

        @Bean
        Clock clock() {
            return Clock.fixed(NOW, ZoneOffset.UTC);
        }
    }

    /** Someone who is signed in. */
    enum Someone {
        IDA(Role.ANALYST),
        BO(Role.ANALYST),
        KAI(Role.COORDINATOR),
        ADA(Role.ADMINISTRATOR);

        private final Role role;

        Someone(Role role) {
            this.role = role;
        }
    }

    PlansOpen() {
        try {
            data = Files.createTempDirectory("bindeled-test");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        context = new SpringApplicationBuilder(
                        Standing.class,
                        StoreAlone.class,
                        Pseudonyms.class,
                        KeptMarks.class,
                        Exclusions.class,
                        Plans.class)
                .web(WebApplicationType.NONE)
                .run(TestDatabase.arguments(data, "--spring.main.register-shutdown-hook=false"));
        bean(UserAccounts.class).save(UserAccount.added("ida", "Ida Holm", "analyst", NOW));
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    void load(NetworkRows rows) {
        bean(NetworkWriter.class).load(rows, new ImportSource("Anne", "by"), Progress.UNWATCHED);
    }

    <T> T as(Someone one, Supplier<T> work) {
        SecurityContextHolder.getContext()
                .setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                        one.name().toLowerCase(Locale.ROOT),
                        null,
                        AuthorityUtils.createAuthorityList(one.role.authorities())));
        try {
            return work.get();
        } finally {
            SecurityContextHolder.clearContext();
        }
    }

    static NetworkRows persons(String... ids) {
        List<Actor> actors = Stream.of(ids)
                .map(id -> new Actor(id, Set.of(Kind.CITIZEN), null, null, null, null, null, null, null, Map.of()))
                .toList();
        return new NetworkRows(List.of(), actors, List.of(), List.of());
    }

    static Snapshot snapshot(NetworkRows rows) {
        return Snapshot.of(rows, SnapshotQuery.defaults(), LocalDate.of(2026, 11, 28));
    }

    @Override
    public void close() {
        context.close();
        TestDatabase.giveUp(data);
        try {
            FileSystemUtils.deleteRecursively(data);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
