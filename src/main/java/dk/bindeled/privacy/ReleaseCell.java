package dk.bindeled.privacy;

import org.jspecify.annotations.Nullable;

/**
 * One count of persons in a release. A count that a release does not name held nobody.
 *
 * @param table {@code areas}, {@code kinds}, {@code funnel} or {@code rings}
 * @param row what is counted: an area's id, {@code rest:} and the id for those of an area who are in none of its own areas, {@code none} for who is
 *     placed nowhere, a kind, a ring, or {@code all}; in the funnel {@code channel/…}, {@code guide/…} or {@code area/…}
 * @param within the row of the same table (of {@code areas} for kinds) that it is a part of, or null for the whole
 * @param label the area's name; empty where the row says it
 * @param column {@code persons}, or the step of the funnel
 * @param persons how many persons, or null where it is withheld
 */
public record ReleaseCell(
        String table,
        String row,
        @Nullable String within,
        String label,
        String column,
        @Nullable Long persons) {

    /** Persons by area, and in all. */
    public static final String AREAS = "areas";
    /** Persons by kind, each once. */
    public static final String KINDS = "kinds";
    /** Persons by how far their referral came. */
    public static final String FUNNEL = "funnel";
    /** Persons by ring. */
    public static final String RINGS = "rings";
    /** The row of everyone. */
    public static final String ALL = "all";
    /** The row of those who are placed in no area. */
    public static final String NONE = "none";
    /** What the row of those begins with who are placed in an area but in none of its own areas. */
    public static final String REST = "rest:";

    /** The same in every release. */
    String key() {
        return key(table, row, column);
    }

    static String key(String table, String row, String column) {
        return table + "|" + row + "|" + column;
    }

    /** The same count withheld. */
    ReleaseCell withheld() {
        return new ReleaseCell(table, row, within, label, column, null);
    }
}
