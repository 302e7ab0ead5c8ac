package dk.bindeled.study;

import dk.bindeled.analysis.capital.GroupBonding;
import dk.bindeled.analysis.capital.GroupBridging;
import dk.bindeled.analysis.capital.LevelForm;
import dk.bindeled.analysis.capital.Linking;
import dk.bindeled.analysis.capital.LinkingFigures;
import dk.bindeled.analysis.cascade.Cascades;
import dk.bindeled.network.Figure;
import dk.bindeled.network.Groups;
import dk.bindeled.network.Progress;
import dk.bindeled.network.Reason;
import dk.bindeled.network.Snapshot;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Runs every analysis over one snapshot and puts what they found together. */
final class StudyComputation {

    /** More draws for the tests by permutation are no reason for another interval of R. */
    private static final int BOOTSTRAP_DRAWS = 999;

    private final Snapshot snapshot;
    private final StructureFindings structure;
    private final LinkingFindings upwards;
    private final Linking linking;
    private final Cascades cascades;
    private final List<LevelForm.Cell> levelForm;
    private final @Nullable NewTieFigures newTies;
    private final @Nullable CommunityFigures communities;

    private StudyComputation(Snapshot snapshot, StudyParameters parameters, Progress whole) {
        boolean more = !parameters.supplements().isEmpty();
        Progress progress = more ? whole.part(0, 0.5) : whole;
        this.snapshot = snapshot;
        this.structure = StructureFindings.of(snapshot, parameters, progress.part(0, 0.8));
        this.upwards = LinkingFindings.of(snapshot, progress.part(0.8, 0.82));
        this.linking = upwards.linking();
        progress.stopIfCancelled();
        this.cascades = Cascades.of(
                snapshot, parameters.windowDays(), parameters.seed(), BOOTSTRAP_DRAWS, progress.part(0.82, 0.9));
        this.levelForm = LevelForm.of(
                snapshot,
                structure.bonding(),
                structure.bridging(),
                structure.mixing().localBridges(),
                linking,
                progress.part(0.9, 1));
        this.communities = parameters.supplements().contains(Supplement.COMMUNITIES)
                ? Supplements.communities(snapshot, parameters.seed(), whole.part(0.5, 0.6))
                : null;
        this.newTies = parameters.supplements().contains(Supplement.NEW_TIES)
                ? Supplements.newTies(
                        snapshot,
                        structure.components(),
                        structure.introductions(),
                        structure.pairs(),
                        whole.part(0.6, 1))
                : null;
    }

    /** The result of a study of {@code snapshot}; the parameters' query is taken to be the snapshot's. */
    static StudyResult of(Snapshot snapshot, StudyParameters parameters, Progress progress) {
        progress.report(0, "studying");
        StudyComputation computation = new StudyComputation(snapshot, parameters, progress);
        CascadeFindings found = new CascadeFindings(computation.cascades, snapshot);
        return new StudyResult(
                progress.next(computation::network),
                computation.actors(progress),
                computation.groups(progress),
                computation.structure.pairFigures(progress),
                found.trees(),
                found.rings(),
                found.funnel(),
                found.parents(),
                found.unasked(),
                found.reproduction(),
                found.flows(),
                found.wrongReferrals(),
                found.retention(),
                computation.newTies,
                computation.communities);
    }

    private NetworkFigures network() {
        return new NetworkFigures(
                snapshot.unit(),
                snapshot.date(),
                snapshot.layers(),
                snapshot.groups().grouping().code(),
                snapshot.size(),
                snapshot.edgeCount(),
                structure.components().count(),
                coverage(),
                structure.bondingFigures(),
                structure.bridgingFigures(),
                upwards.figures(),
                cascades.figures(),
                cells(),
                structure.betweenness().method());
    }

    private Map<String, Figure> coverage() {
        int n = snapshot.size();
        long withTies = 0;
        long placed = 0;
        for (int v = 0; v < n; v++) {
            withTies += snapshot.adjacency().degree(v) > 0 ? 1 : 0;
            placed += snapshot.actor(v).area() != null ? 1 : 0;
        }
        Map<String, Figure> coverage = new LinkedHashMap<>();
        coverage.put("classified", Figure.share(snapshot.groups().classifiedCount(), n, Reason.TOO_FEW));
        coverage.put("with_ties", Figure.share(withTies, n, Reason.TOO_FEW));
        coverage.put("with_area", Figure.share(placed, n, Reason.TOO_FEW));
        coverage.put("citizens_with_ties", linking.ofAll().citizensWithTies());
        return coverage;
    }

    private List<LevelFormCell> cells() {
        return levelForm.stream()
                .map(cell -> new LevelFormCell(
                        cell.level(),
                        cell.form(),
                        cell.measure(),
                        cell.grouping().code(),
                        cell.figure(),
                        cell.areas().stream()
                                .map(area -> new LevelFormCell.AreaFigure(
                                        area.area(), area.label(), area.persons(), area.figure()))
                                .toList()))
                .toList();
    }

    private List<GroupFigures> groups(Progress progress) {
        Groups groups = snapshot.groups();
        List<GroupBonding> bonding = structure.bonding().groups();
        List<GroupBridging> bridging = structure.bridging().groups();
        List<Figure> ei = structure.ei().groups();
        List<@Nullable Double> adjusted = structure.ei().groupsAdjusted();
        List<GroupFigures> figures = new ArrayList<>(groups.count());
        for (int g = 0; g < groups.count(); g++) {
            progress.stopIfCancelled();
            LinkingFigures linked = linking.of(groups.members(g));
            figures.add(new GroupFigures(
                    groups.id(g),
                    groups.label(g),
                    groups.memberCount(g),
                    bonding.get(g).tiesWithin(),
                    bonding.get(g).tiesPerMember().value(),
                    bonding.get(g).density().value(),
                    bonding.get(g).supportedShare().value(),
                    bonding.get(g).transitivity().value(),
                    bonding.get(g).multiplexShare().value(),
                    bridging.get(g).tiesOut(),
                    bridging.get(g).ei().value(),
                    linked.shareWithinTwo().value(),
                    linked.linkingTies(),
                    linked.institutionsReached(),
                    ei.get(g).expected(),
                    ei.get(g).p(),
                    adjusted.get(g)));
        }
        return figures;
    }

    private List<ActorFigures> actors(Progress progress) {
        List<ActorFigures> figures = new ArrayList<>(snapshot.size());
        for (int v = 0; v < snapshot.size(); v++) {
            progress.stopIfCancelled();
            String id = snapshot.id(v);
            figures.add(new ActorFigures(
                    id,
                    snapshot.adjacency().degree(v),
                    structure.bonding().support().bondingTies(v),
                    structure.bonding().support().supportedTies(v),
                    structure.bonding().clustering().local(v),
                    structure.cores().of(v),
                    structure.bridging().bridgingTies(v),
                    structure.bridging().groupsReached(v),
                    structure.holes().effectiveSize(v),
                    structure.holes().efficiency(v),
                    structure.holes().constraint(v),
                    structure.holes().hierarchy(v),
                    structure.betweenness().raw().applyAsDouble(v),
                    structure.betweenness().normalised().apply(v),
                    structure.cuts().cutOff(v),
                    structure.mixing().participation().of(v),
                    structure.mixing().rolesOf(v),
                    linking.linkingTies(v),
                    linking.stepsToDecisionMaker(v),
                    linking.institutionsReached(v),
                    upwards.withinTwo().count(v),
                    upwards.routes().routes(v),
                    cascades.forest().personsWelcomed(id),
                    cascades.forest().descendantsWelcomed(id)));
        }
        return figures;
    }
}
