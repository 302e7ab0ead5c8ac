package dk.bindeled.analysis.structure;

/**
 * An edge whose loss parts a component in two.
 *
 * @param inner its end on the smaller side (on the side of the smaller node number where both are as large)
 * @param outer its other end
 * @param smallerSide nodes on the smaller side, at least 1
 */
public record BridgeTie(int inner, int outer, int smallerSide) {}
