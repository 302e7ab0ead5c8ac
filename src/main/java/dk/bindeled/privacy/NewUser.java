package dk.bindeled.privacy;

import dk.bindeled.privacy.UserRefused.Reason;
import dk.bindeled.store.UserAccount;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** What users may be called. */
final class NewUser {

    private static final Pattern NAME = Pattern.compile("[a-z0-9æøåäöü][a-z0-9æøåäöü._@-]{1,63}");
    private static final int LONGEST_DISPLAY_NAME = 100;
    /** What the records call those who are no users: whoever opened the link of the console, and the program itself. */
    private static final Set<String> NOT_FOR_USERS = Set.of(SignInController.ADMINISTRATOR, CurrentUser.PROGRAM);

    private NewUser() {}

    /**
     * A user who may be added. Call it while no other user is changed.
     *
     * @throws UserRefused if name or display name will not do, or the name is taken
     */
    static UserAccount checked(Roster roster, String name, String displayName, Role role) {
        String called = displayName.strip();
        String small = normal(name);
        if (!NAME.matcher(small).matches()) {
            throw new UserRefused(Reason.NAME_UNREADABLE);
        }
        if (called.isEmpty() || called.length() > LONGEST_DISPLAY_NAME) {
            throw new UserRefused(Reason.NO_DISPLAY_NAME);
        }
        if (isTaken(roster, small)) {
            throw new UserRefused(Reason.NAME_TAKEN);
        }
        return UserAccount.added(small, called, role.code(), roster.now());
    }

    static boolean isTaken(Roster roster, String name) {
        return NOT_FOR_USERS.contains(name) || roster.accounts().find(name).isPresent();
    }

    /** A name as it is kept, however it was typed. */
    static String normal(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKC).strip().toLowerCase(Locale.ROOT);
    }
}
