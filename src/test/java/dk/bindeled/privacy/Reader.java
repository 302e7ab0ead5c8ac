package dk.bindeled.privacy;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.ojalgo.optimisation.Expression;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Optimisation;
import org.ojalgo.optimisation.Variable;

/**
 * Someone who is told some counts and how they add up, and asks how small and how large each withheld one can be: by a program in whole numbers for each
 * bound. Knows nothing of how the product decides; what he knows of it is that a withheld count is not none.
 */
public final class Reader {

    private static final long MOST = 100_000;

    private final List<Long> values = new ArrayList<>();
    private final List<Long> least = new ArrayList<>();
    private final Set<Integer> told = new HashSet<>();
    private final Set<Integer> hideable = new HashSet<>();
    private final Set<Integer> small = new HashSet<>();
    private final List<Sum> sums = new ArrayList<>();

    private record Sum(int whole, List<Integer> parts) {}

    /** The least and the most a count can be. */
    public record Range(long low, long high) {}

    /** Adds a count and gives its number. */
    public int count(long value, boolean shown) {
        if (value > 0) {
            hideable.add(values.size());
        }
        return add(value, shown, Math.min(1, value));
    }

    /** Adds one that is never written, and may be none for all that is known. */
    public int between(long value) {
        return add(value, false, 0);
    }

    /** Adds one that is told whatever happens. */
    public int fixed(long value) {
        return add(value, true, value);
    }

    private int add(long value, boolean shown, long atLeast) {
        if (shown) {
            told.add(values.size());
        }
        values.add(value);
        least.add(atLeast);
        return values.size() - 1;
    }

    /** Says that nobody may find a count out. */
    public void mustNotKnow(int count) {
        if (values.get(count) > 0) {
            small.add(count);
        }
    }

    /** Says that counts add up to another. */
    public void sum(int whole, List<Integer> parts) {
        sums.add(new Sum(whole, List.copyOf(parts)));
    }

    /** Says that counts add up to a number everyone is told. */
    public void total(List<Integer> parts) {
        sum(fixed(parts.stream().mapToLong(values::get).sum()), parts);
    }

    /**
     * Where the promise is broken: of each count nobody may find out he holds two values that lie limit − 1 apart, the higher not below the
     * limit; or, if even someone who is only told the totals, and what is none, does not, then two values, if that one does.
     */
    public List<String> broken(int limit) {
        List<String> broken = new ArrayList<>();
        Set<Integer> untold = new HashSet<>(told);
        untold.removeAll(hideable);
        for (int count : small) {
            Range range = range(count, told);
            if (isKept(range, limit)) {
                continue;
            }
            Range widest = range(count, untold);
            if (isKept(widest, limit) || (range.low() == range.high() && widest.low() < widest.high())) {
                broken.add("count " + count + " = " + values.get(count) + " in " + range + ", could be " + widest
                        + ", told " + told + " of " + values);
            }
        }
        return broken;
    }

    /** How many counts nobody may find out. */
    public int secrets() {
        return small.size();
    }

    private static boolean isKept(Range range, int limit) {
        return range.high() >= limit && range.high() - range.low() >= limit - 1;
    }

    private Range range(int count, Set<Integer> known) {
        return new Range(extreme(count, known, false), extreme(count, known, true));
    }

    private long extreme(int count, Set<Integer> known, boolean most) {
        ExpressionsBasedModel model = new ExpressionsBasedModel();
        List<Variable> variables = new ArrayList<>();
        for (int k = 0; k < values.size(); k++) {
            Variable variable = model.newVariable("x" + k).integer(true);
            if (known.contains(k)) {
                variable.level(values.get(k));
            } else {
                variable.lower(least.get(k)).upper(MOST);
            }
            variables.add(variable);
        }
        variables.get(count).weight(1);
        for (int s = 0; s < sums.size(); s++) {
            Expression expression = model.newExpression("s" + s).level(0);
            expression.set(variables.get(sums.get(s).whole()), -1);
            sums.get(s).parts().forEach(part -> expression.set(variables.get(part), 1));
        }
        Optimisation.Result result = most ? model.maximise() : model.minimise();
        if (!result.getState().isFeasible()) {
            throw new IllegalStateException("What is told contradicts itself: " + result);
        }
        return Math.round(result.doubleValue(count));
    }
}
