package dk.bindeled.views;

import dk.bindeled.privacy.CurrentUser;
import dk.bindeled.privacy.Role;
import dk.bindeled.store.SavedViewArchive;
import dk.bindeled.store.StoreUnavailable;
import dk.bindeled.store.StoredView;
import dk.bindeled.store.UserAccount;
import dk.bindeled.store.UserAccounts;
import dk.bindeled.views.ViewRefused.Reason;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * The views that users save. A view is its owner's, and nobody else changes it; shared with a role it can be opened and duplicated by everyone of that
 * role or a higher one. Administrators can delete what is shared, so that somebody can when its owner is kept out; that an owner is kept out
 * changes nothing else. Whoever comes in by a link of the console is one and the same user, {@code administrator}.
 *
 * <p>A view holds no person but by a mark, and who opens it sees persons as his own role and purpose let him; each such look is recorded by the
 * screen that shows them, so nothing of a view is recorded here.
 *
 * <p>Safe to call from any thread. What is asked of a view that is not there, or not for the one who asks, throws {@link ViewRefused}.
 */
@Service
@RolesAllowed("ANALYST")
public class SavedViews {

    /** Most characters of a name, without blanks around it. */
    public static final int LONGEST_NAME = 80;

    /** Most views of one user. */
    public static final int MOST = 300;

    /** Most characters of what a view shows: a longer address is refused on its way to the program. */
    public static final int LONGEST_QUERY = 6_000;

    /** The roles a view can be shared with; each stands for itself and those above it. */
    public static final List<Role> SHARED_WITH = List.of(Role.ANALYST, Role.COORDINATOR, Role.ADMINISTRATOR);

    /** What is no letter of a name: ends of lines and the like, and what turns the direction of what follows. */
    private static final String NO_LETTERS = "[\\p{Cc}\\u2028-\\u202e\\u2066-\\u2069]+";

    private final SavedViewArchive archive;
    private final UserAccounts accounts;
    private final Clock clock;

    SavedViews(SavedViewArchive archive, UserAccounts accounts, Clock clock) {
        this.archive = archive;
        this.accounts = accounts;
        this.clock = clock;
    }

    /** The views one may open, the one saved last first, without what they show. */
    public List<SavedView> list() {
        List<String> roles = Arrays.stream(Role.values())
                .filter(CurrentUser::is)
                .map(Role::code)
                .toList();
        return asked(() -> {
            Map<String, String> called =
                    accounts.list().stream().collect(Collectors.toMap(UserAccount::name, UserAccount::displayName));
            return archive.list(CurrentUser.name(), roles).stream()
                    .map(view -> seen(view, called.getOrDefault(view.owner(), view.owner())))
                    .toList();
        });
    }

    /** One view. */
    public SavedView open(String id) {
        return asked(() -> seen(openable(id)));
    }

    /**
     * Saves what is seen under a name, as one's own view.
     *
     * @param query of the address that shows it
     */
    public SavedView create(String name, String query) {
        String called = checkedName(name);
        String content = checkedContent(query);
        return asked(() -> kept(new StoredView(
                UUID.randomUUID().toString(), called, CurrentUser.name(), null, content, clock.instant(), 1)));
    }

    /** Makes a view that one may open one's own, under another name; what is shared of it is not. */
    public SavedView duplicate(String id, String name) {
        String called = checkedName(name);
        return asked(() -> kept(new StoredView(
                UUID.randomUUID().toString(),
                called,
                CurrentUser.name(),
                null,
                openable(id).query(),
                clock.instant(),
                1)));
    }

    /**
     * Saves what is seen in one's own view.
     *
     * @param version the version it was before
     */
    public SavedView save(String id, long version, String query) {
        String content = checkedContent(query);
        return asked(() -> {
            SavedViewArchive.Saved saved = archive.save(own(id).id(), version, content, clock.instant())
                    .orElseThrow(() -> new ViewRefused(Reason.NOT_FOUND));
            if (!saved.kept()) {
                throw new ViewRefused(Reason.NEWER);
            }
            return seen(saved.view());
        });
    }

    /** Calls one's own view something else. */
    public SavedView rename(String id, String name) {
        String called = checkedName(name);
        return asked(() -> changed(archive.rename(own(id).id(), called)));
    }

    /**
     * Shares one's own view, or takes it back.
     *
     * @param role one of {@link #SHARED_WITH}, or null for nobody
     */
    public SavedView share(String id, @Nullable Role role) {
        if (role != null && !SHARED_WITH.contains(role)) {
            throw new IllegalArgumentException("Nobody who is only a " + role.code() + " can open a view");
        }
        return asked(() -> changed(archive.share(own(id).id(), role == null ? null : role.code())));
    }

    /** Deletes a view; what is given back can be {@linkplain #putBack put back}. */
    public SavedView delete(String id) {
        return asked(() -> {
            SavedView view = seen(openable(id));
            requireRemovable(view);
            archive.delete(id);
            return view;
        });
    }

    /** Puts a view back that one has deleted, as it was. */
    public SavedView putBack(SavedView deleted) {
        requireRemovable(deleted);
        Role role = deleted.sharedWith();
        return asked(() -> changed(archive.create(
                new StoredView(
                        deleted.id(),
                        deleted.name(),
                        deleted.owner(),
                        role == null ? null : role.code(),
                        deleted.query(),
                        deleted.changedAt(),
                        deleted.version()),
                Integer.MAX_VALUE)));
    }

    private SavedView kept(StoredView view) {
        return archive.create(view, MOST).map(this::seen).orElseThrow(() -> new ViewRefused(Reason.TOO_MANY, MOST));
    }

    private SavedView changed(Optional<StoredView> view) {
        return view.map(this::seen).orElseThrow(() -> new ViewRefused(Reason.NOT_FOUND));
    }

    private StoredView openable(String id) {
        return archive.find(id)
                .filter(view -> isOwn(view.owner())
                        || sharedWith(view).filter(CurrentUser::is).isPresent())
                .orElseThrow(() -> new ViewRefused(Reason.NOT_FOUND));
    }

    private StoredView own(String id) {
        StoredView view = openable(id);
        if (!isOwn(view.owner())) {
            throw new ViewRefused(Reason.NOT_YOURS, called(view.owner()));
        }
        return view;
    }

    private static void requireRemovable(SavedView view) {
        if (!isRemovable(view.owner(), view.sharedWith())) {
            throw new ViewRefused(Reason.NOT_YOURS, view.ownerName());
        }
    }

    private static boolean isRemovable(String owner, @Nullable Role sharedWith) {
        return isOwn(owner) || (sharedWith != null && CurrentUser.is(Role.ADMINISTRATOR));
    }

    private static boolean isOwn(String owner) {
        return owner.equals(CurrentUser.name());
    }

    private static Optional<Role> sharedWith(StoredView view) {
        return Optional.ofNullable(view.sharedWith()).flatMap(Role::ofCode);
    }

    private SavedView seen(StoredView view) {
        return seen(view, called(view.owner()));
    }

    private static SavedView seen(StoredView view, String ownerName) {
        Role role = sharedWith(view).orElse(null);
        return new SavedView(
                view.id(),
                view.name(),
                view.owner(),
                ownerName,
                isOwn(view.owner()),
                isRemovable(view.owner(), role),
                role,
                view.query(),
                view.changedAt(),
                view.version());
    }

    private String called(String user) {
        return accounts.find(user).map(UserAccount::displayName).orElse(user);
    }

    private static String checkedName(String name) {
        String called = name.replaceAll(NO_LETTERS, " ").strip();
        if (called.isEmpty() || called.codePointCount(0, called.length()) > LONGEST_NAME) {
            throw new ViewRefused(Reason.NAME_LENGTH, LONGEST_NAME);
        }
        return called;
    }

    private static String checkedContent(String query) {
        String content = ViewContent.of(query);
        if (content.length() > LONGEST_QUERY) {
            throw new ViewRefused(Reason.TOO_LONG);
        }
        return content;
    }

    private static <T> T asked(Supplier<T> work) {
        try {
            return work.get();
        } catch (StoreUnavailable unreachable) {
            throw new ViewRefused(unreachable);
        }
    }
}
