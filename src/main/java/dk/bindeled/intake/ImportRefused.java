package dk.bindeled.intake;

import dk.bindeled.store.StoreUnavailable;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.ExitCodeGenerator;

/** An import or undo was not carried out; the network is as it was. */
@SuppressWarnings("serial") // never serialised
public final class ImportRefused extends RuntimeException implements ExitCodeGenerator {

    /** Why not. */
    public enum Reason {
        /** The files have faults, and loading the good rows alone was not accepted. */
        FAULTS,
        /** There is no row that can be loaded. */
        NOTHING_TO_LOAD,
        /** Rows refer to something that was there when they were checked and is no longer stored. */
        CHANGED_MEANWHILE,
        /** Rows hold a person who was erased after they were checked. */
        ERASED_MEANWHILE,
        /** Another import or undo is running. */
        UNDER_WAY,
        /** The import to be undone is not there, or no longer. */
        NOT_FOUND,
        /** Later imports refer to what the import to be undone added or changed. */
        BUILT_UPON,
        /** The database cannot be reached, or its disk is full. */
        STORE
    }

    private final Reason reason;
    private final List<String> details;
    private final @Nullable StoreUnavailable unavailable;

    private ImportRefused(Reason reason, List<String> details, @Nullable StoreUnavailable unavailable) {
        super(text(reason, details, unavailable, Locale.ENGLISH), unavailable);
        this.reason = reason;
        this.details = List.copyOf(details);
        this.unavailable = unavailable;
    }

    static ImportRefused by(StoreUnavailable unavailable) {
        return new ImportRefused(Reason.STORE, List.of(), unavailable);
    }

    static ImportRefused because(Reason reason, Object... details) {
        return new ImportRefused(
                reason, List.of(details).stream().map(Object::toString).toList(), null);
    }

    /** Why the import or undo was not carried out. */
    public Reason reason() {
        return reason;
    }

    /** 2: what a command ends with whose input was refused. */
    @Override
    public int getExitCode() {
        return 2;
    }

    /** What happened, in the language of this machine (Danish, else English). */
    @Override
    public String getLocalizedMessage() {
        return text(Locale.getDefault());
    }

    /** What happened, what was kept and what to do, in the reader's language. */
    public String text(Locale locale) {
        return text(reason, details, unavailable, locale);
    }

    private static String text(
            Reason reason, List<String> details, @Nullable StoreUnavailable unavailable, Locale locale) {
        String key = "intake.refused." + reason.name().toLowerCase(Locale.ROOT);
        Object[] values = unavailable == null ? details.toArray() : new Object[] {unavailable.message(locale)};
        return Texts.of(locale).format(key, values);
    }
}
