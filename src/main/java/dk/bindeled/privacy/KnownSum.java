package dk.bindeled.privacy;

import java.util.List;
import java.util.function.IntUnaryOperator;
import java.util.stream.Stream;

/**
 * What a reader knows of how counts add up, by their numbers in a list of counts.
 *
 * @param kind what the counts add up to
 * @param whole number of the count they add up to, {@link #NONE} where it is none of the list
 * @param parts numbers of those that add up, each once
 */
public record KnownSum(Kind kind, int whole, List<Integer> parts) {

    /** No number of a count. */
    public static final int NONE = -1;

    /** What counts add up to. */
    public enum Kind {
        /** A number that is shown whatever happens. */
        SHOWN,
        /** Another count of the list: unknown, too, where that one is withheld. */
        COUNT,
        /** Nothing that is known of these counts, but of something else that is counted of them: never is one of them withheld alone. */
        ELSEWHERE
    }

    public KnownSum {
        parts = List.copyOf(parts);
        if ((kind == Kind.COUNT) != (whole >= 0)) {
            throw new IllegalArgumentException("A sum is one count of its list, or none of them");
        }
    }

    /** Counts whose sum is shown beside them. */
    public static KnownSum shown(List<Integer> parts) {
        return new KnownSum(Kind.SHOWN, NONE, parts);
    }

    /** Counts that add up to another one. */
    public static KnownSum of(int whole, List<Integer> parts) {
        return new KnownSum(Kind.COUNT, whole, parts);
    }

    /** Counts of which none may be withheld alone, though their own sum is not known. */
    public static KnownSum elsewhere(List<Integer> parts) {
        return new KnownSum(Kind.ELSEWHERE, NONE, parts);
    }

    /** All counts it is about, the whole last. */
    List<Integer> all() {
        return kind == Kind.COUNT
                ? Stream.concat(parts.stream(), Stream.of(whole)).toList()
                : parts;
    }

    /** True if a reader knows it as an equation between the counts. */
    boolean isEquation() {
        return kind != Kind.ELSEWHERE;
    }

    /** The same with another number for each count. */
    KnownSum renumbered(IntUnaryOperator numbers) {
        return new KnownSum(
                kind,
                kind == Kind.COUNT ? numbers.applyAsInt(whole) : NONE,
                parts.stream().map(numbers::applyAsInt).toList());
    }
}
