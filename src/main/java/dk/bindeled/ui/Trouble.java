package dk.bindeled.ui;

/**
 * What is said when something could not be done.
 *
 * @param happened what happened
 * @param kept what was kept
 * @param advice what to do now
 */
public record Trouble(String happened, String kept, String advice) {}
