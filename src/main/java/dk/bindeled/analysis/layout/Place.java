package dk.bindeled.analysis.layout;

/**
 * Where an actor is drawn.
 *
 * @param region number of the lowest region it is drawn in, or -1 where it is not drawn
 * @param x rightwards
 * @param y upwards
 */
public record Place(int region, double x, double y) {}
