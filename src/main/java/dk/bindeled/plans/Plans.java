package dk.bindeled.plans;

import dk.bindeled.network.Snapshot;
import dk.bindeled.plans.PlanRefused.Reason;
import dk.bindeled.privacy.CurrentUser;
import dk.bindeled.privacy.KeptMarks;
import dk.bindeled.privacy.Role;
import dk.bindeled.store.PersonMarks;
import dk.bindeled.store.PlanArchive;
import dk.bindeled.store.PlanArchive.Persons;
import dk.bindeled.store.StoredPlan;
import dk.bindeled.store.UserAccount;
import dk.bindeled.store.UserAccounts;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * Plans that users keep: what is to be changed in the network, who sees to it, by when, and how far it has come. A plan is its owner's alone until it is
 * shared with a role; then everyone of that role or a higher one opens and saves it, for it is carried out by several, while only its owner shares it on.
 * Whoever saves over a newer version is told who saved that, and both are still there: the newer as the plan, his own with him. Administrators can delete
 * what is shared.
 *
 * <p>A plan holds persons by marks, and whoever goes, by an erasure or with an expired import, goes out of it; the change stays. Here nothing is told of a
 * person but the id: whoever shows one records the look first.
 *
 * <p>Safe to call from any thread. What is asked of a plan that is not there, or not for the one who asks, throws {@link PlanRefused}.
 */
@Service
@RolesAllowed("ANALYST")
public class Plans {

    /** Most characters of a name of a plan, without blanks around it, and of who is responsible. */
    public static final int LONGEST_NAME = 80;

    /** Most plans of one user. */
    public static final int MOST = 200;

    /** The roles a plan can be shared with; each stands for itself and those above it. */
    public static final List<Role> SHARED_WITH = List.of(Role.ANALYST, Role.COORDINATOR, Role.ADMINISTRATOR);

    private final PlanArchive archive;
    private final KeptMarks marks;
    private final MarkedSteps marked;
    private final UserAccounts accounts;
    private final Clock clock;

    Plans(PlanArchive archive, KeptMarks marks, UserAccounts accounts, Clock clock) {
        this.archive = archive;
        this.marks = marks;
        this.marked = new MarkedSteps(marks);
        this.accounts = accounts;
        this.clock = clock;
    }

    /** The plans one may open, the one saved last first, without their changes. */
    public List<Plan> list() {
        List<String> roles = Arrays.stream(Role.values())
                .filter(CurrentUser::is)
                .map(Role::code)
                .toList();
        return PlanRefused.asked(() -> {
            Map<String, String> called =
                    accounts.list().stream().collect(Collectors.toMap(UserAccount::name, UserAccount::displayName));
            return archive.list(CurrentUser.name(), roles).stream()
                    .map(plan -> seen(plan, Map.of(), user -> called.getOrDefault(user, user)))
                    .toList();
        });
    }

    /**
     * One plan.
     *
     * @param snapshot the network in which its persons are looked for, also among those who have left it or come later; a few microseconds for each actor
     */
    public Plan open(String id, Snapshot snapshot) {
        StoredPlan plan = PlanRefused.asked(() -> openable(id));
        return seen(plan, idsByMark(List.of(plan), snapshot));
    }

    /** The plans one may open, the one saved last first, with their changes: all at the price of one but for the reading. */
    public List<Plan> all(Snapshot snapshot) {
        List<StoredPlan> plans = list().stream()
                .flatMap(plan -> PlanRefused.asked(() -> archive.find(plan.id())).stream())
                .filter(this::isOpenable) // it may have been taken back meanwhile
                .toList();
        Map<String, String> ids = idsByMark(plans, snapshot);
        return plans.stream().map(plan -> seen(plan, ids)).toList();
    }

    private Map<String, String> idsByMark(List<StoredPlan> plans, Snapshot snapshot) {
        Set<String> held = plans.stream()
                .flatMap(plan -> plan.steps().stream())
                .flatMap(step -> step.persons().stream())
                .filter(PersonMarks::isMark)
                .collect(Collectors.toSet());
        return marks.byMark(held, () -> snapshot.everKnownIds().iterator());
    }

    /** Keeps a plan as one's own. */
    public Plan create(PlanDraft draft) {
        PlanDraft content = PlanLimits.checked(draft);
        Map<String, String> ids = marked.idsByMark(content);
        return seen(kept(stored(UUID.randomUUID().toString(), CurrentUser.name(), null, content, 1), MOST, ids), ids);
    }

    /**
     * Saves a plan.
     *
     * @param version the version that was read
     * @throws PlanRefused if somebody has saved it since; then it is as that one saved it
     */
    public Plan save(String id, long version, PlanDraft draft) {
        PlanDraft content = PlanLimits.checked(draft);
        Map<String, String> ids = marked.idsByMark(content);
        PlanArchive.Saved saved = PlanRefused.asked(() -> {
                    StoredPlan now = openable(id);
                    return archive.save(
                            stored(now.id(), now.owner(), now.sharedWith(), content, version), persons(ids));
                })
                .orElseThrow(() -> new PlanRefused(Reason.NOT_FOUND));
        if (!saved.kept()) {
            throw new PlanRefused(Reason.NEWER, called(saved.plan().changedBy()));
        }
        return seen(saved.plan(), ids);
    }

    /**
     * Shares one's own plan, or takes it back. What is given back holds persons by their marks.
     *
     * @param role one of {@link #SHARED_WITH}, or null for nobody
     */
    public Plan share(String id, @Nullable Role role) {
        if (role != null && !SHARED_WITH.contains(role)) {
            throw new IllegalArgumentException("Nobody who is only a " + role.code() + " can open a plan");
        }
        return PlanRefused.asked(() -> {
            StoredPlan plan = openable(id);
            if (!isOwn(plan.owner())) {
                throw new PlanRefused(Reason.NOT_YOURS, called(plan.owner()));
            }
            return archive.share(id, role == null ? null : role.code())
                    .map(shared -> seen(shared, Map.of()))
                    .orElseThrow(() -> new PlanRefused(Reason.NOT_FOUND));
        });
    }

    /** Deletes a plan; what is given back, with persons by their marks, can be {@linkplain #putBack put back}. */
    public Plan delete(String id) {
        return PlanRefused.asked(() -> {
            Plan plan = seen(openable(id), Map.of());
            requireRemovable(plan);
            archive.delete(id);
            return plan;
        });
    }

    /** Puts a plan back that one has deleted, as it was, but for whoever has left the data meanwhile. */
    public Plan putBack(Plan deleted) {
        requireRemovable(deleted);
        Role role = deleted.sharedWith();
        StoredPlan plan = new StoredPlan(
                deleted.id(),
                deleted.name(),
                deleted.owner(),
                role == null ? null : role.code(),
                deleted.status().code(),
                marked.kept(deleted.steps()),
                deleted.changedBy(),
                deleted.changedAt(),
                deleted.version());
        Map<String, String> ids = marked.idsByMark(deleted.content());
        return seen(kept(plan, Integer.MAX_VALUE, ids), ids);
    }

    private StoredPlan kept(StoredPlan plan, int most, Map<String, String> ids) {
        return PlanRefused.asked(() -> archive.create(plan, most, persons(ids)))
                .orElseThrow(() -> new PlanRefused(Reason.TOO_MANY, MOST));
    }

    private StoredPlan openable(String id) {
        return archive.find(id).filter(this::isOpenable).orElseThrow(() -> new PlanRefused(Reason.NOT_FOUND));
    }

    private boolean isOpenable(StoredPlan plan) {
        return isOwn(plan.owner()) || sharedWith(plan).filter(CurrentUser::is).isPresent();
    }

    private static void requireRemovable(Plan plan) {
        if (!isRemovable(plan.owner(), plan.sharedWith())) {
            throw new PlanRefused(Reason.NOT_YOURS, plan.ownerName());
        }
    }

    private static boolean isRemovable(String owner, @Nullable Role sharedWith) {
        return isOwn(owner) || (sharedWith != null && CurrentUser.is(Role.ADMINISTRATOR));
    }

    private static boolean isOwn(String owner) {
        return owner.equals(CurrentUser.name());
    }

    private static Optional<Role> sharedWith(StoredPlan plan) {
        return Optional.ofNullable(plan.sharedWith()).flatMap(Role::ofCode);
    }

    private Persons persons(Map<String, String> idsByMark) {
        return new Persons(idsByMark, marks::of);
    }

    private StoredPlan stored(String id, String owner, @Nullable String sharedWith, PlanDraft content, long version) {
        return new StoredPlan(
                id,
                content.name(),
                owner,
                sharedWith,
                content.status().code(),
                marked.kept(content.steps()),
                CurrentUser.name(),
                clock.instant(),
                version);
    }

    private Plan seen(StoredPlan plan, Map<String, String> ids) {
        return seen(plan, ids, this::called);
    }

    private static Plan seen(StoredPlan plan, Map<String, String> ids, UnaryOperator<String> called) {
        Role role = sharedWith(plan).orElse(null);
        return new Plan(
                plan.id(),
                plan.owner(),
                called.apply(plan.owner()),
                isOwn(plan.owner()),
                isRemovable(plan.owner(), role),
                role,
                MarkedSteps.told(plan, ids),
                plan.changedBy(),
                called.apply(plan.changedBy()),
                plan.changedAt(),
                plan.version());
    }

    private String called(String user) {
        return PlanRefused.asked(() -> accounts.find(user))
                .map(UserAccount::displayName)
                .orElse(user);
    }
}
