package dk.bindeled.study;

import dk.bindeled.network.Figure;
import java.util.List;

/**
 * Communities found from the ties alone. They are for pictures only and never the groups of an evaluation.
 *
 * @param count how many there are
 * @param modularity how much more the ties lie within them than chance would have it; missing where there are no ties
 * @param members every node of the tie graph with its community, in the order of ids
 */
public record CommunityFigures(int count, Figure modularity, List<Member> members) {

    public CommunityFigures {
        members = List.copyOf(members);
    }

    /**
     * An actor's community, which the ties alone were enough to find: no coffee morning. Names are those of {@code communities.csv}.
     *
     * @param id the actor's id
     * @param foundCommunity number from 1, the largest first, equally large ones in the order of their first id
     */
    public record Member(String id, int foundCommunity) {}
}
