package dk.bindeled.store;

import java.util.List;
import java.util.Optional;

/** Keeps users through Spring Data Neo4j. */
final class MappedUserAccounts implements UserAccounts {

    private final UserRepository users;
    private final Database database;

    MappedUserAccounts(UserRepository users, Database database) {
        this.users = users;
        this.database = database;
    }

    @Override
    public List<UserAccount> list() {
        return database.translating(() ->
                users.findAllByOrderByName().stream().map(UserEntity::account).toList());
    }

    @Override
    public Optional<UserAccount> find(String name) {
        return database.translating(() -> users.findById(name).map(UserEntity::account));
    }

    @Override
    public Optional<UserAccount> findBySubject(String subject) {
        return database.translating(() -> users.findBySubject(subject).map(UserEntity::account));
    }

    @Override
    public Optional<UserAccount> findByLink(String linkHash) {
        return database.translating(() -> users.findByLinkHash(linkHash).map(UserEntity::account));
    }

    @Override
    public boolean isEmpty() {
        return database.translating(() -> users.count() == 0);
    }

    @Override
    public void save(UserAccount user) {
        database.translating(() -> users.save(UserEntity.of(user)));
    }
}
