package dk.bindeled.analysis.gaps;

import dk.bindeled.analysis.Chunks;
import dk.bindeled.network.Groups;
import dk.bindeled.network.Progress;
import dk.bindeled.network.Snapshot;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;

/**
 * The best new ties for every two groups that miss a bridge or have a fragile one.
 *
 * <p>What it measures: for each pair of groups of class none or fragile, up to {@value #PER_PAIR} candidates of {@link NewTieSearch} that bring most
 * pairs of persons within {@value #STEPS} steps of each other, and what each of them would give.
 *
 * <p>Convention: pairs that are too small to expect a bridge get no proposals; neither do thin bridges, where what is missing is more than one tie.
 * Whoever carries more than half of the direct ties already is not introduced to anyone more, unless someone is in both groups: such a tie would bring
 * pairs near, and the bridge would hang on the same person as before. He may be the one who introduces others.
 * What somebody has {@linkplain ExcludedTies excluded} is left out where one pair is asked for by itself, as screens do; a study of all pairs knows
 * nothing of it, for it tells of the network alone, and the same network gives the same study.
 * A pair whose members have nothing in common has no candidates, and so none here. Each tie is told as if it were the only new one: what two of them
 * give together is not the sum.
 *
 * <p>Source: the product's own.
 *
 * <p>Cost: that of {@link NewTieSearch} for each pair; on several threads 80 bytes per node each. The change of the Kirchhoff index is told up to
 * {@value KirchhoffIndex#MOST_NODES} nodes, O(n) per tie. Deterministic: pairs are cut into parts by number, the parts put together in order.
 *
 * <p>How not to read it: as {@link NewTieSearch} says. The list is ranked by pairs gained and does not promise that a fragile bridge
 * becomes robust. A long list does not mean that many must introduce someone, only that
 * many could.
 */
public final class ProposedTies {

    /** The most ties proposed to two groups. */
    public static final int PER_PAIR = 5;

    /** Within how many steps pairs of persons are to come. */
    public static final int STEPS = 2;

    private static final int PAIRS_PER_PART = 64;
    private static final int[] NOBODY = {};

    private final Snapshot snapshot;
    private final Groups groups;
    private final IndependentBridges bridges;
    private final @Nullable KirchhoffIndex kirchhoff;
    private final ExcludedTies excluded;
    private final ConcurrentLinkedQueue<NewTieSearch> idle = new ConcurrentLinkedQueue<>();

    private ProposedTies(Snapshot snapshot, Groups groups, @Nullable KirchhoffIndex kirchhoff, ExcludedTies excluded) {
        this.snapshot = snapshot;
        this.groups = groups;
        this.bridges = IndependentBridges.of(snapshot.adjacency(), groups);
        this.kirchhoff = kirchhoff;
        this.excluded = excluded;
    }

    /**
     * The ties proposed to two groups of the snapshot, whatever the bridge between them, the best first; the change of the Kirchhoff index is not told.
     *
     * @param a number of the first group
     * @param b number of the second group
     */
    public static List<ProposedTie> ofPair(Snapshot snapshot, int a, int b, Progress progress) {
        return ofPair(snapshot, a, b, ExcludedTies.NONE, progress);
    }

    /**
     * The same without some who are not to be introduced; whoever comes next takes their place.
     *
     * @param excluded who is not to be introduced to whom
     */
    public static List<ProposedTie> ofPair(Snapshot snapshot, int a, int b, ExcludedTies excluded, Progress progress) {
        return ofPair(snapshot, snapshot.groups(), a, b, excluded, progress);
    }

    /**
     * The same of two groups that need not be the snapshot's.
     *
     * @param groups groups over the nodes of the snapshot
     */
    public static List<ProposedTie> ofPair(
            Snapshot snapshot, Groups groups, int a, int b, ExcludedTies excluded, Progress progress) {
        ProposedTies proposed = new ProposedTies(snapshot, groups, null, excluded);
        return proposed.of(a, b, false, new NewTieSearch(snapshot, groups), progress);
    }

    /**
     * The ties proposed, in the order of the pairs, for each pair the best first.
     *
     * @param pairs pairs of the snapshot's groups
     */
    public static List<ProposedTie> of(Snapshot snapshot, List<GroupPair> pairs, Chunks chunks, Progress progress) {
        List<GroupPair> wanting = pairs.stream()
                .filter(pair -> pair.bridgeClass() == BridgeClass.NONE || pair.bridgeClass() == BridgeClass.FRAGILE)
                .toList();
        KirchhoffIndex kirchhoff = KirchhoffIndex.of(snapshot.adjacency(), progress.part(0, 0.2));
        ProposedTies proposed = new ProposedTies(snapshot, snapshot.groups(), kirchhoff, ExcludedTies.NONE);
        int parts = Math.ceilDiv(wanting.size(), PAIRS_PER_PART);
        return chunks
                .compute(parts, progress.part(0.2, 1), "new-ties", part -> {
                    int end = Chunks.start(wanting.size(), parts, part + 1);
                    int start = Chunks.start(wanting.size(), parts, part);
                    return proposed.of(wanting.subList(start, end), new Unheard(progress));
                })
                .stream()
                .flatMap(List::stream)
                .toList();
    }

    private List<ProposedTie> of(List<GroupPair> pairs, Progress progress) {
        NewTieSearch free = idle.poll();
        NewTieSearch search = free == null ? new NewTieSearch(snapshot, groups) : free;
        List<ProposedTie> found = new ArrayList<>();
        for (GroupPair pair : pairs) {
            found.addAll(of(pair.a(), pair.b(), pair.independentBridges() == 0, search, progress));
        }
        idle.add(search);
        return found;
    }

    /** @param unbridged true if it is known that there is no bridge yet */
    private List<ProposedTie> of(int a, int b, boolean unbridged, NewTieSearch search, Progress progress) {
        int[] carrying = unbridged ? NOBODY : bridges.carryingMost(a, b);
        ExcludedTies none = (u, v) -> holds(carrying, u) || holds(carrying, v) || excluded.contains(u, v);
        BestNewTies best = search.best(a, b, STEPS, PER_PAIR, none, progress);
        int count = Math.min(PER_PAIR, best.ties().size());
        List<ProposedTie> found = new ArrayList<>(count);
        for (int k = 0; k < count; k++) {
            NewTie tie = best.ties().get(k);
            OptionalInt introducer = NaturalIntroducer.of(snapshot, tie);
            found.add(new ProposedTie(
                    a,
                    b,
                    tie,
                    commonGround(tie),
                    TieCandidates.sharedBodies(snapshot, tie.u(), tie.v()),
                    kirchhoff == null
                            ? null
                            : kirchhoff.change(tie.u(), tie.v()).value(),
                    introducer.isPresent() ? introducer.getAsInt() : null,
                    unbridged ? 1 : bridges.with(a, b, tie.u(), tie.v()),
                    k < best.certain()));
        }
        return found;
    }

    /** Asked for each of what may be millions of candidates; there are two at most to compare with. */
    private static boolean holds(int[] few, int node) {
        for (int one : few) {
            if (one == node) {
                return true;
            }
        }
        return false;
    }

    private Set<CommonGround> commonGround(NewTie tie) {
        Set<CommonGround> common = EnumSet.noneOf(CommonGround.class);
        if (!tie.introducers().isEmpty()) {
            common.add(CommonGround.SHARED_INTERMEDIARY);
        }
        if (!TieCandidates.sharedBodies(snapshot, tie.u(), tie.v()).isEmpty()) {
            common.add(CommonGround.ASSOCIATION);
        }
        if (TieCandidates.shareArea(snapshot, tie.u(), tie.v())) {
            common.add(CommonGround.LOWEST_AREA);
        }
        return common;
    }

    /** Of one pair among thousands only whether to go on matters. */
    private record Unheard(Progress whole) implements Progress {

        @Override
        public void report(double fraction, String step) {
            // the parts tell
        }

        @Override
        public boolean isCancelled() {
            return whole.isCancelled();
        }
    }
}
