package dk.bindeled.network;

import java.time.LocalDate;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jgrapht.Graph;
import org.jspecify.annotations.Nullable;

/**
 * A network at a date, as arrays. Immutable, and safe to share between threads.
 *
 * <p>Actors are numbered: the nodes of the tie graph (persons, or bodies) are 0…size()-1 in the order of their ids, all other actors
 * (bodies, places, activities) follow as size()…actorCount()-1. The tie graph is simple and undirected: one edge for each pair of nodes
 * that has at least one tie of the chosen layers on the date. What is known of every single tie (direction, layer, number of contexts) is
 * folded into a few bits per arc while the snapshot is built.
 *
 * <p>Built by {@link #of}; the order of the rows makes no difference.
 */
public final class Snapshot {

    private final SnapshotParts parts;
    private final SnapshotQuery resolved;
    private final LocalDate date;
    private final Unit unit;
    private final int size;
    private final List<Actor> actors;
    private final ActorIndex index;
    /** What is asked of every arc, at hand without a look at the actor. */
    private final byte[] tiers;

    private final Map<Kind, BitSet> kinds = new EnumMap<>(Kind.class);
    private final Map<String, Actor> absent = new HashMap<>();
    private final Adjacency adjacency;
    private final short[] arcBits;
    private final float[] arcStrengths;
    private final Groups groups;
    /** Every screen asks for them. */
    private volatile @Nullable List<Grouping> available;

    Snapshot(SnapshotParts parts) {
        this.parts = parts;
        this.date = parts.date();
        this.unit = parts.unit();
        this.size = parts.size();
        this.actors = parts.actors();
        this.index = parts.index();
        this.tiers = new byte[actors.size()];
        for (int v = 0; v < actors.size(); v++) {
            Actor actor = actors.get(v);
            tiers[v] = (byte) actor.effectiveTier();
            for (Kind kind : actor.kinds()) {
                kinds.computeIfAbsent(kind, _ -> new BitSet()).set(v);
            }
        }
        parts.absent().forEach(actor -> absent.put(actor.id(), actor));
        this.adjacency = parts.adjacency();
        this.arcBits = parts.arcBits();
        this.arcStrengths = parts.arcStrengths();
        GroupFinder finder = new GroupFinder(this);
        Grouping wanted = parts.query().grouping();
        this.groups = wanted == null ? finder.byDefault() : finder.find(wanted);
        this.resolved = new SnapshotQuery(date, parts.query().layers(), unit, groups.grouping());
    }

    /**
     * Builds the snapshot of a network.
     *
     * @param rows the whole network, each id once
     * @param query which part of it is wanted
     * @param today the latest date the default date may be
     * @throws IllegalArgumentException if the wanted grouping is an attribute that no actor has
     */
    public static Snapshot of(NetworkRows rows, SnapshotQuery query, LocalDate today) {
        return of(rows, nobody -> {}, query, today);
    }

    /**
     * Builds the snapshot of a network whose ties are too many to be laid out as rows. It is the one that the same ties as rows give, to the
     * fingerprint.
     *
     * @param rows the network, each id once; of its ties, as many as one likes
     * @param ties all other ties; told once or, where the query has no date, twice
     * @param query which part of it is wanted
     * @param today the latest date the default date may be
     * @throws IllegalArgumentException if the wanted grouping is an attribute that no actor has
     */
    public static Snapshot of(NetworkRows rows, TieSource ties, SnapshotQuery query, LocalDate today) {
        return new SnapshotBuilder(rows, ties, query, today).build();
    }

    /**
     * The same network with other groups; nothing but the groups is computed anew.
     *
     * @param grouping the groups wanted, or null for the default ones
     * @throws IllegalArgumentException if it is an attribute that no node has
     */
    public Snapshot grouped(@Nullable Grouping grouping) {
        return new Snapshot(parts.withQuery(parts.query().withGrouping(grouping)));
    }

    /** The query with every default replaced by what was taken. */
    public SnapshotQuery query() {
        return resolved;
    }

    /** The date of the snapshot. */
    public LocalDate date() {
        return date;
    }

    /** Whether nodes are persons or bodies. */
    public Unit unit() {
        return unit;
    }

    /** Fingerprint of all rows it was built from, whatever the query: 64 hexadecimal digits. */
    public String fingerprint() {
        return parts.fingerprint();
    }

    /** Number of nodes n of the tie graph. */
    public int size() {
        return size;
    }

    /** Number of edges m of the tie graph. */
    public int edgeCount() {
        return adjacency.edgeCount();
    }

    /** Number of all actors there are on the date, nodes first. */
    public int actorCount() {
        return actors.size();
    }

    /** Actor number {@code v}, 0…actorCount()-1. */
    public Actor actor(int v) {
        return actors.get(v);
    }

    /** Id of actor number {@code v}. */
    public String id(int v) {
        return actors.get(v).id();
    }

    /** Name of actor number {@code v}, or its id where it has none. */
    public String label(int v) {
        String label = actors.get(v).label();
        return label == null ? id(v) : label;
    }

    /** Number of the actor called {@code id}, or -1 if there is none on the date. */
    public int indexOf(@Nullable String id) {
        return index.of(id);
    }

    /**
     * The actor called {@code id}, also one who has left the network before the date or comes to it later: what a person did before leaving
     * still counts as done. Empty where the data know nobody of that id.
     */
    public Optional<Actor> everKnown(@Nullable String id) {
        int v = indexOf(id);
        return v >= 0 ? Optional.of(actors.get(v)) : Optional.ofNullable(id).map(absent::get);
    }

    /** Ids of everyone the data know, also of those who have left the network before the date or come to it later. */
    public Stream<String> everKnownIds() {
        return Stream.concat(actors.stream().map(Actor::id), absent.keySet().stream());
    }

    /** True if the actor called {@code id} holds a post as community guide on the date, or has held one before. */
    public boolean isCommunityGuide(@Nullable String id) {
        return id != null && parts.communityGuides().contains(id);
    }

    /** True if actor {@code v} is (also) a {@code kind}. */
    public boolean is(int v, Kind kind) {
        BitSet those = kinds.get(kind);
        return those != null && those.get(v);
    }

    /** Tier 0-4 of actor {@code v}; -1 for everything but persons. */
    public int tier(int v) {
        return tiers[v];
    }

    /** True if {@code v} is a person of tier 3 or above. */
    public boolean isDecisionMaker(int v) {
        return tier(v) >= 3;
    }

    /** True if {@code v} is a professional, or a person of tier 3 or above. */
    public boolean hasInstitutionalRole(int v) {
        return is(v, Kind.PROFESSIONAL) || isDecisionMaker(v);
    }

    /** True if {@code v} is of kind citizen and of a tier below 3. */
    public boolean isCitizen(int v) {
        return is(v, Kind.CITIZEN) && tier(v) < 3;
    }

    /** The tie graph as arrays. */
    public Adjacency adjacency() {
        return adjacency;
    }

    /** The tie graph as JGraphT sees it: vertices are node numbers, edges are edge numbers of {@link #adjacency()}. */
    public Graph<Integer, Integer> graph() {
        return adjacency.graph();
    }

    /** True if a tie of {@code layer} goes along {@code arc} from the node whose row holds it to its neighbour (either way where undirected). */
    public boolean hasLayer(int arc, TieType layer) {
        return (arcBits[arc] & EdgeFolder.outBit(layer)) != 0;
    }

    /** True if a tie of {@code layer} goes against {@code arc}, from its neighbour to the node whose row holds it. */
    public boolean hasLayerBack(int arc, TieType layer) {
        return (arcBits[arc] & EdgeFolder.backBit(layer)) != 0;
    }

    /** True if the two ends of {@code arc} are joined by at least two distinct (type, context). */
    public boolean isMultiplex(int arc) {
        return (arcBits[arc] & EdgeFolder.MULTIPLEX) != 0;
    }

    /** Sum of the strengths of the ties along {@code arc}, both directions together; a tie without strength counts 1. */
    public double strength(int arc) {
        return arcStrengths[arc];
    }

    /** Membership and employment on the date. */
    public Affiliations affiliations() {
        return parts.affiliations();
    }

    /** The areas and who is placed in them. */
    public AreaTree areas() {
        return parts.areas();
    }

    /** Id of the area of {@code level} in which actor {@code v} is placed, directly or through a lower area, or null. */
    public @Nullable String areaOf(int v, AreaLevel level) {
        return parts.areas().at(actors.get(v).area(), level);
    }

    /** Referrals as known on the date, in the order of their ids; a referral all of whose dates are later is left out. */
    public List<Referral> referrals() {
        return parts.referrals();
    }

    /** True if at least one referral of the data has a date. */
    public boolean hasReferralDates() {
        return parts.dated();
    }

    /** The chosen groups, over the nodes. */
    public Groups groups() {
        return groups;
    }

    /**
     * The groups that another grouping gives on the same nodes.
     *
     * @throws IllegalArgumentException if it is an attribute that no node has
     */
    public Groups groups(Grouping grouping) {
        return grouping.equals(groups.grouping()) ? groups : new GroupFinder(this).find(grouping);
    }

    /** Every grouping that puts at least one node into a group, and {@code all}. */
    public List<Grouping> groupings() {
        List<Grouping> known = available;
        if (known == null) {
            // found twice at worst, and the same both times
            known = new GroupFinder(this).available();
            available = known;
        }
        return known;
    }

    /** Names of the attributes that at least one node has, in order. */
    public SortedSet<String> attributeNames() {
        return GroupFinder.attributeNames(actors.subList(0, size));
    }

    /** Types of tie the graph is made of. */
    public Set<TieType> layers() {
        return resolved.layers();
    }

    /** The grouping by {@code level}, empty where no node is placed at that level. */
    public Optional<Groups> areaGroups(AreaLevel level) {
        Groups found = groups(Grouping.area(level));
        return found.count() == 0 ? Optional.empty() : Optional.of(found);
    }

    /** The nodes for which {@code is citizen}, ascending. */
    public int[] citizens() {
        return IntStream.range(0, size).filter(this::isCitizen).toArray();
    }
}
