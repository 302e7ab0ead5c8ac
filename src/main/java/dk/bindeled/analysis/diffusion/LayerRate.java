package dk.bindeled.analysis.diffusion;

import dk.bindeled.network.Figure;
import dk.bindeled.network.TieType;
import java.util.Set;

/**
 * How often showing the way along one kind of tie was possible, and how often it came to a welcome.
 *
 * @param layers what the tie is made of: exactly these layers join the two, one way or the other
 * @param guides persons who could have shown the way
 * @param persons persons whom they could have shown it
 * @param exposures pairs of the two
 * @param welcomed of the exposures, those in which the neighbour was brought
 * @param rate welcomed of exposures, with its Wilson interval; missing where nobody was exposed
 * @param shrunk the rate, drawn towards that of all ties
 */
public record LayerRate(
        Set<TieType> layers, int guides, int persons, long exposures, long welcomed, Figure rate, double shrunk) {

    public LayerRate {
        layers = Set.copyOf(layers);
    }
}
