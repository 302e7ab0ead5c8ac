package dk.bindeled.privacy;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.ojalgo.optimisation.Expression;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Optimisation;
import org.ojalgo.optimisation.Variable;

/**
 * What someone can work out who knows equations between unknown whole numbers, and the least each can be: by exact elimination, by bounds drawn
 * from one equation after another, by linear programs, and in small systems by trying every possibility. Knows nothing of the product.
 */
final class LinearAttack {

    private static final long NO_BOUND = Long.MAX_VALUE / 4;
    private static final double NEARLY = 1e-6;

    private final List<Long> least = new ArrayList<>();
    private final List<BigInteger[]> equations = new ArrayList<>();

    private record Equation(Map<Integer, Long> terms, long sum) {}

    private final List<Equation> written = new ArrayList<>();

    /** A new unknown that is at least {@code bound}. */
    int unknown(long bound) {
        least.add(bound);
        return least.size() - 1;
    }

    /** Says that the unknowns, times what stands beside them, add up to {@code sum}. */
    void equation(Map<Integer, Long> terms, long sum) {
        if (!terms.isEmpty()) {
            written.add(new Equation(Map.copyOf(terms), sum));
        }
    }

    /** The unknowns of which there is only one possible value, with that value. */
    Map<Integer, Long> recovered() {
        eliminate();
        Map<Integer, Long> found = new TreeMap<>();
        long[] low = least.stream().mapToLong(bound -> bound).toArray();
        long[] high = new long[low.length];
        Arrays.fill(high, NO_BOUND);
        propagate(low, high);
        for (int k = 0; k < low.length; k++) {
            if (low[k] != high[k]) {
                low[k] = Math.max(low[k], (long) Math.ceil(extreme(k, false) - NEARLY));
                double top = extreme(k, true);
                high[k] = Math.min(high[k], Double.isFinite(top) ? (long) Math.floor(top + NEARLY) : NO_BOUND);
            }
            if (low[k] == high[k]) {
                found.put(k, low[k]);
            }
        }
        return found;
    }

    /** The same by trying every possibility up to {@code most} for each unknown. */
    Map<Integer, Long> recoveredByTrying(long most) {
        eliminate();
        long[] low = least.stream().mapToLong(bound -> bound).toArray();
        long[] high = new long[low.length];
        Arrays.fill(high, most);
        List<long[]> solutions = new ArrayList<>();
        attempt(low, high, solutions);
        Map<Integer, Long> found = new TreeMap<>();
        for (int k = 0; k < low.length; k++) {
            int place = k;
            long[] values = solutions.stream()
                    .mapToLong(solution -> solution[place])
                    .distinct()
                    .toArray();
            if (values.length == 1) {
                found.put(k, values[0]);
            }
        }
        return found;
    }

    private void attempt(long[] lowBefore, long[] highBefore, List<long[]> solutions) {
        long[] low = lowBefore.clone();
        long[] high = highBefore.clone();
        if (!propagate(low, high)) {
            return;
        }
        int open = -1;
        for (int k = 0; k < low.length; k++) {
            if (low[k] != high[k] && (open < 0 || high[k] - low[k] < high[open] - low[open])) {
                open = k;
            }
        }
        if (open < 0) {
            solutions.add(low);
            return;
        }
        for (long value = low[open]; value <= high[open]; value++) {
            long[] nextLow = low.clone();
            long[] nextHigh = high.clone();
            nextLow[open] = value;
            nextHigh[open] = value;
            attempt(nextLow, nextHigh, solutions);
        }
    }

    /** Exact Gauss-Jordan elimination; each equation becomes one of whole numbers without a common divisor. */
    private void eliminate() {
        equations.clear();
        int width = least.size() + 1;
        for (Equation equation : written) {
            BigInteger[] row = new BigInteger[width];
            Arrays.fill(row, BigInteger.ZERO);
            equation.terms().forEach((unknown, times) -> row[unknown] = row[unknown].add(BigInteger.valueOf(times)));
            row[width - 1] = BigInteger.valueOf(equation.sum());
            equations.add(row);
        }
        int rank = 0;
        for (int column = 0; column + 1 < width && rank < equations.size(); column++) {
            int pivot = rank;
            while (pivot < equations.size() && equations.get(pivot)[column].signum() == 0) {
                pivot++;
            }
            if (pivot == equations.size()) {
                continue;
            }
            BigInteger[] row = equations.get(pivot);
            equations.set(pivot, equations.get(rank));
            equations.set(rank, row);
            for (int other = 0; other < equations.size(); other++) {
                if (other != rank && equations.get(other)[column].signum() != 0) {
                    equations.set(other, without(equations.get(other), row, column));
                }
            }
            rank++;
        }
    }

    private static BigInteger[] without(BigInteger[] row, BigInteger[] pivot, int column) {
        BigInteger[] rest = new BigInteger[row.length];
        BigInteger divisor = BigInteger.ZERO;
        for (int k = 0; k < row.length; k++) {
            rest[k] = row[k].multiply(pivot[column]).subtract(pivot[k].multiply(row[column]));
            divisor = divisor.gcd(rest[k]);
        }
        for (int k = 0; k < row.length && divisor.signum() != 0; k++) {
            rest[k] = rest[k].divide(divisor);
        }
        return rest;
    }

    /** Narrows bounds until no equation narrows them further; false where nothing is possible. */
    private boolean propagate(long[] low, long[] high) {
        List<Equation> all = new ArrayList<>(written);
        for (BigInteger[] row : equations) {
            Map<Integer, Long> terms = new HashMap<>();
            for (int k = 0; k < low.length; k++) {
                if (row[k].signum() != 0) {
                    terms.put(k, row[k].longValueExact());
                }
            }
            all.add(new Equation(terms, row[low.length].longValueExact()));
        }
        boolean changed = true;
        while (changed) {
            changed = false;
            for (Equation equation : all) {
                for (Map.Entry<Integer, Long> term : equation.terms().entrySet()) {
                    int k = term.getKey();
                    long times = term.getValue();
                    long mostOthers = others(equation, k, low, high, true);
                    long leastOthers = others(equation, k, low, high, false);
                    long one = leastOthers <= -NO_BOUND ? NO_BOUND : equation.sum() - leastOthers;
                    long other = mostOthers >= NO_BOUND ? -NO_BOUND : equation.sum() - mostOthers;
                    // other <= times * unknown <= one
                    long up = times > 0 ? floor(one, times) : floor(-other, -times);
                    long down = times > 0 ? -floor(-other, times) : -floor(one, -times);
                    if (up < high[k]) {
                        high[k] = up;
                        changed = true;
                    }
                    if (down > low[k]) {
                        low[k] = down;
                        changed = true;
                    }
                    if (low[k] > high[k]) {
                        return false;
                    }
                }
            }
        }
        return true;
    }

    private static long floor(long number, long divisor) {
        return Math.abs(number) >= NO_BOUND ? number : Math.floorDiv(number, divisor);
    }

    private static long others(Equation equation, int but, long[] low, long[] high, boolean most) {
        long sum = 0;
        for (Map.Entry<Integer, Long> term : equation.terms().entrySet()) {
            if (term.getKey() != but) {
                long times = term.getValue();
                long bound = (times > 0) == most ? high[term.getKey()] : low[term.getKey()];
                if (bound >= NO_BOUND) {
                    return most ? NO_BOUND : -NO_BOUND;
                }
                sum += times * bound;
            }
        }
        return sum;
    }

    private double extreme(int unknown, boolean most) {
        ExpressionsBasedModel model = new ExpressionsBasedModel();
        Variable[] variables = new Variable[least.size()];
        for (int k = 0; k < variables.length; k++) {
            variables[k] = model.newVariable("x" + k).lower(least.get(k)).upper(1_000_000);
        }
        variables[unknown].weight(1);
        for (int k = 0; k < written.size(); k++) {
            Expression expression =
                    model.newExpression("e" + k).level(written.get(k).sum());
            written.get(k).terms().forEach((term, times) -> expression.set(variables[term], times));
        }
        Optimisation.Result result = most ? model.maximise() : model.minimise();
        if (!result.getState().isFeasible()) {
            return most ? Double.POSITIVE_INFINITY : Double.NEGATIVE_INFINITY;
        }
        return variables[unknown].getValue().doubleValue();
    }
}
