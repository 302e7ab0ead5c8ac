package dk.bindeled.analysis.statistics;

/** How the time for which someone was watched came to its end. */
public enum SpellEnd {
    /** What is waited for happened. */
    EVENT,
    /** Something else happened, after which what is waited for can no longer happen. */
    COMPETING,
    /** Nothing happened for as long as anybody looked. */
    CENSORED
}
