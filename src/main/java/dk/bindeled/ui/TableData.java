package dk.bindeled.ui;

import dk.bindeled.network.SpreadsheetCell;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A table as people read it. Every cell is text written in the reader's language, so what is withheld is withheld in the download too.
 *
 * @param caption what the table shows
 * @param columns headings, in order
 * @param rows cells, as many in each row as there are columns
 * @param note what a reader of the file alone must know, its last line; empty for none
 */
public record TableData(String caption, List<Column> columns, List<List<String>> rows, String note) {

    /** A table of which nothing more is to be said. */
    public TableData(String caption, List<Column> columns, List<List<String>> rows) {
        this(caption, columns, rows, "");
    }

    public TableData {
        columns = List.copyOf(columns);
        rows = rows.stream().map(List::copyOf).toList();
        int width = columns.size();
        for (List<String> row : rows) {
            if (row.size() != width) {
                throw new IllegalArgumentException(
                        "A row of " + row.size() + " cells under " + width + " headings: " + row);
            }
        }
    }

    /**
     * One column.
     *
     * @param heading its heading
     * @param numeric true where its cells are numbers, which are set to the right
     */
    public record Column(String heading, boolean numeric) {

        /** A column of words. */
        public static Column words(String heading) {
            return new Column(heading, false);
        }

        /** A column of numbers. */
        public static Column numbers(String heading) {
            return new Column(heading, true);
        }
    }

    /** A row of cells; null becomes an empty cell. */
    public static List<String> row(@Nullable String... cells) {
        return Arrays.stream(cells).map(cell -> cell == null ? "" : cell).toList();
    }

    /**
     * The table as CSV for a spreadsheet set up in the reader's language: semicolons in Danish, where the comma is the decimal sign, commas
     * in English. It begins with a byte order mark, by which spreadsheets know UTF-8.
     */
    public String csv(Locale locale) {
        String separator = Messages.languageOf(locale).equals(Messages.DANISH) ? ";" : ",";
        StringBuilder text = new StringBuilder("\ufeff");
        line(text, columns.stream().map(Column::heading).toList(), separator);
        rows.forEach(row -> line(text, row, separator));
        if (!note.isEmpty()) {
            line(text, List.of(note), separator);
        }
        return text.toString();
    }

    private static void line(StringBuilder text, List<String> cells, String separator) {
        text.append(cells.stream().map(cell -> quoted(cell, separator)).collect(Collectors.joining(separator)))
                .append("\r\n");
    }

    private static String quoted(String cell, String separator) {
        String safe = SpreadsheetCell.safe(cell);
        // Whichever separator the spreadsheet cuts at, a text stays one cell; a number keeps its decimal sign.
        String divides = SpreadsheetCell.isNumber(cell) ? separator : ",;";
        boolean quote = safe.chars().anyMatch(sign -> (divides + "\"\r\n").indexOf(sign) >= 0);
        return quote ? "\"" + safe.replace("\"", "\"\"") + "\"" : safe;
    }
}
