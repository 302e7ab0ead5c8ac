package dk.bindeled.study;

import dk.bindeled.network.Actor;
import dk.bindeled.network.BodyPair;
import dk.bindeled.network.Kind;
import dk.bindeled.network.LadderStep;
import dk.bindeled.network.NetworkRows;
import dk.bindeled.network.Sector;
import dk.bindeled.network.Snapshot;
import dk.bindeled.network.SnapshotQuery;
import dk.bindeled.network.Tie;
import dk.bindeled.network.TieType;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Bodies that collaborate: a library (public) and a choir (third) on step 2 since 2022, before on 1; the library and a bakery (private) on a step that is not
 * recorded; the choir and a club (informal) that did until 2023. Twelve persons are in the choir, ten in the library and three in the club: six of the choir are in the
 * library, and all of the club in the choir.
 */
public final class LadderTown {

    /** The day it is looked at. */
    public static final LocalDate TODAY = LocalDate.of(2024, 6, 30);

    private final List<Actor> actors = new ArrayList<>();
    private final List<Tie> ties = new ArrayList<>();

    /** The town. */
    public LadderTown() {
        body("library", "Library", Sector.PUBLIC);
        body("choir", "Choir", Sector.THIRD);
        body("bakery", "Bakery", Sector.PRIVATE);
        body("club", "Club", Sector.INFORMAL);
        collaborate("library", "choir", LadderStep.NETWORKING, "2020-01-01", "2022-01-01");
        collaborate("library", "choir", LadderStep.COORDINATION, "2022-01-01", null);
        collaborate("bakery", "library", null, null, null);
        collaborate("choir", "club", LadderStep.COOPERATION, "2020-01-01", "2023-01-01");
        for (int k = 0; k < 16; k++) {
            actors.add(new Actor("p" + k, Set.of(Kind.CITIZEN), null, null, null, null, null, null, null, Map.of()));
            member(k, "choir", k < 12);
            member(k, "library", k >= 6);
            member(k, "club", k < 3);
        }
    }

    private void body(String id, String label, Sector sector) {
        actors.add(new Actor(id, Set.of(Kind.ORGANISATION), label, null, null, null, sector, null, null, Map.of()));
    }

    private void collaborate(
            String a, String b, @Nullable LadderStep step, @Nullable String since, @Nullable String until) {
        ties.add(new Tie(
                a,
                b,
                TieType.COLLABORATES_WITH,
                step == null ? null : (double) step.number(),
                since == null ? null : LocalDate.parse(since),
                until == null ? null : LocalDate.parse(until),
                null,
                null));
    }

    private void member(int person, String body, boolean is) {
        if (is) {
            ties.add(new Tie("p" + person, body, TieType.MEMBER_OF, null, null, null, null, null));
        }
    }

    /** The town as rows. */
    public NetworkRows rows() {
        return new NetworkRows(List.of(), actors, ties, List.of());
    }

    /** The town today. */
    public Snapshot snapshot() {
        return Snapshot.of(rows(), SnapshotQuery.defaults().withDate(TODAY), TODAY);
    }

    /** How its bodies stand to each other. */
    public CollaborationLadder.Found found(BodyPair... also) {
        return ComputedCollaborationLadder.found(rows(), snapshot(), List.of(also));
    }
}
