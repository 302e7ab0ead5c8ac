package dk.bindeled.bridges;

import dk.bindeled.study.PairFigures;

/** Why a pair of groups is worth a look, in a sentence: for whom, and what a tie more would mean. */
record WhyItMatters(PairReading reading, PairFigures pair) {

    /** The sentence; empty where nothing is wanting, or where the pair is withheld. */
    String sentence() {
        if (!reading.mayShow(pair)) {
            return "";
        }
        return switch (pair.bridgeClass()) {
            case NONE -> say("none");
            case FRAGILE -> restsOnThoseInBoth() ? reading.say("why.few") : say(fragile());
            case THIN -> restsOnThoseInBoth() ? reading.say("why.few") : say("thin");
            case ROBUST, NOT_EXPECTED, UNKNOWN -> "";
        };
    }

    /** True if a word on how many carry the bridge would tell how many are in both groups, where that is not told. */
    private boolean restsOnThoseInBoth() {
        return reading.sheltersShared() && pair.sharedMembers() > 0;
    }

    private String fragile() {
        if (pair.directTies() == 1) {
            return "tie";
        }
        return pair.independentBridges() == 1 ? "all" : "most";
    }

    /** For how many it matters is said only where that may be told. */
    private String say(String what) {
        if (!reading.mayShowPersons(pair)) {
            return reading.say("why." + what + ".plain");
        }
        return reading.say("why." + what + (reading.ofBodies() ? ".bodies" : ""), pair.persons());
    }
}
