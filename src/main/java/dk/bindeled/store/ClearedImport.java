package dk.bindeled.store;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;

/**
 * Work that was under way when the program stopped, and was cleared away at the next start.
 *
 * @param id id of the import
 * @param at when it began
 * @param by who imported
 * @param file name of the folder, file or form the rows came from
 * @param work what had been under way
 */
public record ClearedImport(String id, Instant at, String by, String file, Work work) {

    /** What had been under way; either way nothing of the import is left. */
    public enum Work {
        /** The import had not been published. */
        IMPORT,
        /** The import was being undone. */
        UNDO
    }

    /** One sentence that says so, in the wanted language (Danish, else English). */
    public String message(Locale locale) {
        String begun = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .withLocale(locale)
                .format(at.atZone(ZoneId.systemDefault()));
        return Texts.of("store.cleared." + work.name().toLowerCase(Locale.ROOT), locale, file, by, begun);
    }
}
