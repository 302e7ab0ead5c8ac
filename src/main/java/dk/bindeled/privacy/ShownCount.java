package dk.bindeled.privacy;

/**
 * A count and whether it may be shown.
 *
 * @param value the count; read it only where it is visible
 * @param visible false where it rests on too few persons, or would give another such count away
 */
public record ShownCount(long value, boolean visible) {}
