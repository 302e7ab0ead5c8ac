package dk.bindeled.privacy;

import java.time.Instant;
import java.util.List;

/** Knows who has looked at a person; the record of what was looked at is one. Without any, the access report says where to ask. */
public interface LooksAtPerson {

    /** Every look at the person with this id, newest first. */
    List<Look> of(String personId);

    /**
     * One look.
     *
     * @param at when
     * @param who the name of the one who looked
     * @param deed what was done, in words for people
     * @param why what was given as the reason; empty for none
     */
    record Look(Instant at, String who, String deed, String why) {}
}
