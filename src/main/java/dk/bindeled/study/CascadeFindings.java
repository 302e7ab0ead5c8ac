package dk.bindeled.study;

import dk.bindeled.analysis.cascade.CascadeTree;
import dk.bindeled.analysis.cascade.Cascades;
import dk.bindeled.analysis.cascade.FunnelRow;
import dk.bindeled.network.Actor;
import dk.bindeled.network.Referral;
import dk.bindeled.network.Snapshot;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What the analysis of cascades found, in the words of a study's result. */
final class CascadeFindings {

    private final Cascades cascades;
    private final Snapshot snapshot;

    CascadeFindings(Cascades cascades, Snapshot snapshot) {
        this.cascades = cascades;
        this.snapshot = snapshot;
    }

    List<CascadeFigures> trees() {
        return cascades.forest().trees().stream()
                .map(tree -> new CascadeFigures(
                        tree.root(),
                        tree.rootKind().code(),
                        tree.guideKind().code(),
                        tree.size(),
                        tree.depth(),
                        tree.breadth(),
                        tree.structuralVirality(),
                        tree.firstDate(),
                        tree.lastDate(),
                        tree.days()))
                .toList();
    }

    List<RingCount> rings() {
        List<RingCount> counts = new ArrayList<>();
        for (CascadeTree tree : cascades.forest().trees()) {
            for (int ring = 0; ring < tree.rings().size(); ring++) {
                if (tree.rings().get(ring) > 0) {
                    counts.add(new RingCount(tree.root(), ring, tree.rings().get(ring)));
                }
            }
        }
        return counts;
    }

    List<AttributedWelcome> parents() {
        return cascades.forest().welcomes().stream()
                .map(welcome -> new AttributedWelcome(
                        welcome.person(),
                        welcome.parent(),
                        welcome.root(),
                        welcome.ring(),
                        welcome.welcomedOn(),
                        welcome.referral()))
                .toList();
    }

    List<FunnelCount> funnel() {
        return cascades.funnel().stream()
                .map(row -> new FunnelCount(
                        FunnelCount.By.valueOf(row.by().name()),
                        row.key(),
                        label(row),
                        persons(row),
                        row.begun(),
                        row.shown(),
                        row.welcomed(),
                        row.stillThere(),
                        row.open(),
                        row.shownShare(),
                        row.welcomedShare(),
                        row.stillThereShare()))
                .toList();
    }

    List<UnaskedCount> unasked() {
        return cascades.unasked().periods().stream()
                .map(period -> new UnaskedCount(
                        period.guideKind().code(),
                        period.period(),
                        period.unasked(),
                        period.asked(),
                        period.unaskedPersons(),
                        period.askedPersons(),
                        period.share()))
                .toList();
    }

    List<ReproductionCount> reproduction() {
        return cascades.reproductionParts().stream()
                .map(part -> new ReproductionCount(
                        ReproductionCount.By.valueOf(part.by().name()), part.key(), part.reproduction()))
                .toList();
    }

    List<GroupFlow> flows() {
        return cascades.leftHome().flows().stream()
                .map(flow -> new GroupFlow(flow.guideGroup(), flow.citizenGroup(), flow.persons()))
                .toList();
    }

    List<WrongReferral> wrongReferrals() {
        Map<String, Referral> rows = new HashMap<>();
        snapshot.referrals().forEach(referral -> rows.put(referral.id(), referral));
        return cascades.forest().invalid().stream()
                .map(wrong -> new WrongReferral(
                        Objects.requireNonNull(rows.get(wrong.referral()), "it was found there"),
                        wrong.fault().code(),
                        wrong.effect().code()))
                .toList();
    }

    RetentionFigures retention() {
        return new RetentionFigures(
                cascades.retention().persons(),
                cascades.retention().followed(),
                cascades.retentionBySight().followed(),
                cascades.retention().curve().stream()
                        .map(step -> new RetentionFigures.Day(
                                step.day(), step.atRisk(), step.left(), step.exits(), step.share()))
                        .toList());
    }

    private static FunnelPersons persons(FunnelRow row) {
        return new FunnelPersons(
                row.persons().steps(),
                row.persons().alone(),
                row.persons().stopped(),
                row.persons().waiting(),
                row.persons().dropped(),
                row.persons().open(),
                row.persons().closed());
    }

    /** Communities and areas go by their names; kinds and channels are words that the interface translates. */
    private String label(FunnelRow row) {
        return switch (row.by()) {
            case COMMUNITY -> snapshot.everKnown(row.key()).map(Actor::label).orElse(row.key());
            case AREA -> snapshot.areas().label(row.key());
            case ALL, GUIDE_KIND, CHANNEL, PERIOD -> row.key();
        };
    }
}
