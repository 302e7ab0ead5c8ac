package dk.bindeled.store;

import java.util.List;
import java.util.Optional;

/** Keeps users in the database. Safe to call from any thread; throws {@link StoreUnavailable} if the database cannot be reached. */
public interface UserAccounts {

    /** All users, by name. */
    List<UserAccount> list();

    /** The user of this name, written as it is kept. */
    Optional<UserAccount> find(String name);

    /** The user whom an identity provider knows by this issuer and subject. */
    Optional<UserAccount> findBySubject(String subject);

    /** The user whose open link has this hash. */
    Optional<UserAccount> findByLink(String linkHash);

    /** True if there is no user yet. */
    boolean isEmpty();

    /** Keeps a user; the one with the same name is replaced. */
    void save(UserAccount user);
}
