package dk.bindeled.study;

/**
 * Ordered pairs of actors without a tie between whom an actor stands, by the groups of the three (Gould &amp; Fernandez 1989).
 *
 * @param coordinator all three in one group
 * @param itinerant both ends in one group, the middle in another
 * @param representative the middle in the group of the first
 * @param gatekeeper the middle in the group of the last
 * @param liaison three groups
 */
public record BrokerFigures(long coordinator, long itinerant, long representative, long gatekeeper, long liaison) {}
