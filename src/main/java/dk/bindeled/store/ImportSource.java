package dk.bindeled.store;

import dk.bindeled.network.ImportPurpose;

/**
 * Who imports what, and what for.
 *
 * @param by the one who imports, as shown in the list of imports
 * @param file name of the folder, file or form the rows came from, as shown in the list of imports
 * @param purpose what the rows are kept for, on which basis, and how long
 */
public record ImportSource(String by, String file, ImportPurpose purpose) {

    /** Nobody has said what for. A form's referral then takes over what is said of the actors it names; see {@link Registry#save}. */
    public ImportSource(String by, String file) {
        this(by, file, ImportPurpose.NOT_STATED);
    }
}
