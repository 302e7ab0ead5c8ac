package dk.bindeled.intake;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The row of a table that is being read. One object serves all rows of a file. Values are stripped of blanks around them; an empty value
 * is null. A value that cannot be read becomes a fault, and null.
 */
final class Row {

    /** Longest text taken as a value, in characters. */
    static final int LONGEST_TEXT = 4_000;

    /** Longest id, in characters: longer ones cannot be looked up fast. */
    static final int LONGEST_ID = 200;

    private static final int MOST_REMEMBERED = 20_000;

    private final String file;
    private final Header header;
    private final Findings findings;
    private final List<String> fields = new ArrayList<>();
    private final Map<String, LocalDate> dates = new HashMap<>();
    private final Map<String, String> foldings = new HashMap<>();
    private int line;
    private boolean faulty;
    private boolean misfit;

    Row(String file, Header header, Findings findings) {
        this.file = file;
        this.header = header;
        this.findings = findings;
    }

    /** Takes the next record's fields and checks that they fit the header. False if there is nothing in the record. */
    boolean take(int lineNumber, List<String> record) {
        line = lineNumber;
        faulty = false;
        misfit = false;
        fields.clear();
        boolean blank = true;
        for (String field : record) {
            String stripped = stripped(field);
            fields.add(stripped);
            blank &= stripped.isEmpty();
        }
        if (blank) {
            return false;
        }
        checkFit();
        return true;
    }

    /** Spreadsheets write separators for columns without a name; a row may have as many of them as the header, and no more. */
    private void checkFit() {
        int last = fields.size();
        while (last > header.size()
                && last <= header.width()
                && fields.get(last - 1).isEmpty()) {
            last--;
        }
        if (last != header.size()) {
            FaultKind kind = last > header.size() ? FaultKind.TOO_MANY_FIELDS : FaultKind.TOO_FEW_FIELDS;
            fault(kind, null, null, Integer.toString(last), Integer.toString(header.size()));
            misfit = true;
        }
    }

    int line() {
        return line;
    }

    /** True if a fault of this row has been found. */
    boolean isFaulty() {
        return faulty;
    }

    /** A text as it stands, or null. */
    @Nullable
    String text(Column column) {
        return text(column, header.position(column), LONGEST_TEXT);
    }

    /** The value of a further column, or null. */
    @Nullable
    String further(int position) {
        return text(null, position, LONGEST_TEXT);
    }

    /** The text at a position however long it is, or null. */
    @Nullable
    String peek(int position) {
        String value = position < 0 || position >= fields.size() ? "" : fields.get(position);
        return value.isEmpty() ? null : value;
    }

    /** An id, or null. */
    @Nullable
    String id(Column column) {
        return text(column, header.position(column), LONGEST_ID);
    }

    /** An id or word that must be there; without it the row has a fault and the answer is null. */
    @Nullable
    String required(Column column) {
        String value = id(column);
        if (value == null && peek(header.position(column)) == null) {
            fault(FaultKind.EMPTY_VALUE, column, null);
        }
        return value;
    }

    /** A date, or null. */
    @Nullable
    LocalDate date(Column column) {
        String value = text(column);
        if (value == null) {
            return null;
        }
        LocalDate date = dates.get(value);
        if (date == null) {
            date = Values.date(value);
            remember(dates, value, date);
        }
        if (date == null) {
            fault(FaultKind.BAD_DATE, column, value);
        }
        return date;
    }

    /** What a word stands for, or null. */
    <T> @Nullable T word(Column column, Map<String, T> words, FaultKind otherwise) {
        String value = text(column);
        if (value == null) {
            return null;
        }
        String folded = foldings.get(value);
        if (folded == null) {
            folded = Folded.of(value);
            remember(foldings, value, folded);
        }
        T meaning = words.get(folded);
        if (meaning == null) {
            suggest(
                    otherwise,
                    column,
                    value,
                    Folded.nearest(value, words.keySet().stream().sorted().toList()));
        }
        return meaning;
    }

    /** Reports that {@code until} comes before {@code from}. */
    void checkOrder(Column untilColumn, @Nullable LocalDate from, @Nullable LocalDate until) {
        if (from != null && until != null && until.isBefore(from)) {
            fault(FaultKind.UNTIL_BEFORE_START, untilColumn, until.toString(), from.toString());
        }
    }

    /** Reports a fault of this row. */
    void fault(FaultKind kind, @Nullable Column column, @Nullable String value, String... details) {
        report(kind, column == null ? null : header.nameOf(column), value, null, details);
    }

    /** Reports a fault of this row, with what is probably meant. */
    void suggest(FaultKind kind, Column column, String value, @Nullable String meant, String... details) {
        report(kind, header.nameOf(column), value, meant, details);
    }

    /** Reports something worth knowing of this row. */
    void note(NoteKind kind, @Nullable Column column, String... details) {
        findings.add(new Note(kind, file, line, column == null ? null : header.nameOf(column), 1, List.of(details)));
    }

    private @Nullable String text(@Nullable Column column, int position, int longest) {
        String value = peek(position);
        if (value != null && value.length() > longest) {
            String name = column == null ? header.name(position) : header.nameOf(column);
            report(FaultKind.VALUE_TOO_LONG, name, value, null, Integer.toString(longest));
            return null;
        }
        return value;
    }

    /** Files say the same words and dates again and again; reading each once makes them three times as fast. */
    private static <T> void remember(Map<String, T> readBefore, String value, @Nullable T meaning) {
        if (meaning != null && readBefore.size() < MOST_REMEMBERED) {
            readBefore.put(value, meaning);
        }
    }

    private void report(
            FaultKind kind,
            @Nullable String column,
            @Nullable String value,
            @Nullable String suggestion,
            String... details) {
        faulty = true;
        if (misfit) {
            return; // the values stand in the wrong columns; what is wrong with them says nothing
        }
        findings.add(new Fault(kind, file, line, column, value, suggestion, List.of(details)));
    }

    /** Without blanks around it, no-break spaces included, and with letters composed, so that the same word is the same text. */
    static String stripped(String field) {
        int from = 0;
        int to = field.length();
        while (from < to && isBlank(field.charAt(from))) {
            from++;
        }
        while (from < to && isBlank(field.charAt(to - 1))) {
            to--;
        }
        String value = field.substring(from, to);
        for (int i = 0; i < value.length(); i++) {
            if (value.charAt(i) >= 0x300) {
                return Normalizer.normalize(value, Normalizer.Form.NFC);
            }
        }
        return value;
    }

    private static boolean isBlank(char c) {
        return c <= ' ' || Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\uFEFF';
    }
}
