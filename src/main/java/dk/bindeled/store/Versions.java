package dk.bindeled.store;

/** Versions of dotted numbers, such as {@code 2026.08.1}. */
final class Versions {

    private Versions() {}

    /** Negative, zero or positive as {@code one} is older than, the same as or newer than {@code other}. */
    static int compare(String one, String other) {
        String[] left = one.split("[.+-]");
        String[] right = other.split("[.+-]");
        for (int k = 0; k < Math.max(left.length, right.length); k++) {
            int order = Integer.compare(number(left, k), number(right, k));
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }

    private static int number(String[] parts, int k) {
        return k < parts.length && parts[k].matches("\\d{1,9}") ? Integer.parseInt(parts[k]) : 0;
    }
}
