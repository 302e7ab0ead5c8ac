package dk.bindeled.analysis.diffusion;

import dk.bindeled.network.Figure;

/**
 * Where tries of the three-step cascade came to nothing. A try is one person's with one neighbour who has not come along when it is made; those of
 * one ring are made one after the other.
 *
 * @param tries tries of all runs together
 * @param notBegun share of them that were never begun, with its Wilson interval; this and the others are missing where nobody tried
 * @param notShown share of them that were begun, but the way was not shown
 * @param notWelcomed share of them to whom the way was shown, but who were not welcomed
 * @param succeeded share of them that brought someone along
 */
public record FailingSteps(long tries, Figure notBegun, Figure notShown, Figure notWelcomed, Figure succeeded) {}
