package dk.bindeled.data;

import dk.bindeled.intake.Imports;
import dk.bindeled.intake.LoadedImport;
import dk.bindeled.network.ImportPurpose;
import dk.bindeled.network.LegalBasis;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What the next import may be for: what was filled in last on this screen, else what the last import is for, for three years. */
final class PurposeProposals {

    private static final int YEARS = 3;

    private final Imports imports;
    private final Clock clock;
    private @Nullable ImportPurpose last;

    PurposeProposals(Imports imports, Clock clock) {
        this.imports = imports;
        this.clock = clock;
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    ImportPurpose next() {
        if (last != null) {
            return last;
        }
        ImportPurpose newest = imports.list().stream()
                .map(LoadedImport::purpose)
                .filter(ImportPurpose::isStated)
                .findFirst()
                .orElse(new ImportPurpose("", LegalBasis.PUBLIC_TASK, null));
        return newest.until(today().plusYears(YEARS));
    }

    void remember(ImportPurpose purpose) {
        last = purpose;
    }
}
