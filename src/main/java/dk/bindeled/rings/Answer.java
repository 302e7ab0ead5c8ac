package dk.bindeled.rings;

/** What a simulation found, with the sentence that says it first. */
interface Answer {

    /** The finding, in a sentence that begins by saying that it is simulated. */
    String sentence();
}
