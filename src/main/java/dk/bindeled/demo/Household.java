package dk.bindeled.demo;

import dk.bindeled.network.Actor;
import java.util.List;

/**
 * Citizens who live together.
 *
 * @param estate where they live, or an empty text where nobody has recorded it
 * @param members at least one
 */
record Household(String estate, List<Actor> members) {

    Household {
        members = List.copyOf(members);
    }
}
