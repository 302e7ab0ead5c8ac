package dk.bindeled.study;

import dk.bindeled.analysis.gaps.PairAcross;
import dk.bindeled.network.Grouping;
import dk.bindeled.network.Groups;
import dk.bindeled.network.Progress;
import dk.bindeled.network.Snapshot;
import dk.bindeled.network.Unit;
import dk.bindeled.study.PairIntroductions.Excluded;
import dk.bindeled.study.PairIntroductions.Found;
import java.util.List;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Works introductions out each time: one pair of groups takes no longer than a click. Nothing of them is kept. */
@Service
class ComputedIntroductionsAcross implements IntroductionsAcross {

    @Override
    public Found between(
            Snapshot snapshot, String a, @Nullable Grouping other, String b, Excluded excluded, Progress progress) {
        Groups rows = snapshot.groups();
        Groups columns = other == null || other.equals(rows.grouping()) ? rows : snapshot.groups(other);
        int first = ComputedPairIntroductions.number(rows, a);
        int second = ComputedPairIntroductions.number(columns, b);
        if (columns == rows) {
            return ComputedPairIntroductions.found(snapshot, rows, first, second, _ -> true, excluded, progress);
        }
        IntPredicate isTold =
                v -> snapshot.unit() == Unit.BODIES || !rows.contains(first, v) || !columns.contains(second, v);
        return PairAcross.of(rows, first, columns, second)
                .map(pair -> ComputedPairIntroductions.found(
                        snapshot, pair, PairAcross.FIRST, PairAcross.SECOND, isTold, excluded, progress))
                .orElseGet(() -> new Found(List.of(), 0, List.of()));
    }
}
