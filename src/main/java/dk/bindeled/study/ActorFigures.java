package dk.bindeled.study;

import org.jspecify.annotations.Nullable;

/**
 * Figures of one node of the tie graph; null where a figure is not defined for it. Names are those of {@code actors.csv}.
 *
 * @param id actor id
 * @param degree neighbours
 * @param bondingTies edges within groups
 * @param supportedTies edges within groups that a third member of a common group supports
 * @param clustering share of pairs of neighbours that are adjacent, null below two neighbours
 * @param coreNumber largest k whose k-core holds the node
 * @param bridgingTies edges between groups
 * @param groupsReached groups other than its own with a neighbour in them
 * @param effectiveSize Burt's effective size, null for an isolated node
 * @param efficiency effective size per neighbour
 * @param constraint Burt's constraint
 * @param hierarchy Burt's hierarchy, null with fewer than two neighbours
 * @param betweenness raw, each unordered pair once; of large networks from a sample, as {@link NetworkFigures#betweenness} says
 * @param betweennessNormalised divided by (n-1)(n-2)/2, null below three nodes
 * @param cutOff persons cut off from the largest part left if the node leaves
 * @param participation how evenly the ties are spread over the groups, 0 for ties into one
 * @param brokerage pairs between whom the node stands, by role; null where groups overlap or the node has none
 * @param linkingTies linking ties the node is an end of
 * @param stepsToDecisionMaker 0 for a decision-maker, null without a route
 * @param institutionsReached distinct other employers among neighbours in an institutional role
 * @param institutionsWithinTwo distinct other employers of those in an institutional role within two steps
 * @param routes most routes of at most three steps to decision-makers without a common intermediary, null for decision-makers
 * @param personsWelcomed persons attributed to the node
 * @param descendantsWelcomed persons attributed to the node or to those it brought, at any depth
 */
public record ActorFigures(
        String id,
        int degree,
        @Nullable Integer bondingTies,
        @Nullable Integer supportedTies,
        @Nullable Double clustering,
        int coreNumber,
        @Nullable Integer bridgingTies,
        @Nullable Integer groupsReached,
        @Nullable Double effectiveSize,
        @Nullable Double efficiency,
        @Nullable Double constraint,
        @Nullable Double hierarchy,
        @Nullable Double betweenness,
        @Nullable Double betweennessNormalised,
        int cutOff,
        @Nullable Double participation,
        @Nullable BrokerFigures brokerage,
        @Nullable Integer linkingTies,
        @Nullable Integer stepsToDecisionMaker,
        @Nullable Integer institutionsReached,
        @Nullable Integer institutionsWithinTwo,
        @Nullable Integer routes,
        int personsWelcomed,
        int descendantsWelcomed) {}
