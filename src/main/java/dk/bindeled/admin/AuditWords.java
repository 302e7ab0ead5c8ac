package dk.bindeled.admin;

import dk.bindeled.privacy.AuditLine;
import dk.bindeled.privacy.Break;
import dk.bindeled.privacy.CurrentUser;
import dk.bindeled.privacy.LookWords;
import dk.bindeled.ui.Messages;
import dk.bindeled.ui.Speech;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/** The words of the audit's section, in the user's language. */
record AuditWords(Speech speech) {

    String say(String key, Object... parameters) {
        return speech.say(key, parameters);
    }

    /** Date and time to the second. */
    String moment(Instant at) {
        ZonedDateTime here = at.atZone(ZoneId.systemDefault());
        String time = Messages.languageOf(speech.language()).equals(Messages.DANISH) ? "HH.mm.ss" : "HH:mm:ss";
        return speech.numbers().date(here.toLocalDate()) + " "
                + DateTimeFormatter.ofPattern(time, speech.language()).format(here);
    }

    String who(String name) {
        return switch (name) {
            case "" -> say("admin.audit.unknown");
            case CurrentUser.PROGRAM -> say("admin.audit.nobody");
            default -> name;
        };
    }

    String role(String code) {
        return words().role(code);
    }

    String deed(String code) {
        return words().deed(code);
    }

    String place(String place) {
        return place.isEmpty() ? "" : say("audit.place." + place);
    }

    /** What was said it is for: a purpose in words, or what the line is about as it stands. */
    String why(String why) {
        return words().why(why);
    }

    private LookWords words() {
        return new LookWords(speech.language());
    }

    String persons(AuditLine line) {
        String some = speech.numbers().count(line.persons().size());
        if (line.lists().isEmpty()) {
            return line.persons().isEmpty() ? "" : some;
        }
        return say("admin.audit.persons.lists", some, line.lists().size());
    }

    String of(Break found) {
        @Nullable Instant at = found.at();
        return say(
                "audit.break." + found.kind().code(),
                found.file(),
                Long.toString(found.line()),
                Long.toString(found.sequence()),
                Long.toString(found.last()),
                at == null ? say("audit.break.no-time") : moment(at));
    }
}
