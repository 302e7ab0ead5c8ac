package dk.bindeled.rings;

import java.util.Locale;

/** The parts of the screen, each with an address of its own. */
enum Part {
    /** How far the rings have spread. */
    RINGS,
    /** Where showing the way stops. */
    STEPS,
    /** How it goes over time, and across groups. */
    TIME,
    /** What could happen: simulated, and never mixed with the others. */
    SIMULATED;

    /** In the address: which part is shown. */
    static final String PARAMETER = "part";
    /** In the address: what the funnel is divided by. */
    static final String BY = "by";
    /** In the address: what is asked of a simulation. */
    static final String ASKED = "ask";

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The part of an address; the first where it names none. */
    static Part of(String code) {
        for (Part part : values()) {
            if (part.code().equals(code)) {
                return part;
            }
        }
        return RINGS;
    }
}
