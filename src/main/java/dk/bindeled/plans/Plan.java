package dk.bindeled.plans;

import dk.bindeled.privacy.Role;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A plan, as someone who may open it sees it.
 *
 * @param id by which it is opened
 * @param owner name of the user whose it is
 * @param ownerName what that user is called; the same as {@code owner} where that is not known
 * @param own true for its owner
 * @param removable true for who may delete it: its owner, and administrators where it is shared
 * @param sharedWith the lowest role that may open and change it too, or null
 * @param content its name, status and changes; in a list without the changes
 * @param changedBy name of the user who saved it last
 * @param changedByName what that user is called
 * @param changedAt when that was
 * @param version how often it was saved
 */
public record Plan(
        String id,
        String owner,
        String ownerName,
        boolean own,
        boolean removable,
        @Nullable Role sharedWith,
        PlanDraft content,
        String changedBy,
        String changedByName,
        Instant changedAt,
        long version) {

    /** What it is called. */
    public String name() {
        return content.name();
    }

    /** How far it has come. */
    public PlanStatus status() {
        return content.status();
    }

    /** The changes it is made of. */
    public List<PlanStep> steps() {
        return content.steps();
    }

    /** Those it is about whom the network that was asked about knows, also if they have left it or come later, as ids. */
    public Set<String> personIds() {
        return steps().stream()
                .flatMap(step -> step.change().personIds().stream())
                .filter(id -> !id.equals(PlannedChange.GONE) && !PlannedChange.isElsewhere(id))
                .collect(Collectors.toSet());
    }
}
