package dk.bindeled.privacy;

import dk.bindeled.store.UserAccount;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A user, as administrators see him.
 *
 * @param name what he signs in with
 * @param displayName what he is called
 * @param role what he may
 * @param createdAt when he was added
 * @param lastSignIn when he signed in last, or null
 * @param disabled true if he may not sign in
 * @param hasPassword true if he has chosen a password
 * @param lockedUntil until when no password of his is tried, or null
 * @param openLink until when a link waits with which he chooses a password, or null
 * @param knownElsewhere true if an identity provider signs him in
 */
public record User(
        String name,
        String displayName,
        Role role,
        Instant createdAt,
        @Nullable Instant lastSignIn,
        boolean disabled,
        boolean hasPassword,
        @Nullable Instant lockedUntil,
        @Nullable Instant openLink,
        boolean knownElsewhere) {

    static User of(UserAccount account, Instant now) {
        Instant locked = account.lockedUntil();
        Instant expires = account.linkExpires();
        return new User(
                account.name(),
                account.displayName(),
                roleOf(account),
                account.createdAt(),
                account.lastSignIn(),
                account.disabled(),
                account.passwordHash() != null,
                locked != null && locked.isAfter(now) ? locked : null,
                expires != null && expires.isAfter(now) ? expires : null,
                account.subject() != null);
    }

    static Role roleOf(UserAccount account) {
        return Role.ofCode(account.role())
                .orElseThrow(() -> new IllegalStateException("Nobody has the role " + account.role()));
    }
}
