package dk.bindeled.ui;

/** A {@link Screen} on which single persons may stand by name. It is emptied when somebody is erased ({@link OpenPages}). */
public interface TellsOfPersons {}
