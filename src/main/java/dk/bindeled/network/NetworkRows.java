package dk.bindeled.network;

import java.util.List;

/**
 * A network as rows: what files hold, what an import writes and what a snapshot is built from.
 *
 * @param areas areas, each id once
 * @param actors actors, each id once
 * @param ties ties between those actors, in any order
 * @param referrals referrals, each id once
 */
public record NetworkRows(List<Area> areas, List<Actor> actors, List<Tie> ties, List<Referral> referrals) {

    public NetworkRows {
        areas = List.copyOf(areas);
        actors = List.copyOf(actors);
        ties = List.copyOf(ties);
        referrals = List.copyOf(referrals);
    }

    /** 64 hexadecimal digits that are the same for the same rows in any order: those of each snapshot of them. */
    public String fingerprint() {
        return Fingerprint.of(this);
    }

    /** Everyone who is or ever was in it, with every tie there ever was, as if all of it held on every date; without referrals. */
    public NetworkRows undated() {
        return new NetworkRows(
                areas,
                actors.stream().map(Actor::undated).toList(),
                ties.stream().map(Tie::undated).toList(),
                List.of());
    }

    /** A network with nothing in it. */
    public static NetworkRows empty() {
        return new NetworkRows(List.of(), List.of(), List.of(), List.of());
    }
}
