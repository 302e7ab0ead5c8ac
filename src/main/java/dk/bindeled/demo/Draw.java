package dk.bindeled.demo;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;

/**
 * Chance from a seed. Each part of the generator draws from a branch of its own, so that a change in one part leaves the others as they
 * were.
 */
final class Draw {

    private final long seed;
    private final SplittableRandom random;

    Draw(long seed) {
        this.seed = seed;
        this.random = new SplittableRandom(seed);
    }

    /** An independent draw for the part called {@code part}. */
    Draw branch(String part) {
        return new Draw(seed * 0x9e3779b97f4a7c15L + part.hashCode());
    }

    /** A whole number 0…bound-1. */
    int below(int bound) {
        return random.nextInt(bound);
    }

    /** A whole number low…high, both ends included. */
    int between(int low, int high) {
        return low + random.nextInt(high - low + 1);
    }

    /** True with probability {@code p}. */
    boolean chance(double p) {
        return random.nextDouble() < p;
    }

    /** A day first…last, both ends included. */
    LocalDate day(LocalDate first, LocalDate last) {
        return first.plusDays(below((int) ChronoUnit.DAYS.between(first, last) + 1));
    }

    /** A day on which two people came to know each other: most often before anyone was shown the way. */
    LocalDate meeting() {
        return chance(0.9)
                ? day(LocalDate.of(2019, 1, 1), LocalDate.of(2021, 12, 31))
                : day(LocalDate.of(2022, 1, 1), LocalDate.of(2024, 5, 31));
    }

    <T> T pick(List<T> from) {
        return from.get(below(from.size()));
    }

    /** At most {@code count} distinct elements of {@code from}, in random order. */
    <T> List<T> some(List<T> from, int count) {
        Set<Integer> positions = new LinkedHashSet<>();
        int wanted = Math.min(count, from.size());
        while (positions.size() < wanted) {
            positions.add(below(from.size()));
        }
        return positions.stream().map(from::get).toList();
    }

    <T> List<T> shuffled(List<T> from) {
        List<T> shuffled = new ArrayList<>(from);
        for (int k = shuffled.size() - 1; k > 0; k--) {
            Collections.swap(shuffled, k, below(k + 1));
        }
        return shuffled;
    }

    /** A position of {@code weights}, each as likely as its weight says. */
    int weighted(List<Double> weights) {
        double rest = random.nextDouble()
                * weights.stream().mapToDouble(Double::doubleValue).sum();
        for (int k = 0; k < weights.size(); k++) {
            rest -= weights.get(k);
            if (rest < 0) {
                return k;
            }
        }
        return weights.size() - 1;
    }
}
