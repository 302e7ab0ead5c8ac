package dk.bindeled.privacy;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.ojalgo.optimisation.Expression;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Optimisation;
import org.ojalgo.optimisation.Variable;

/**
 * Looks for other tables that agree with every known sum and in which one count is higher by a given number of persons, at the least loss to
 * the reader: the counts that differ must be withheld. A linear program, solved by ojAlgo; where its solution is not of whole persons, the
 * same in whole numbers.
 *
 * <p>This is how complementary cells are chosen since Kelly, Golden and Assad 1992, Cell suppression: disclosure protection for sensitive
 * tabular data, DOI 10.1002/net.3230220407; Fischetti and Salazar 2001 (DOI 10.1287/mnsc.47.7.1008.9805) give the best choice and not merely a good one, at a cost no
 * button can wait for.
 */
final class ProtectingMove {

    private static final double WITHHELD = 1e-4;
    private static final double NEARLY = 1e-5;

    private final CountTables tables;
    private final int[] component;

    ProtectingMove(CountTables tables) {
        this.tables = tables;
        this.component = components(tables);
    }

    /**
     * How far each count moves, in whole persons; empty where there is no such move, which can be only where counts are fixed: else a count can
     * rise with every whole of it and some part of every other division of these. Nothing falls below one person, and what is none stays none.
     *
     * @param count number of the count that is to rise; it holds at least one person
     * @param by by how many persons
     * @param withheld numbers of the counts that are withheld already
     */
    Optional<List<Long>> rising(int count, int by, BitSet withheld) {
        return solve(count, by, withheld, false)
                .flatMap(found ->
                        wholes(found).or(() -> solve(count, by, withheld, true).flatMap(ProtectingMove::wholes)));
    }

    /** The same in parts of persons, if need be, which never takes long; empty only where there is no such move. */
    Optional<List<Double>> risingInParts(int count, int by, BitSet withheld) {
        return solve(count, by, withheld, false);
    }

    /** Moves in whole persons; empty where some are not. */
    static Optional<List<Long>> wholes(List<Double> moves) {
        return moves.stream().allMatch(moved -> Math.abs(moved - Math.rint(moved)) <= NEARLY)
                ? Optional.of(moves.stream().map(Math::round).toList())
                : Optional.empty();
    }

    /** What it costs the reader to lose a count; a large one costs more. What is lost already costs next to nothing. */
    private double cost(int count, BitSet withheld) {
        return withheld.get(count)
                ? WITHHELD
                : tables.counts().get(count).loss() * (1 + Math.log1p((double) tables.persons(count)));
    }

    private Optional<List<Double>> solve(int count, int by, BitSet withheld, boolean whole) {
        ExpressionsBasedModel model = new ExpressionsBasedModel();
        Variable[] ups = new Variable[tables.size()];
        Variable[] downs = new Variable[tables.size()];
        for (int k = 0; k < ups.length; k++) {
            if (component[k] != component[count]
                    || tables.persons(k) == 0
                    || tables.counts().get(k).isFixed()) {
                continue;
            }
            double cost = cost(k, withheld);
            ups[k] = model.newVariable("up" + k).lower(0).weight(cost).integer(whole);
            downs[k] = model.newVariable("down" + k)
                    .lower(0)
                    .upper(k == count ? 0 : tables.persons(k) - 1)
                    .weight(cost)
                    .integer(whole);
        }
        ups[count].level(by);
        for (CountTables.Sum sum : tables.sums()) {
            if (component[sum.whole()] != component[count]) {
                continue;
            }
            Expression balance = model.newExpression(
                            "sum" + sum.whole() + "-" + sum.parts().getFirst())
                    .level(0);
            if (ups[sum.whole()] != null) {
                balance.set(ups[sum.whole()], -1).set(downs[sum.whole()], 1);
            }
            for (int part : sum.parts()) {
                if (ups[part] != null) {
                    balance.set(ups[part], 1).set(downs[part], -1);
                }
            }
        }
        Optimisation.Result result = model.minimise();
        if (!result.getState().isFeasible()) {
            return Optional.empty();
        }
        List<Double> move = new ArrayList<>();
        for (int k = 0; k < ups.length; k++) {
            move.add(
                    ups[k] == null
                            ? 0.0
                            : ups[k].getValue().doubleValue()
                                    - downs[k].getValue().doubleValue());
        }
        return Optional.of(move);
    }

    /** Counts that no sum joins have nothing to say of each other. */
    private static int[] components(CountTables tables) {
        int[] component = new int[tables.size()];
        for (int k = 0; k < component.length; k++) {
            component[k] = k;
        }
        boolean changed = true;
        while (changed) {
            changed = false;
            for (CountTables.Sum sum : tables.sums()) {
                int least = component[sum.whole()];
                for (int part : sum.parts()) {
                    least = Math.min(least, component[part]);
                }
                changed |= component[sum.whole()] != least;
                component[sum.whole()] = least;
                for (int part : sum.parts()) {
                    changed |= component[part] != least;
                    component[part] = least;
                }
            }
        }
        return component;
    }
}
