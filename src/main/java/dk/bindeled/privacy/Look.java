package dk.bindeled.privacy;

import java.time.Instant;

/**
 * That someone looked at a person, or changed what is kept of the person.
 *
 * @param at when
 * @param who name of the user
 * @param role the highest role the user had
 * @param deed what was done, as {@link Deed#code}
 * @param place where in the program
 * @param why what it was for
 */
public record Look(Instant at, String who, String role, String deed, String place, String why) {}
