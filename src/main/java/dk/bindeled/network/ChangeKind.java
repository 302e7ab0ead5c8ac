package dk.bindeled.network;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a {@link Change} does. */
public enum ChangeKind {
    ADD_TIE,
    REMOVE_TIE,
    ADD_PERSON,
    REMOVE_PERSON,
    ADD_AMBASSADOR,
    REMOVE_AMBASSADOR,
    ADD_FORUM,
    TRAIN;

    /** The word for it in files, in what is kept, and in the keys of texts. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The kind with this code. */
    public static Optional<ChangeKind> fromCode(String code) {
        return Arrays.stream(values()).filter(kind -> kind.code().equals(code)).findFirst();
    }

    /** What a change does. */
    public static ChangeKind of(Change change) {
        return switch (change) {
            case Change.AddTie _ -> ADD_TIE;
            case Change.RemoveTie _ -> REMOVE_TIE;
            case Change.AddPerson _ -> ADD_PERSON;
            case Change.RemovePerson _ -> REMOVE_PERSON;
            case Change.AddAmbassador _ -> ADD_AMBASSADOR;
            case Change.RemoveAmbassador _ -> REMOVE_AMBASSADOR;
            case Change.AddForum _ -> ADD_FORUM;
            case Change.Train _ -> TRAIN;
        };
    }
}
