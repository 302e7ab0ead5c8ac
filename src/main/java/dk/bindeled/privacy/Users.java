package dk.bindeled.privacy;

import dk.bindeled.privacy.UserRefused.Reason;
import dk.bindeled.store.UserAccount;
import jakarta.annotation.security.RolesAllowed;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Service;

/**
 * The users, as administrators look after them. A user chooses his own password behind a link that works once, and nobody else ever sees it.
 * Whatever is changed here holds from the next request on: whose role is changed, who is kept out and who gets a new password has to sign in
 * again. Every change is recorded in the audit; one that cannot be recorded is not made. Safe to call from any thread; throws
 * {@link dk.bindeled.store.StoreUnavailable} if the database cannot be reached.
 */
@Service
@RolesAllowed("ADMINISTRATOR")
public class Users {

    /** How long a link waits with which a user chooses a password. */
    public static final Duration LINK_VALID_FOR = Duration.ofHours(24);

    static final String LINK_PATH = "/sign-in/invitation/";

    private final Roster roster;
    private final Audit audit;

    Users(Roster roster, Audit audit) {
        this.roster = roster;
        this.audit = audit;
    }

    /** All users, by name. */
    public List<User> list() {
        Instant now = roster.now();
        return roster.accounts().list().stream()
                .map(account -> User.of(account, now))
                .toList();
    }

    /**
     * Adds a user.
     *
     * @param name what he will sign in with; capital letters are made small
     * @param displayName what he is called
     * @return the path of the address at which he chooses his password, once, within {@link #LINK_VALID_FOR}; it is not kept
     * @throws UserRefused if name or display name will not do, or the name is taken
     */
    public String create(String name, String displayName, Role role) {
        return recorded(
                "user-added",
                name,
                () -> roster.alone(() -> {
                    UserAccount added = NewUser.checked(roster, name, displayName, role);
                    String token = Tokens.next();
                    roster.save(added.withLink(Tokens.hash(token), roster.now().plus(LINK_VALID_FOR)));
                    return LINK_PATH + token;
                }));
    }

    /**
     * Gives a user another role and ends his sessions.
     *
     * @throws UserRefused if there is no such user, if he is the last administrator who may sign in, or if an identity provider says what
     *     his role is
     */
    public void changeRole(String name, Role role) {
        change("role-" + role.code(), name, account -> {
            if (account.subject() != null) {
                throw new UserRefused(Reason.KNOWN_ELSEWHERE);
            }
            if (role != Role.ADMINISTRATOR) {
                requireAnother(account);
            }
            return account.withRole(role.code(), roster.nextSessions(account));
        });
    }

    /**
     * Makes a link with which a user chooses a new password; the one he has works until he does.
     *
     * @return the path of its address, which works once within {@link #LINK_VALID_FOR}
     * @throws UserRefused if there is no such user, or an identity provider has his password
     */
    public String reset(String name) {
        String token = Tokens.next();
        change("link-made", name, account -> {
            if (account.subject() != null) {
                throw new UserRefused(Reason.KNOWN_ELSEWHERE);
            }
            return account.withLink(Tokens.hash(token), roster.now().plus(LINK_VALID_FOR));
        });
        return LINK_PATH + token;
    }

    /**
     * Keeps a user out and ends his sessions.
     *
     * @throws UserRefused if there is no such user, or he is the last administrator who may sign in
     */
    public void disable(String name) {
        change("kept-out", name, account -> {
            requireAnother(account);
            return account.withDisabled(true, roster.nextSessions(account));
        });
    }

    /**
     * Lets a user in again.
     *
     * @throws UserRefused if there is no such user
     */
    public void enable(String name) {
        change("let-in", name, account -> account.withDisabled(false, roster.nextSessions(account)));
    }

    /**
     * Ends all sessions of a user.
     *
     * @throws UserRefused if there is no such user
     */
    public void endSessions(String name) {
        change("sessions-ended", name, account -> account.withSessionsFrom(roster.nextSessions(account)));
    }

    /**
     * Lets a user's password be tried again at once.
     *
     * @throws UserRefused if there is no such user
     */
    public void unlock(String name) {
        change("unlocked", name, account -> account.withFailures(0, null));
    }

    private void change(String what, String name, UnaryOperator<UserAccount> change) {
        recorded(what, name, () -> roster.change(name, change));
    }

    private <T> T recorded(String what, String name, Supplier<T> change) {
        return audit.during(Deed.USER_CHANGED, List.of(), what + ": " + name, change);
    }

    private void requireAnother(UserAccount account) {
        boolean another = roster.accounts().list().stream()
                .anyMatch(other -> !other.name().equals(account.name()) && looksAfter(other));
        if (looksAfter(account) && !another) {
            throw new UserRefused(Reason.LAST_ADMINISTRATOR);
        }
    }

    /** Only who can sign in with a password of his own counts: an identity provider may be gone tomorrow. */
    private static boolean looksAfter(UserAccount account) {
        return !account.disabled() && account.passwordHash() != null && User.roleOf(account) == Role.ADMINISTRATOR;
    }
}
