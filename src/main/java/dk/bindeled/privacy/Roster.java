package dk.bindeled.privacy;

import dk.bindeled.store.StoreUnavailable;
import dk.bindeled.store.UserAccount;
import dk.bindeled.store.UserAccounts;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Component;

/**
 * The users with whatever is kept of them. One change is made at a time, and every change passes here: what is known of a user is therefore
 * right without asking the database at each request, also while the database cannot be reached. What another program changes in the database is
 * seen within ten seconds.
 */
@Component
class Roster {

    private static final Duration KNOWN_FOR = Duration.ofSeconds(10);

    private final UserAccounts accounts;
    private final Clock clock;
    private final ReentrantLock oneAtATime = new ReentrantLock();
    private final Map<String, Known> known = new ConcurrentHashMap<>();
    private volatile boolean filled;
    /** Sessions that a link has opened are over if they began before; a restart ends them all. */
    private volatile Instant linksFrom = Instant.MIN;

    private record Known(Optional<UserAccount> account, Instant at) {}

    Roster(UserAccounts accounts, Clock clock) {
        this.accounts = accounts;
        this.clock = clock;
    }

    UserAccounts accounts() {
        return accounts;
    }

    Instant now() {
        return clock.instant();
    }

    /** True if there is no user yet. Once there is one there always is: users are kept out, not deleted. */
    boolean isEmpty() {
        if (!filled && !accounts.isEmpty()) {
            filled = true;
        }
        return !filled;
    }

    /** Does {@code change}, while nobody else changes any user. */
    <T> T alone(Supplier<T> change) {
        oneAtATime.lock();
        try {
            return change.get();
        } finally {
            oneAtATime.unlock();
        }
    }

    /**
     * Changes one user.
     *
     * @throws UserRefused if there is no such user
     */
    UserAccount change(String name, UnaryOperator<UserAccount> change) {
        return alone(() -> {
            UserAccount before = accounts.find(name).orElseThrow(() -> new UserRefused(UserRefused.Reason.UNKNOWN));
            return save(change.apply(before));
        });
    }

    UserAccount save(UserAccount account) {
        accounts.save(account);
        known.put(account.name(), new Known(Optional.of(account), clock.instant()));
        return account;
    }

    /** The moment from which on sessions are new where those of {@code account} so far are to end; later than any, also if the clock went back. */
    Instant nextSessions(UserAccount account) {
        return later(clock.instant(), account.sessionsValidFrom().plusMillis(1));
    }

    /** The moment a session of {@code account} begins: never before those that were ended, also if the clock went back. */
    Instant begins(UserAccount account) {
        return later(clock.instant(), account.sessionsValidFrom());
    }

    /** The same for sessions that a link opens. */
    Instant linkBegins() {
        return later(clock.instant(), linksFrom);
    }

    void endLinkSessions() {
        linksFrom = later(clock.instant(), linksFrom.equals(Instant.MIN) ? linksFrom : linksFrom.plusMillis(1));
    }

    /** True if someone who signed in with {@code role} may go on. */
    boolean stands(SignedIn someone, Optional<Role> role) {
        if (someone.way() == SignedIn.Way.LINK) {
            return !someone.since().isBefore(linksFrom);
        }
        return look(someone.name())
                .filter(account -> !account.disabled()
                        && role.isPresent()
                        && account.role().equals(role.get().code())
                        && !someone.since().isBefore(account.sessionsValidFrom()))
                .isPresent();
    }

    private Optional<UserAccount> look(String name) {
        Known before = known.get(name);
        if (before != null && before.at().plus(KNOWN_FOR).isAfter(clock.instant())) {
            return before.account();
        }
        try {
            // Only what stood before the reading is replaced: a change made meanwhile is newer.
            Known read = new Known(accounts.find(name), clock.instant());
            return known.merge(name, read, (there, fresh) -> there.equals(before) ? fresh : there)
                    .account();
        } catch (StoreUnavailable unreachable) {
            return before == null ? Optional.empty() : before.account();
        }
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
