package dk.bindeled.intake;

import java.util.Locale;

/** What can be wrong with the files of a network, from the folder as a whole down to a single value. */
public enum FaultKind {
    FOLDER_MISSING(Reach.FILE),
    ZIP_UNREADABLE(Reach.FILE),
    ZIP_TOO_LARGE(Reach.FILE),
    ZIP_PATH_OUTSIDE(Reach.FILE),
    ZIP_SEVERAL_FOLDERS(Reach.FILE),
    ACTORS_MISSING(Reach.FILE),
    FILE_TWICE(Reach.FILE),
    FILE_UNREADABLE(Reach.FILE),
    FILE_EMPTY(Reach.FILE),
    NO_ROWS(Reach.FILE),
    SPREADSHEET(Reach.FILE),
    NOT_UTF8(Reach.FILE),
    NUL_BYTE(Reach.FILE),
    LINE_TOO_LONG(Reach.FILE),
    BROKEN_QUOTES(Reach.FILE),
    TOO_MANY_COLUMNS(Reach.FILE),
    TOO_MANY_ROWS(Reach.FILE),
    WRONG_SEPARATOR(Reach.FILE),
    MISSING_COLUMN(Reach.FILE),
    DUPLICATE_COLUMN(Reach.FILE),
    UNKNOWN_COLUMN(Reach.COLUMN),
    UNNAMED_COLUMN(Reach.COLUMN),
    COLUMN_NAME_TOO_LONG(Reach.COLUMN),
    SENSITIVE_COLUMN(Reach.COLUMN),
    TOO_MANY_FIELDS(Reach.ROW),
    TOO_FEW_FIELDS(Reach.ROW),
    EMPTY_VALUE(Reach.ROW),
    VALUE_TOO_LONG(Reach.ROW),
    CPR_NUMBER(Reach.ROW),
    DUPLICATE_ID(Reach.ROW),
    ERASED_PERSON(Reach.ROW),
    UNKNOWN_KIND(Reach.ROW),
    KINDS_DO_NOT_COMBINE(Reach.ROW),
    UNKNOWN_LEVEL(Reach.ROW),
    UNKNOWN_SECTOR(Reach.ROW),
    UNKNOWN_AREA(Reach.ROW),
    AREA_CYCLE(Reach.ROW),
    PARENT_NOT_HIGHER(Reach.ROW),
    BAD_TIER(Reach.ROW),
    BAD_DATE(Reach.ROW),
    UNTIL_BEFORE_START(Reach.ROW),
    UNKNOWN_ACTOR(Reach.ROW),
    UNKNOWN_TIE_TYPE(Reach.ROW),
    TIE_TO_ITSELF(Reach.ROW),
    PERSON_HAS_NO_MEMBERS(Reach.ROW),
    BAD_STRENGTH(Reach.ROW),
    BAD_LADDER(Reach.ROW),
    DUPLICATE_TIE(Reach.ROW),
    UNKNOWN_CHANNEL(Reach.ROW),
    BAD_YES_NO(Reach.ROW),
    CITIZEN_NOT_A_PERSON(Reach.ROW),
    COMMUNITY_IS_A_PERSON(Reach.ROW);

    /** What is left out when the good rows are loaded in spite of a fault. */
    public enum Reach {
        /** The whole file. */
        FILE,
        /** One column; the rows are loaded without it. */
        COLUMN,
        /** One row. */
        ROW
    }

    private final Reach reach;

    FaultKind(Reach reach) {
        this.reach = reach;
    }

    /** What is left out when the good rows are loaded in spite of the fault. */
    public Reach reach() {
        return reach;
    }

    /** The machine-readable name, for instance {@code unknown_actor}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
