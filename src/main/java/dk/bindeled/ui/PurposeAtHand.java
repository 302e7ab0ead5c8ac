package dk.bindeled.ui;

import java.util.List;
import java.util.Optional;

/** What the one who is signed in looks at persons for, as the shell has to know it. Called while a request is answered. */
public interface PurposeAtHand {

    /** True if the one who is signed in may see persons at all. */
    boolean concerns();

    /** The code of what was said, for instance {@code evaluation}; empty until something was. */
    Optional<String> said();

    /** What was added in words, or empty. */
    String text();

    /** The codes one may choose from. */
    List<String> choices();

    /** True if a code needs words. */
    boolean needsText(String code);

    /** Says what the looking is for from now on. */
    void say(String code, String text);
}
