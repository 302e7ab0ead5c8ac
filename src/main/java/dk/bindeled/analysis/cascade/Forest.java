package dk.bindeled.analysis.cascade;

import dk.bindeled.analysis.Chunks;
import dk.bindeled.network.Progress;
import dk.bindeled.network.Snapshot;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who brought whom, as the referrals of a snapshot say: a forest whose nodes are the persons welcomed and the starters who brought them.
 *
 * <p><b>Rule.</b> A person's parent is the guide of the latest referral to the community of the person's first welcome, shown on or before
 * it ({@link Touch#LAST}, or the earliest with {@link Touch#FIRST}). A guide with an attributed citizen welcomed no later than himself
 * guided before he was himself welcomed: he is a <em>starter</em> and takes no parent; so is a guide who was never welcomed. A person
 * welcomed without a valid guide is a <em>cold root</em>. Every other link goes forward in time, so there are no circles. Data without
 * any dates: the recorded guide is the parent, and circles lose all their links.
 *
 * <p><b>Who counts.</b> Referrals are history: guides and citizens who have left the network by the snapshot's date are kept, and neither the
 * unit nor the layers of the snapshot matter. Attribution to the last touch is a convention, not a cause: it says who came last, not what
 * would have happened without him.
 *
 * <p>Nodes are numbered in the order of their ids; a starter whose citizens all turned out to be starters themselves has no tree and is
 * no node. Deterministic; O(r log r) for r referrals. Immutable.
 */
public final class Forest {

    private final LocalDate date;
    private final long dateDay;
    private final boolean dated;
    private final List<String> ids;
    private final List<Optional<LocalDate>> welcomes;
    /** The same as days since 1970, for reckoning; of no meaning where there is no date. */
    private final long[] welcomeDays;

    private final boolean[] starters;
    private final @Nullable String[] broughtBy;
    private final RootedForest shape;
    private final List<CascadeTree> trees;
    private final List<InvalidReferral> invalid;

    private Forest(Snapshot snapshot, CheckedReferrals referrals, Touch touch) {
        Attribution attribution = new Attribution(referrals, touch);
        this.date = snapshot.date();
        this.dateDay = date.toEpochDay();
        this.dated = snapshot.hasReferralDates();
        this.invalid = attribution.invalid();
        this.ids = nodes(attribution);
        Map<String, Integer> numbers = new HashMap<>();
        for (int v = 0; v < ids.size(); v++) {
            numbers.put(ids.get(v), v);
        }
        int[] parents = new int[ids.size()];
        this.starters = new boolean[ids.size()];
        this.broughtBy = new String[ids.size()];
        List<Optional<LocalDate>> dates = new ArrayList<>(ids.size());
        for (int v = 0; v < parents.length; v++) {
            String id = ids.get(v);
            String parent = attribution.parent(id);
            parents[v] = parent == null ? -1 : Objects.requireNonNull(numbers.get(parent));
            starters[v] = attribution.isStarter(id);
            broughtBy[v] = attribution.broughtBy(id);
            dates.add(attribution.welcomes().getOrDefault(id, Optional.empty()));
        }
        this.welcomes = List.copyOf(dates);
        this.welcomeDays = dates.stream()
                .mapToLong(welcome -> welcome.map(LocalDate::toEpochDay).orElse(0L))
                .toArray();
        this.shape = new RootedForest(parents);
        this.trees = new TreeReader(this, snapshot).trees();
    }

    /** The forest by last touch. */
    public static Forest of(Snapshot snapshot) {
        return of(snapshot, Touch.LAST);
    }

    /** The forest by the given touch. */
    public static Forest of(Snapshot snapshot, Touch touch) {
        return new Forest(snapshot, CheckedReferrals.of(snapshot), touch);
    }

    /** The forests by several touches, at the same time where there are processors for it. */
    static List<Forest> of(Snapshot snapshot, List<Touch> touches, Chunks chunks, Progress progress) {
        CheckedReferrals referrals = progress.next(() -> CheckedReferrals.of(snapshot));
        return chunks.compute(
                touches.size(), progress.quiet(), "cascades", k -> new Forest(snapshot, referrals, touches.get(k)));
    }

    /** The date as of which the referrals are known. */
    public LocalDate date() {
        return date;
    }

    /** False where no referral of the data has a date, so that nothing can be said of time. */
    public boolean isDated() {
        return dated;
    }

    /** Persons welcomed, starters not counted. */
    public int reached() {
        return trees.stream().mapToInt(CascadeTree::size).sum();
    }

    /** The trees with at least one person welcomed, in the order of their roots' ids. */
    public List<CascadeTree> trees() {
        return trees;
    }

    /** Persons at each distance from their root, from ring 0 (cold roots only) to the largest ring; empty where nobody is reached. */
    public List<Integer> rings() {
        int[] sums = new int[trees.stream().mapToInt(CascadeTree::depth).max().orElse(-1) + 1];
        for (CascadeTree tree : trees) {
            for (int ring = 0; ring < tree.rings().size(); ring++) {
                sums[ring] += tree.rings().get(ring);
            }
        }
        return Arrays.stream(sums).boxed().toList();
    }

    /** Everyone reached, in the order of their ids. */
    public List<Welcome> welcomes() {
        List<Welcome> all = new ArrayList<>();
        for (int v = 0; v < shape.size(); v++) {
            if (!starters[v]) {
                int parent = shape.parent(v);
                String guide = parent < 0 ? null : ids.get(parent);
                all.add(new Welcome(
                        ids.get(v), guide, ids.get(shape.root(v)), shape.depth(v), welcome(v), broughtBy(v)));
            }
        }
        return List.copyOf(all);
    }

    /** Referrals with a fault, in the order of their ids. */
    public List<InvalidReferral> invalid() {
        return invalid;
    }

    /** Persons attributed to the actor called {@code id}; 0 for whoever brought nobody. */
    public int personsWelcomed(String id) {
        int v = find(id);
        return v < 0 ? 0 : shape.childCount(v);
    }

    /** Persons attributed to the actor called {@code id} or to those he brought, at any depth. */
    public int descendantsWelcomed(String id) {
        int v = find(id);
        return v < 0 ? 0 : shape.subtreeSize(v) - 1;
    }

    RootedForest shape() {
        return shape;
    }

    String id(int v) {
        return ids.get(v);
    }

    boolean isStarter(int v) {
        return starters[v];
    }

    /** Id of the referral by which node {@code v} was brought, or null for roots. */
    @Nullable
    String broughtBy(int v) {
        return broughtBy[v];
    }

    @Nullable
    LocalDate welcome(int v) {
        return welcomes.get(v).orElse(null);
    }

    /** Days from the first welcome of node {@code v} to that of node {@code w}, both of known date. */
    long daysBetween(int v, int w) {
        return welcomeDay(w) - welcomeDay(v);
    }

    /** Days from the first welcome of node {@code v}, of known date, to the date of the snapshot. */
    long daysSinceWelcome(int v) {
        return dateDay - welcomeDay(v);
    }

    private long welcomeDay(int v) {
        if (welcomes.get(v).isEmpty()) {
            throw new IllegalArgumentException("No day of welcome is known of " + ids.get(v));
        }
        return welcomeDays[v];
    }

    /** Number of the node called {@code id}, or a negative number. */
    int find(@Nullable String id) {
        return id == null ? -1 : Collections.binarySearch(ids, id);
    }

    private static List<String> nodes(Attribution attribution) {
        Set<String> nodes = new HashSet<>();
        attribution.welcomes().keySet().forEach(person -> {
            String parent = attribution.parent(person);
            if (parent != null) {
                nodes.add(parent);
            }
            if (!attribution.isStarter(person)) {
                nodes.add(person);
            }
        });
        return nodes.stream().sorted().toList();
    }
}
