package dk.bindeled.rings;

import dk.bindeled.privacy.KnownSum;
import dk.bindeled.privacy.SummedCount;
import dk.bindeled.privacy.Suppression;
import dk.bindeled.study.UnaskedCount;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * Referrals begun unasked and on request, as they may be shown. What decides is the citizens they are of. The funnel tells how many were begun in a
 * half-year and by a kind of guide, so where few are in a half-year and kind together, another of that half-year and kind is withheld with it.
 * Where it is only the one or the other of the two that few are in, all that could be worked out is how many both are, which are not few.
 */
final class UnaskedRows {

    private final List<UnaskedCount> counts;
    private final List<Boolean> visible;

    UnaskedRows(List<UnaskedCount> counts, Suppression suppression) {
        this.counts = List.copyOf(counts);
        List<SummedCount> begun = new ArrayList<>();
        Set<Integer> few = new HashSet<>();
        Map<String, List<Integer>> sums = new TreeMap<>();
        for (int k = 0; k < counts.size(); k++) {
            UnaskedCount count = counts.get(k);
            // Whoever was met in both ways is one person.
            int persons = Math.max(count.unaskedPersons(), count.askedPersons());
            begun.add(new SummedCount(count.unasked() + count.asked(), persons, SummedCount.Telling.UNLESS_FEW));
            if (!suppression.mayShowCount(count.unaskedPersons()) || !suppression.mayShowCount(count.askedPersons())) {
                few.add(k);
            }
            sums.computeIfAbsent("period " + count.period(), key -> new ArrayList<>())
                    .add(k);
            sums.computeIfAbsent("kind " + count.guideKind(), key -> new ArrayList<>())
                    .add(k);
        }
        List<Boolean> together = suppression.mayShowInSums(
                begun, sums.values().stream().map(KnownSum::shown).toList());
        this.visible = IntStream.range(0, counts.size())
                .mapToObj(k -> together.get(k) && !few.contains(k))
                .toList();
    }

    /** Those that may be shown, in the same order. */
    List<UnaskedCount> told() {
        return IntStream.range(0, counts.size())
                .filter(visible::get)
                .mapToObj(counts::get)
                .toList();
    }
}
