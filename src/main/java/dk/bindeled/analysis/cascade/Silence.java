package dk.bindeled.analysis.cascade;

/** How long a welcomed citizen counts as watched of whom no end is recorded. */
public enum Silence {
    /** Until the date of the data: no news means still there. Too good where ends go unrecorded. */
    MEANS_STILL_THERE,
    /** Until last seen to be still there, or the day of the welcome: no news means nothing. Mostly too bad, since who leaves makes news. */
    MEANS_UNKNOWN
}
