package dk.bindeled.study;

import dk.bindeled.network.Progress;
import dk.bindeled.network.Snapshot;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything a study found. Every figure on a screen, in a file or from the command line is read from here.
 *
 * @param network figures of the whole network
 * @param actors figures of each node of the tie graph, in the order of ids; never shown to readers
 * @param groups figures of each group, in the order of ids
 * @param pairs figures of each pair of groups (a before b), in the order of ids
 * @param cascades trees of referrals with at least one person welcomed, in the order of their roots' ids
 * @param rings persons per ring of each tree, in the order of root and ring
 * @param funnel referrals per step, for all, by community, kind of guide, channel, area and half-year, in that order
 * @param parents who brought whom, in the order of persons' ids
 * @param unasked referrals begun asked and unasked, by kind of guide and half-year
 * @param reproduction R by month, half-year and kind of guide, in that order; empty without dates
 * @param flows persons brought from group to group, in the order of ids; ways that nobody was brought are absent
 * @param wrongReferrals referrals that cannot be right, in the order of their ids; never shown to readers
 * @param retention how many are still there after the welcome
 * @param newTies who might be introduced to whom, null where it was not asked for; never shown to readers
 * @param communities parts found from the ties alone, null where they were not asked for
 */
public record StudyResult(
        NetworkFigures network,
        List<ActorFigures> actors,
        List<GroupFigures> groups,
        List<PairFigures> pairs,
        List<CascadeFigures> cascades,
        List<RingCount> rings,
        List<FunnelCount> funnel,
        List<AttributedWelcome> parents,
        List<UnaskedCount> unasked,
        List<ReproductionCount> reproduction,
        List<GroupFlow> flows,
        List<WrongReferral> wrongReferrals,
        RetentionFigures retention,
        @Nullable NewTieFigures newTies,
        @Nullable CommunityFigures communities) {

    public StudyResult {
        actors = ActorColumns.of(actors);
        groups = List.copyOf(groups);
        pairs = List.copyOf(pairs);
        cascades = List.copyOf(cascades);
        rings = List.copyOf(rings);
        funnel = List.copyOf(funnel);
        parents = List.copyOf(parents);
        unasked = List.copyOf(unasked);
        reproduction = List.copyOf(reproduction);
        flows = List.copyOf(flows);
        wrongReferrals = List.copyOf(wrongReferrals);
    }

    /**
     * Studies a network that need not be stored anywhere; nothing of it is kept.
     *
     * @param snapshot the network
     * @param parameters what is asked; their query is taken to be the snapshot's
     * @throws java.util.concurrent.CancellationException if the progress is cancelled
     */
    public static StudyResult of(Snapshot snapshot, StudyParameters parameters, Progress progress) {
        return StudyComputation.of(snapshot, parameters, progress);
    }
}
