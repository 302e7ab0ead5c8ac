package dk.bindeled.intake;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One thing that is wrong in the files, with where it is and what to do about it.
 *
 * @param kind what is wrong
 * @param file name of the file as it was given, or of the folder
 * @param line line of the file, counted from 1 as editors do; 0 where the fault is not on a line
 * @param column name of the column as the file writes it, or null
 * @param value the value at fault, shortened where it is long and masked where it is personal, or null
 * @param suggestion what is probably meant, or null
 * @param details further facts the texts name, in the order the texts expect
 */
public record Fault(
        FaultKind kind,
        String file,
        int line,
        @Nullable String column,
        @Nullable String value,
        @Nullable String suggestion,
        List<String> details) {

    private static final int LONGEST_SHOWN = 60;

    public Fault {
        value = value == null ? null : shortened(value);
        details = List.copyOf(details);
    }

    /** What is wrong, as a sentence in the reader's language, without the place. */
    public String text(Locale locale) {
        return Texts.of(locale).format(key(), arguments());
    }

    /** What to do about it, as a sentence in the reader's language. */
    public String advice(Locale locale) {
        Texts texts = Texts.of(locale);
        String advice = texts.format(key() + ".advice", arguments());
        return suggestion == null ? advice : advice + " " + texts.format("intake.suggestion", suggestion);
    }

    /** Where it is: file, and line and column where there are any, for instance {@code ties.csv, line 12, column type}. */
    public String place(Locale locale) {
        return Texts.of(locale).place(file, line, column);
    }

    /** Place, text and advice in one line. */
    public String sentence(Locale locale) {
        return place(locale) + ": " + text(locale) + " " + advice(locale);
    }

    /** A fault of a whole file or of a line of it. */
    static Fault of(FaultKind kind, String file, int line, @Nullable String value, String... details) {
        return new Fault(kind, file, line, null, value, null, List.of(details));
    }

    private String key() {
        return "intake.fault." + kind.code();
    }

    private Object[] arguments() {
        Object[] arguments = new Object[details.size() + 3];
        arguments[0] = value == null ? "" : value;
        arguments[1] = column == null ? "" : column;
        arguments[2] = file;
        for (int i = 0; i < details.size(); i++) {
            arguments[i + 3] = details.get(i);
        }
        return arguments;
    }

    private static String shortened(String value) {
        String visible = value.replaceAll("\\p{Cntrl}+", " ");
        if (visible.length() <= LONGEST_SHOWN) {
            return visible;
        }
        int end = Character.isHighSurrogate(visible.charAt(LONGEST_SHOWN - 1)) ? LONGEST_SHOWN - 1 : LONGEST_SHOWN;
        return visible.substring(0, end) + "…";
    }
}
