package dk.bindeled.network;

import java.util.regex.Pattern;

/**
 * A cell of a table that people open in a spreadsheet. A spreadsheet runs a text that begins like a formula, and names and ids come from
 * files that anybody may have written: such a text gets an apostrophe in front, which spreadsheets read as "this is text". Numbers stay as
 * they are, with their signs.
 *
 * <p>Source: OWASP, <a href="https://owasp.org/www-community/attacks/CSV_Injection">CSV Injection</a>.
 */
public final class SpreadsheetCell {

    /** Also in the full width that East Asian spreadsheets read as the plain signs. */
    private static final String BEGINS_A_FORMULA = "=+-@\t\r\n\uff1d\uff0b\uff0d\uff20";

    private static final Pattern NUMBER = Pattern.compile("[+-]?[0-9.,]+(?:[eE][+-]?[0-9]+)?[\\s\u00a0]?%?");

    private SpreadsheetCell() {}

    /** The text as a spreadsheet may have it. */
    public static String safe(String cell) {
        return !cell.isEmpty() && BEGINS_A_FORMULA.indexOf(cell.charAt(0)) >= 0 && !isNumber(cell) ? "'" + cell : cell;
    }

    /** True for a number as people or programs write it, a percentage included. */
    public static boolean isNumber(String cell) {
        return NUMBER.matcher(cell).matches();
    }
}
