package dk.bindeled.bench;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** How long pages took, by what was done, and what went wrong. Safe to tell from any thread. */
final class PageTimes {

    private static final int ERRORS_SHOWN = 10;

    private final Map<String, List<Double>> seconds = new TreeMap<>();
    private final Map<String, Integer> errors = new TreeMap<>();

    synchronized void took(String what, double taken) {
        seconds.computeIfAbsent(what, key -> new ArrayList<>()).add(taken);
    }

    synchronized void failed(String what, PageFault fault) {
        errors.merge(what + ": " + fault.getMessage(), 1, Integer::sum);
    }

    /** Begins to count anew, and gives back what was counted until now; errors stay counted. */
    synchronized PageTimes startAnew() {
        PageTimes before = new PageTimes();
        before.seconds.putAll(seconds);
        seconds.clear();
        return before;
    }

    /** Pages that came, in all. */
    synchronized int pages() {
        return seconds.values().stream().mapToInt(List::size).sum();
    }

    synchronized int errors() {
        return errors.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** Seconds within which the given share of all pages came; infinite where none did. */
    synchronized double quantile(double share) {
        return quantile(
                seconds.values().stream()
                        .flatMap(List::stream)
                        .mapToDouble(Double::doubleValue)
                        .toArray(),
                share);
    }

    /** The smallest value that at least the given share of the values do not exceed. */
    static double quantile(double[] values, double share) {
        if (values.length == 0) {
            return Double.POSITIVE_INFINITY;
        }
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[Math.clamp((int) Math.ceil(share * sorted.length) - 1, 0, sorted.length - 1)];
    }

    /** Prints a line for each kind, one for all, and the errors. */
    synchronized void print(PrintWriter out) {
        out.printf(Locale.ROOT, "%-34s %7s %8s %8s %8s %8s%n", "seconds", "pages", "median", "95 %", "99 %", "worst");
        seconds.forEach((what, taken) -> row(out, what, taken));
        row(out, "all", seconds.values().stream().flatMap(List::stream).toList());
        errors.entrySet().stream()
                .limit(ERRORS_SHOWN)
                .forEach(error -> out.printf(Locale.ROOT, "%d × %s%n", error.getValue(), error.getKey()));
        if (errors.size() > ERRORS_SHOWN) {
            out.printf(Locale.ROOT, "and %d other kinds of error%n", errors.size() - ERRORS_SHOWN);
        }
    }

    private static void row(PrintWriter out, String what, List<Double> taken) {
        double[] values = taken.stream().mapToDouble(Double::doubleValue).toArray();
        out.printf(
                Locale.ROOT,
                "%-34s %,7d %8.3f %8.3f %8.3f %8.3f%n",
                what,
                values.length,
                quantile(values, 0.5),
                quantile(values, 0.95),
                quantile(values, 0.99),
                quantile(values, 1));
    }
}
