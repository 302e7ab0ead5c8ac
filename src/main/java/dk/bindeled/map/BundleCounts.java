package dk.bindeled.map;

import dk.bindeled.network.Form;
import dk.bindeled.network.Unit;
import dk.bindeled.privacy.KnownSum;
import dk.bindeled.privacy.SummedCount;
import dk.bindeled.privacy.Suppression;
import dk.bindeled.study.NetworkPicture;
import dk.bindeled.study.NetworkPicture.Bundle;
import dk.bindeled.study.NetworkPicture.Disc;
import dk.bindeled.study.NetworkPicture.Ends;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Which ties between two areas, and within one, may be counted out: only where both areas are, and of those each form only where as many persons as the
 * limit stand behind it. Ties add up three ways, and all of it is decided together: over the forms to those of the bundle, over the bundles to those of
 * the legend, and over the bundles of a level to those of the level above.
 */
final class BundleCounts {

    /** Ties of each form, and of none, and the ends of these. */
    private static final List<Ties> FORMS = List.of(
            new Ties(Form.BONDING, Bundle::bonding, Ends::bonding),
            new Ties(Form.BRIDGING, Bundle::bridging, Ends::bridging),
            new Ties(null, bundle -> Math.max(0, bundle.ties() - bundle.bonding() - bundle.bridging()), Ends::neither));

    private record Ties(@Nullable Form form, ToIntFunction<Bundle> ties, ToIntFunction<Ends> ends) {

        SummedCount of(Bundle bundle) {
            return counted(ties.applyAsInt(bundle), ends.applyAsInt(bundle.ends()));
        }
    }

    /**
     * A bundle with what may be told of it; null where a count is withheld.
     *
     * @param bundle its discs and level
     * @param ties ties of any form
     * @param bonding those within groups
     * @param bridging those between groups
     * @param linking those that are linking
     */
    record Counted(
            Bundle bundle,
            @Nullable Integer ties,
            @Nullable Integer bonding,
            @Nullable Integer bridging,
            @Nullable Integer linking) {

        boolean touches(int disc) {
            return bundle.a() == disc || bundle.b() == disc;
        }

        boolean isWithin() {
            return bundle.a() == bundle.b();
        }
    }

    private final List<Bundle> bundles;
    private final Suppression suppression;
    /** Of each bundle those one level below that it holds, by number. */
    private final List<List<Integer>> below = new ArrayList<>();

    private final BitSet closed = new BitSet();
    private final PossibleForms forms;

    private BundleCounts(NetworkPicture picture, Predicate<Disc> mayCount, Suppression suppression) {
        this.bundles = picture.bundles();
        this.suppression = suppression;
        this.forms = new PossibleForms(picture);
        for (int k = 0; k < bundles.size(); k++) {
            Bundle bundle = bundles.get(k);
            below.add(new ArrayList<>());
            closed.set(
                    k,
                    !mayCount.test(picture.discs().get(bundle.a()))
                            || !mayCount.test(picture.discs().get(bundle.b())));
        }
        placeBelow(picture.discs());
    }

    /**
     * What may be told of the bundles of a picture, to be read by {@link #counted}; it holds nothing of the picture. Where bodies are drawn, everything is.
     *
     * @param mayCount true for discs of which it may be told how many persons they hold
     */
    static BitSet told(NetworkPicture picture, Predicate<Disc> mayCount, Suppression suppression) {
        BitSet told = new BitSet();
        if (picture.unit() == Unit.PERSONS) {
            new BundleCounts(picture, mayCount, suppression).decide(told);
        } else {
            told.set(0, 4 * picture.bundles().size());
        }
        return told;
    }

    /**
     * One bundle as it may be told.
     *
     * @param number its place among the bundles of a picture
     * @param told what was decided of that picture, or of one that is equal to it
     */
    static Counted counted(Bundle bundle, int number, BitSet told) {
        return new Counted(
                bundle,
                told.get(4 * number) ? bundle.ties() : null,
                told.get(4 * number + 1) ? bundle.bonding() : null,
                told.get(4 * number + 2) ? bundle.bridging() : null,
                told.get(4 * number + 3) ? bundle.linking() : null);
    }

    private record Pair(int level, int a, int b) {}

    private void placeBelow(List<Disc> discs) {
        Map<Integer, BitSet> standing = new HashMap<>();
        Map<Pair, Integer> numbers = new HashMap<>();
        for (int k = 0; k < bundles.size(); k++) {
            Bundle bundle = bundles.get(k);
            BitSet own = standing.computeIfAbsent(bundle.level(), level -> new BitSet());
            own.set(bundle.a());
            own.set(bundle.b());
            numbers.put(new Pair(bundle.level(), bundle.a(), bundle.b()), k);
        }
        for (int k = 0; k < bundles.size(); k++) {
            Bundle bundle = bundles.get(k);
            BitSet above = standing.get(bundle.level() - 1);
            if (above != null) {
                int a = standingFor(bundle.a(), above, discs);
                int b = standingFor(bundle.b(), above, discs);
                Pair pair = new Pair(bundle.level() - 1, Math.min(a, b), Math.max(a, b));
                Integer whole = numbers.get(pair);
                if (whole == null) {
                    throw new IllegalStateException("Ties of " + bundle + " are not among those of " + pair);
                }
                below.get(whole).add(k);
            }
        }
    }

    /** The disc that stands for another one level higher: itself, or the one it lies within. */
    private static int standingFor(int disc, BitSet standing, List<Disc> discs) {
        int at = disc;
        while (!standing.get(at)) {
            at = discs.get(at).parent();
        }
        return at;
    }

    private void decide(BitSet told) {
        int many = bundles.size();
        List<Boolean> forms = forms();
        List<Boolean> linking = linking(forms);
        for (int k = 0; k < many; k++) {
            told.set(4 * k, forms.get(k));
            told.set(4 * k + 1, forms.get(many + k));
            told.set(4 * k + 2, forms.get(2 * many + k));
            told.set(4 * k + 3, linking.get(k));
        }
    }

    /** For each bundle whether its ties may be told, then for each whether those of each form may. */
    private List<Boolean> forms() {
        int many = bundles.size();
        List<SummedCount> ties = IntStream.range(0, many)
                .mapToObj(k -> counted(
                                bundles.get(k).ties(), bundles.get(k).ends().all())
                        .onlyIf(!closed.get(k)))
                .toList();
        List<KnownSum> sumsOfTies = levels(0);
        sumsOfTies.add(KnownSum.shown(highest(0)));
        List<Boolean> open = suppression.mayShowInSums(ties, sumsOfTies);
        List<SummedCount> counts = new ArrayList<>();
        for (int k = 0; k < many; k++) {
            counts.add(open.get(k) || closed.get(k) ? ties.get(k) : ties.get(k).besideWhatIs(false));
        }
        for (Ties form : FORMS) {
            for (int k = 0; k < many; k++) {
                SummedCount count = form.of(bundles.get(k));
                // What everyone knows to be none protects nothing.
                boolean may = count.value() > 0 || forms.may(form.form(), bundles.get(k));
                counts.add(may ? count.besideWhatIs(open.get(k)) : count);
            }
        }
        List<KnownSum> sums = levels(0);
        // Those of all forms are all ties, so that their sum is known too, but is no other equation.
        sums.add(KnownSum.elsewhere(highest(0)));
        for (int form = 1; form <= FORMS.size(); form++) {
            sums.addAll(levels(form * many));
            sums.add(KnownSum.shown(highest(form * many)));
        }
        // On the levels above, forms add up because they do on the lowest.
        for (int k = 0; k < many; k++) {
            if (below.get(k).isEmpty()) {
                sums.add(KnownSum.of(k, List.of(many + k, 2 * many + k, 3 * many + k)));
            }
        }
        List<Boolean> told = suppression.mayShowInSums(counts, sums);
        return IntStream.range(0, counts.size())
                .mapToObj(k -> told.get(k) && told.get(k % many))
                .toList();
    }

    private List<Boolean> linking(List<Boolean> told) {
        List<KnownSum> sums = levels(0);
        sums.add(KnownSum.shown(highest(0)));
        return suppression.mayShowInSums(
                IntStream.range(0, bundles.size())
                        .mapToObj(k -> counted(
                                        bundles.get(k).linking(),
                                        bundles.get(k).ends().linking())
                                .onlyIf(told.get(k)))
                        .toList(),
                sums);
    }

    /** How counts of bundles, numbered from {@code first}, add up to those of the level above. */
    private List<KnownSum> levels(int first) {
        List<KnownSum> sums = new ArrayList<>();
        for (int k = 0; k < bundles.size(); k++) {
            if (!below.get(k).isEmpty()) {
                sums.add(KnownSum.of(
                        first + k,
                        below.get(k).stream().map(part -> first + part).toList()));
            }
        }
        return sums;
    }

    /** The counts of the highest level, numbered from {@code first}. */
    private List<Integer> highest(int first) {
        return IntStream.range(0, bundles.size())
                .filter(k -> bundles.get(k).level() == 0)
                .mapToObj(k -> first + k)
                .toList();
    }

    private static SummedCount counted(int ties, int ends) {
        return new SummedCount(ties, ends, SummedCount.Telling.UNLESS_FEW);
    }
}
