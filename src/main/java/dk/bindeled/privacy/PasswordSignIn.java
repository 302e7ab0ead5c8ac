package dk.bindeled.privacy;

import dk.bindeled.store.UserAccount;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Signs in with name and password. Nobody learns from it whether a name exists: an unknown name, a name without a password, a user who is kept
 * out and a wrong password are refused in the same words, after the same work, and are locked in the same way. Failures of users are kept in the
 * database, so that a restart does not clear them; those of names that nobody has are kept in memory.
 */
@Component
class PasswordSignIn {

    private static final int STRANGE_NAMES = 10_000;

    private final Roster roster;
    private final Passwords passwords;
    private final AddressLimit addresses;
    private final Map<String, Failures> strange = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Failures> eldest) {
            return size() > STRANGE_NAMES;
        }
    };

    /** How often a name failed, and until when it is locked. */
    private record Failures(int many, @Nullable Instant until) {

        static final Failures NONE = new Failures(0, null);

        Failures forgottenBy(Instant now) {
            return until != null && until.plus(LockOut.FORGOTTEN_AFTER).isBefore(now) ? NONE : this;
        }

        Failures oneMore(Instant now) {
            return new Failures(many + 1, now.plus(LockOut.after(many + 1)));
        }

        Optional<Duration> left(Instant now) {
            return until != null && many > LockOut.FREE && until.isAfter(now)
                    ? Optional.of(Duration.between(now, until))
                    : Optional.empty();
        }
    }

    /** What a try came to. */
    sealed interface Outcome {

        /** It is he. */
        record Accepted(UserAccount account) implements Outcome {}

        /** Name and password do not belong together. */
        record Refused() implements Outcome {}

        /** Nothing was tried, and nothing will be for {@code left}. */
        record Locked(Duration left) implements Outcome {}
    }

    PasswordSignIn(Roster roster, Passwords passwords, Clock clock) {
        this.roster = roster;
        this.passwords = passwords;
        this.addresses = new AddressLimit(clock);
    }

    /**
     * Tries a password.
     *
     * @param address where the one who tries is
     */
    Outcome attempt(String name, String password, String address) {
        Optional<Duration> crowded = addresses.wait(address);
        if (crowded.isPresent()) {
            return new Outcome.Locked(crowded.get());
        }
        String small = NewUser.normal(name);
        Optional<Duration> locked = roster.alone(() -> countBefore(small));
        if (locked.isPresent()) {
            return new Outcome.Locked(locked.get());
        }
        UserAccount known = roster.accounts().find(small).orElse(null);
        String hash = known == null || known.disabled() || known.subject() != null ? null : known.passwordHash();
        // Too long to be anybody's, and long enough to be a burden.
        boolean right = passwords.match(password.length() > 4 * PasswordRule.LONGEST ? "" : password, hash);
        if (!right || known == null) {
            addresses.failed(address);
            return new Outcome.Refused();
        }
        return new Outcome.Accepted(roster.change(small, account -> account.signedIn(roster.now())));
    }

    /** A try counts as a failure before it is made, so that many made at once are not all let through; how long to wait if it may not be made. */
    private Optional<Duration> countBefore(String name) {
        Instant now = roster.now();
        Optional<UserAccount> known = roster.accounts().find(name);
        Failures before = known.map(account -> new Failures(account.failures(), account.lockedUntil()))
                .orElseGet(() -> strange.getOrDefault(name, Failures.NONE))
                .forgottenBy(now);
        Optional<Duration> left = before.left(now);
        if (left.isPresent()) {
            return left;
        }
        Failures counted = before.oneMore(now);
        if (known.isPresent()) {
            roster.save(known.get().withFailures(counted.many(), counted.until()));
        } else {
            strange.put(name, counted);
        }
        return Optional.empty();
    }
}
