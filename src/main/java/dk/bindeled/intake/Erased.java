package dk.bindeled.intake;

import dk.bindeled.network.Actor;
import java.time.LocalDate;

/** Refuses rows on persons who have been erased. */
final class Erased {

    private Erased() {}

    /** True, with a fault of the row, if the one with the id was erased and may not come back. */
    static boolean isRefused(Row row, Column column, String id, Index<Actor> actors) {
        LocalDate day = actors.erasedOn(id);
        if (day != null) {
            row.fault(FaultKind.ERASED_PERSON, column, id, day.toString());
        }
        return day != null;
    }
}
