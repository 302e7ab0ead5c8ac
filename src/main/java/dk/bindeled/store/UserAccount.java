package dk.bindeled.store;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A user as the database keeps him. Nothing here opens a door by itself: of the password and of a link only hashes are kept.
 *
 * @param name what he signs in with, in small letters; unique
 * @param displayName what he is called
 * @param role code of his role, for instance {@code analyst}
 * @param passwordHash hash of his password with its salt and parameters, or null where he has none
 * @param createdAt when he was added
 * @param lastSignIn when he signed in last, or null
 * @param disabled true if he may not sign in
 * @param failures how often a password was tried in vain since he signed in last
 * @param lockedUntil until when no password is tried, or null
 * @param sessionsValidFrom sessions begun before are over
 * @param subject issuer and subject by which an identity provider knows him, or null
 * @param linkHash hash of the open link with which he chooses a password, or null
 * @param linkExpires until when that link works, or null
 */
public record UserAccount(
        String name,
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

    /** A user who has neither signed in nor chosen a password. */
    public static UserAccount added(String name, String displayName, String role, Instant at) {
        return new UserAccount(name, displayName, role, null, at, null, false, 0, null, at, null, null, null);
    }

    /** The same with another role; his sessions are over. */
    public UserAccount withRole(String another, Instant sessionsFrom) {
        return new UserAccount(
                name,
                displayName,
                another,
                passwordHash,
                createdAt,
                lastSignIn,
                disabled,
                failures,
                lockedUntil,
                sessionsFrom,
                subject,
                linkHash,
                linkExpires);
    }

    /** The same with a password; earlier sessions are over, and so are failures and an open link. */
    public UserAccount withPassword(String hash, Instant sessionsFrom) {
        return new UserAccount(
                name,
                displayName,
                role,
                hash,
                createdAt,
                lastSignIn,
                disabled,
                0,
                null,
                sessionsFrom,
                subject,
                null,
                null);
    }

    /** The same, kept out or let in again; his sessions are over, and so is an open link. */
    public UserAccount withDisabled(boolean out, Instant sessionsFrom) {
        return new UserAccount(
                name,
                displayName,
                role,
                passwordHash,
                createdAt,
                lastSignIn,
                out,
                failures,
                lockedUntil,
                sessionsFrom,
                subject,
                null,
                null);
    }

    /** The same with so many failures. */
    public UserAccount withFailures(int many, @Nullable Instant until) {
        return new UserAccount(
                name,
                displayName,
                role,
                passwordHash,
                createdAt,
                lastSignIn,
                disabled,
                many,
                until,
                sessionsValidFrom,
                subject,
                linkHash,
                linkExpires);
    }

    /** The same after he has signed in. */
    public UserAccount signedIn(Instant at) {
        return new UserAccount(
                name,
                displayName,
                role,
                passwordHash,
                createdAt,
                at,
                disabled,
                0,
                null,
                sessionsValidFrom,
                subject,
                linkHash,
                linkExpires);
    }

    /** The same without his earlier sessions. */
    public UserAccount withSessionsFrom(Instant from) {
        return withRole(role, from);
    }

    /** The same, known to an identity provider. */
    public UserAccount withSubject(String known) {
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
                known,
                linkHash,
                linkExpires);
    }

    /** The same with an open link in place of an earlier one. */
    public UserAccount withLink(@Nullable String hash, @Nullable Instant expires) {
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
                hash,
                expires);
    }

    /** Says nothing of hashes, so that none comes into a log. */
    @Override
    public String toString() {
        return "UserAccount[" + name + ", " + role + (disabled ? ", disabled]" : "]");
    }
}
