package dk.bindeled.rings;

/**
 * Something that is worth a look.
 *
 * @param text the finding, one sentence
 * @param reason what it rests on, one sentence
 * @param part the part of the screen on which it is seen
 * @param by within that part, what the funnel is divided by; empty where that does not matter
 */
record Finding(String text, String reason, Part part, String by) {}
