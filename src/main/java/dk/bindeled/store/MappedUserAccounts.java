package dk.bindeled.store;

import java.util.List;
import java.util.Optional;

/** Keeps users through Spring Data Neo4j. */
final class MappedUserAccounts implements UserAccounts {

    private final UserRepository users;

    MappedUserAccounts(UserRepository users) {
        this.users = users;
    }

    @Override
    public List<UserAccount> list() {
        return Database.translating(() ->
                users.findAllByOrderByName().stream().map(UserEntity::account).toList());
    }

    @Override
    public Optional<UserAccount> find(String name) {
        return Database.translating(() -> users.findById(name).map(UserEntity::account));
    }

    @Override
    public Optional<UserAccount> findBySubject(String subject) {
        return Database.translating(() -> users.findBySubject(subject).map(UserEntity::account));
    }

    @Override
    public Optional<UserAccount> findByLink(String linkHash) {
        return Database.translating(() -> users.findByLinkHash(linkHash).map(UserEntity::account));
    }

    @Override
    public boolean isEmpty() {
        return Database.translating(() -> users.count() == 0);
    }

    @Override
    public void save(UserAccount user) {
        Database.translating(() -> users.save(UserEntity.of(user)));
    }
}
