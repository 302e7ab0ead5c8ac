package dk.bindeled.bridges;

import dk.bindeled.network.Grouping;
import dk.bindeled.network.Progress;
import dk.bindeled.network.Snapshot;
import dk.bindeled.plans.Exclusions;
import dk.bindeled.privacy.Suppression;
import dk.bindeled.privacy.VisibleGroups;
import dk.bindeled.study.GroupMatrices;
import dk.bindeled.study.GroupMatrix;
import dk.bindeled.study.PairFigures;
import dk.bindeled.study.Studies;
import dk.bindeled.study.StudyParameters;
import dk.bindeled.study.StudyResult;
import dk.bindeled.ui.Choices;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Works out beside the page what the screen of gaps needs. */
@Component
class GapFinder {

    private final Studies studies;
    private final GroupMatrices matrices;
    private final Exclusions exclusions;
    private final Suppression suppression;

    GapFinder(Studies studies, GroupMatrices matrices, Exclusions exclusions, Suppression suppression) {
        this.exclusions = exclusions;
        this.studies = studies;
        this.matrices = matrices;
        this.suppression = suppression;
    }

    /** What there is; nothing without a network. */
    Optional<FoundGaps> find(Choices choices, AskedMatrix asked, String who, Progress progress) {
        if (!studies.hasNetwork()) {
            return Optional.empty();
        }
        long begun = Possibilities.round();
        StudyResult result = studies.run(StudyParameters.of(choices.query()), who, progress.part(0, 0.7))
                .result();
        Snapshot snapshot = studies.snapshot(choices.query(), progress.part(0.7, 0.8));
        List<Grouping> groupings = studies.groupings(choices.query());
        Grouping across = across(asked.against(), snapshot, groupings);
        VisibleGroups visible = VisibleGroups.of(snapshot, suppression);
        VisibleGroups columns = across == null ? visible : VisibleGroups.of(snapshot.grouped(across), suppression);
        GroupMatrix matrix = matrices.of(snapshot, result, across, progress.part(0.8, 0.9));
        List<PairFigures> pairs = matrix.across() ? matrix.pairs() : result.pairs();
        GroupMatrices.Order similar = asked.order() == MatrixOrder.SIMILAR
                ? matrices.similar(
                        shown(matrix, new ShownPairs(matrix, snapshot.unit(), visible, columns, suppression)),
                        progress.part(0.9, 1))
                : new GroupMatrices.Order(List.of(), List.of());
        return Optional.of(new FoundGaps(
                result,
                snapshot,
                matrix,
                across,
                similar,
                visible,
                columns,
                CarrierRoles.of(pairs, snapshot, suppression),
                groupings,
                exclusions.count(),
                begun));
    }

    /** An address may ask for what this network does not have. */
    private static @Nullable Grouping across(@Nullable Grouping asked, Snapshot snapshot, List<Grouping> groupings) {
        return asked == null || asked.equals(snapshot.groups().grouping()) || !groupings.contains(asked) ? null : asked;
    }

    /** What is withheld must not show in the order either. */
    private static GroupMatrix shown(GroupMatrix matrix, ShownPairs shown) {
        List<Double> standing = new ArrayList<>(matrix.standing());
        for (int k = 0; k < standing.size(); k++) {
            if (!shown.mayShow(matrix.pairs().get(k))) {
                standing.set(k, 0.0);
            }
        }
        return new GroupMatrix(
                matrix.rows(), matrix.columns(), matrix.across(), matrix.pairs(), standing, matrix.groups());
    }
}
