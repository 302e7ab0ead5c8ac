package dk.bindeled.privacy;

import dk.bindeled.privacy.UserRefused.Reason;
import dk.bindeled.store.UserAccount;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What someone does about his own password and sessions, recorded in the audit before it is done; only the plain pages call it. */
@Component
class OwnAccount {

    private final Roster roster;
    private final Passwords passwords;
    private final Audit audit;

    OwnAccount(Roster roster, Passwords passwords, Audit audit) {
        this.roster = roster;
        this.passwords = passwords;
        this.audit = audit;
    }

    /** The user whose open link carries {@code token}; empty if it is unknown, was used, or is too old. */
    Optional<UserAccount> invited(String token) {
        Instant now = roster.now();
        return roster.accounts().findByLink(Tokens.hash(token)).filter(account -> isOpen(account, now));
    }

    private static boolean isOpen(UserAccount account, Instant now) {
        Instant expires = account.linkExpires();
        return !account.disabled() && expires != null && expires.isAfter(now);
    }

    /** Uses a link up and gives its user the password he has chosen; empty if somebody was quicker. The password is not checked here. */
    Optional<UserAccount> accept(String token, String password) {
        String hash = passwords.hash(password);
        return roster.alone(() -> invited(token).map(account -> {
            record("password-chosen", account);
            return roster.save(account.withPassword(hash, roster.nextSessions(account)));
        }));
    }

    /**
     * Makes the first user, an administrator with a password.
     *
     * @throws UserRefused if there is a user by now, or name or display name will not do
     */
    UserAccount first(String name, String displayName, String password) {
        String hash = passwords.hash(password);
        return roster.alone(() -> {
            if (!roster.isEmpty()) {
                throw new UserRefused(Reason.NOT_THE_FIRST);
            }
            UserAccount added = NewUser.checked(roster, name, displayName, Role.ADMINISTRATOR);
            record("first-administrator", added);
            return roster.save(
                    added.withPassword(hash, added.sessionsValidFrom()).signedIn(roster.now()));
        });
    }

    /** Gives a user another password and ends his sessions. */
    UserAccount change(String name, String password) {
        String hash = passwords.hash(password);
        return roster.change(name, account -> {
            record("password-changed", account);
            return account.withPassword(hash, roster.nextSessions(account));
        });
    }

    /** Notes that a user has signed in. */
    UserAccount signedIn(UserAccount account) {
        return roster.change(account.name(), before -> before.signedIn(roster.now()));
    }

    /** Ends all sessions of someone, the one that asks for it among them. */
    void endSessions(SignedIn someone) {
        if (someone.way() == SignedIn.Way.LINK) {
            roster.endLinkSessions();
        } else {
            roster.change(someone.name(), account -> account.withSessionsFrom(roster.nextSessions(account)));
        }
    }

    /** Who chooses a password behind a link is not signed in yet, and the audit is to name him all the same. */
    private void record(String what, UserAccount account) {
        Who who = new Who(account.name(), User.roleOf(account).code());
        audit.record(who, Deed.USER_CHANGED, "", List.of(), what + ": " + account.name());
    }
}
