package dk.bindeled.data;

import dk.bindeled.intake.Imports;
import dk.bindeled.intake.LoadedImport;
import dk.bindeled.network.LegalBasis;
import dk.bindeled.network.Purpose;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What the next import may be for: what was filled in last on this screen, else what the last import is for, for three years. */
final class PurposeProposals {

    private static final int YEARS = 3;

    private final Imports imports;
    private final Clock clock;
    private @Nullable Purpose last;

    PurposeProposals(Imports imports, Clock clock) {
        this.imports = imports;
        this.clock = clock;
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    Purpose next() {
        if (last != null) {
            return last;
        }
        Purpose newest = imports.list().stream()
                .map(LoadedImport::purpose)
                .filter(Purpose::isStated)
                .findFirst()
                .orElse(new Purpose("", LegalBasis.PUBLIC_TASK, null));
        return newest.until(today().plusYears(YEARS));
    }

    void remember(Purpose purpose) {
        last = purpose;
    }
}
