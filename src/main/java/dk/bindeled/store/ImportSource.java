package dk.bindeled.store;

/**
 * Who imports what.
 *
 * @param by the one who imports, as shown in the list of imports
 * @param file name of the folder, file or form the rows came from, as shown in the list of imports
 */
public record ImportSource(String by, String file) {}
