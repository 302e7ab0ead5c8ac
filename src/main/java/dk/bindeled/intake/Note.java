package dk.bindeled.intake;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Something worth knowing about the files that is not a fault, with its effect.
 *
 * @param kind what it is about
 * @param file name of the file as it was given
 * @param line line it is on, or the first of them; 0 where it is not on a line
 * @param column name of the column as the file writes it, or null
 * @param count how many rows it is about
 * @param details further facts the text names, in the order the text expects
 */
public record Note(
        NoteKind kind, String file, int line, @Nullable String column, long count, List<String> details) {

    public Note {
        details = List.copyOf(details);
    }

    /** What is worth knowing and its effect, in the reader's language, without the place. */
    public String text(Locale locale) {
        Object[] arguments = new Object[details.size() + 3];
        arguments[0] = count;
        arguments[1] = column == null ? "" : column;
        arguments[2] = file;
        for (int i = 0; i < details.size(); i++) {
            arguments[i + 3] = details.get(i);
        }
        return Texts.of(locale).format("intake.note." + kind.code(), arguments);
    }

    /** Place and text in one line. */
    public String sentence(Locale locale) {
        return Texts.of(locale).place(file, line, column) + ": " + text(locale);
    }
}
