package dk.bindeled.privacy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Those who look at persons in tests without a database; what they look at is kept in a list. */
public final class Lookers {

    private static final Path FOLDER = temporaryFolder();

    private Lookers() {}

    /** A look that was taken down. */
    public record Taken(String who, Deed deed, String place, List<List<String>> groups, String why) {}

    /** Someone with a purpose. */
    public static PersonNames of(Sight sight) {
        return of(sight, true, new ArrayList<>());
    }

    /** Someone whose looks are added to {@code taken}, with a purpose or without one yet. */
    public static PersonNames of(Sight sight, boolean purpose, List<Taken> taken) {
        SessionPurpose session = new SessionPurpose();
        if (purpose) {
            session.state(new SessionPurpose.Stated(LookPurpose.EVALUATION, "half-year"));
        }
        return new PersonNames(
                sight,
                session,
                new Pseudonyms(FOLDER),
                (who, deed, place, groups, why) -> taken.add(new Taken(who.name(), deed, place, lists(groups), why)),
                new Who("ida", "coordinator"));
    }

    /** The door to persons, without an audit behind it. */
    public static Looks looks() {
        return new Looks((who, deed, place, groups, why) -> {}, new Pseudonyms(FOLDER));
    }

    /** The door to persons, before an audit whose disk is full. */
    public static Looks unrecordedLooks() {
        return new Looks(
                (who, deed, place, groups, why) -> {
                    if (deed == Deed.LOOKED_AT) {
                        throw AuditUnavailable.writing(FOLDER, new IOException("No space left on device"));
                    }
                },
                new Pseudonyms(FOLDER));
    }

    private static List<List<String>> lists(Collection<? extends Collection<String>> groups) {
        List<List<String>> lists = new ArrayList<>();
        groups.forEach(group -> lists.add(List.copyOf(group)));
        return lists;
    }

    private static Path temporaryFolder() {
        try {
            Path folder = Files.createTempDirectory("bindeled-lookers");
            folder.toFile().deleteOnExit();
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
