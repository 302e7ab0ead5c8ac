package dk.bindeled.privacy;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * Decides which counts of a release are withheld, all of its tables together and beside all earlier releases.
 *
 * <p><b>Primary.</b> A count of at least one person and fewer than the limit is withheld; so is a count of as many by which two others
 * differ (who stopped between two steps of the funnel); so is one that an earlier release told too, where it has changed by fewer
 * persons than the limit (the lower of the two limits). That nobody was counted is told always.
 *
 * <p><b>Complementary.</b> For each of these {@link ProtectingMove} looks for other tables, of whole persons, that agree with all that
 * is told and in which the count is higher by limit − 1; whatever else differs in them is withheld too, at the least loss to the reader.
 *
 * <p><b>What is guaranteed</b>, and proved by the tables found, in whole numbers and without a tolerance, before anything is given
 * back: for every primary count the reader holds at least two possible values that lie limit − 1 apart, of which the higher is not below the
 * limit; so he cannot even tell whether the count is small. Every other withheld count has two possible values at least. Since those other
 * tables agree with everything told, no linear combination of what is told gives a withheld count, and neither do bounds, whole numbers, or
 * knowing that a withheld count is never 0. Of every set of counts of which two releases tell the sum, the change is 0 or at least the limit.
 *
 * <p><b>What is not</b>: what someone knows from elsewhere (who was counted himself knows one of them); and that a withheld count of one release
 * is probably near what an earlier one told.
 *
 * <p>Source: Hundepool et al. 2012, Statistical Disclosure Control, DOI 10.1002/9781118348239, chapter 4; the question whether a pattern protects is the auditing
 * problem of Fischetti and Salazar 2001, DOI 10.1287/mnsc.47.7.1008.9805, here answered by exhibiting tables. The choice is good, not the
 * least possible. Deterministic. Cost: one linear program for each primary count that is not protected yet, of the counts its sums join it to.
 */
final class JointSuppression {

    private final CountTables tables;
    private final int limit;
    private final ToldChanges changes;
    private final ProtectingMove moves;
    private final BitSet primary = new BitSet();
    private final BitSet withheld = new BitSet();
    private final List<List<Long>> others = new ArrayList<>();

    private JointSuppression(CountTables tables, int limit, List<ToldBefore> before) {
        this.tables = tables;
        this.limit = limit;
        this.changes = new ToldChanges(tables, limit, before);
        this.moves = new ProtectingMove(tables);
    }

    /**
     * The numbers of the counts that are withheld.
     *
     * @param limit fewest persons a count may hold, at least {@link Suppression#LOWEST_LIMIT}
     * @param before what earlier releases told, in any order
     */
    static BitSet withheld(CountTables tables, int limit, List<ToldBefore> before) {
        if (limit < Suppression.LOWEST_LIMIT) {
            throw new IllegalArgumentException("The limit is at least " + Suppression.LOWEST_LIMIT + ", not " + limit);
        }
        JointSuppression suppression = new JointSuppression(tables, limit, before);
        suppression.decide();
        suppression.prove();
        return suppression.withheld;
    }

    private void decide() {
        for (int k = 0; k < tables.size(); k++) {
            long persons = tables.persons(k);
            if ((persons > 0 && persons < limit) || changes.isSmall(k)) {
                primary.set(k);
            }
        }
        withheld.or(primary);
        protect();
        for (OptionalInt next = changes.nextToWithhold(withheld);
                next.isPresent();
                next = changes.nextToWithhold(withheld)) {
            primary.set(next.getAsInt());
            withheld.set(next.getAsInt());
            protect();
        }
    }

    /** The largest first: what protects it often protects others. */
    private void protect() {
        List<Integer> order = primary.stream()
                .boxed()
                .sorted(Comparator.<Integer>comparingLong(tables::persons)
                        .reversed()
                        .thenComparing(k -> tables.counts().get(k).key()))
                .toList();
        for (int count : order) {
            if (!isProtected(count)) {
                List<Long> move = moves.rising(count, limit - 1, withheld)
                        .orElseThrow(() -> new IllegalStateException(
                                "Nothing protects " + tables.counts().get(count).key()));
                others.add(IntStream.range(0, tables.size())
                        .mapToObj(k -> tables.persons(k) + move.get(k))
                        .toList());
                IntStream.range(0, tables.size()).filter(k -> move.get(k) != 0).forEach(withheld::set);
            }
        }
    }

    private boolean isProtected(int count) {
        return others.stream().anyMatch(other -> other.get(count) >= tables.persons(count) + limit - 1);
    }

    /** Checks what is promised, with nothing but whole numbers; a release that cannot be proved is not made. */
    private void prove() {
        for (List<Long> other : others) {
            for (int k = 0; k < tables.size(); k++) {
                require(other.get(k) >= (withheld.get(k) ? 1 : 0), k);
                require(withheld.get(k) || other.get(k) == tables.persons(k), k);
            }
            for (CountTables.Sum sum : tables.sums()) {
                require(
                        other.get(sum.whole())
                                == sum.parts().stream().mapToLong(other::get).sum(),
                        sum.whole());
            }
        }
        primary.stream().forEach(k -> require(isProtected(k), k));
        withheld.stream()
                .forEach(k -> require(others.stream().anyMatch(other -> other.get(k) != tables.persons(k)), k));
        for (int k = 0; k < tables.size(); k++) {
            require(withheld.get(k) || !changes.isSmall(k), k);
        }
    }

    private void require(boolean holds, int count) {
        if (!holds) {
            throw new IllegalStateException(
                    "It is not proved that " + tables.counts().get(count).key() + " is protected");
        }
    }
}
