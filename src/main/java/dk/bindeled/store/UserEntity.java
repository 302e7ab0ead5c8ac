package dk.bindeled.store;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.data.neo4j.core.schema.Id;
import org.springframework.data.neo4j.core.schema.Node;

/** A user as Spring Data maps him. */
@Node("User")
record UserEntity(
        @Id String name,
        String displayName,
        String role,
        @Nullable String passwordHash,
        Instant createdAt,
        @Nullable Instant lastSignIn,
        boolean disabled,
        int failures,
        @Nullable Instant lockedUntil,
        Instant sessionsValidFrom,
        @Nullable String subject,
        @Nullable String linkHash,
        @Nullable Instant linkExpires) {

    static UserEntity of(UserAccount user) {
        return new UserEntity(
                user.name(),
                user.displayName(),
                user.role(),
                user.passwordHash(),
                user.createdAt(),
                user.lastSignIn(),
                user.disabled(),
                user.failures(),
                user.lockedUntil(),
                user.sessionsValidFrom(),
                user.subject(),
                user.linkHash(),
                user.linkExpires());
    }

    UserAccount account() {
        return new UserAccount(
                name,
                displayName,
                role,
                passwordHash,
                createdAt,
                lastSignIn,
                disabled,
                failures,
                lockedUntil,
                sessionsValidFrom,
                subject,
                linkHash,
                linkExpires);
    }
}
