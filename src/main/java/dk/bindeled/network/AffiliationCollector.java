package dk.bindeled.network;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;

/** Gathers who is a member of what, who is employed by whom, and who has held a post as community guide, from ties of all types. */
final class AffiliationCollector {

    private final ActorIndex index;
    private final LocalDate date;
    private final NumberRows.Pairs memberships = new NumberRows.Pairs();
    private final NumberRows.Pairs employers = new NumberRows.Pairs();
    private final Set<String> communityGuides = new HashSet<>();

    AffiliationCollector(ActorIndex index, LocalDate date) {
        this.index = index;
        this.date = date;
    }

    /** Takes note of a tie if it is an affiliation that holds between two actors there are. */
    void add(Tie tie) {
        if (tie.isCommunityGuidePost() && (tie.since() == null || !tie.since().isAfter(date))) {
            communityGuides.add(tie.from());
        }
        if (!tie.type().isAffiliation() || !tie.holdsAt(date)) {
            return;
        }
        int from = index.of(tie.from());
        int to = index.of(tie.to());
        if (from >= 0 && to >= 0 && from != to) {
            (tie.type() == TieType.MEMBER_OF ? memberships : employers).add(from, to);
        }
    }

    /** Ids of those who hold a post as community guide or have held one: what they did in it still counts as theirs. */
    Set<String> communityGuides() {
        return Set.copyOf(communityGuides);
    }

    /** What was gathered, over {@code actors} actors. */
    Affiliations affiliations(int actors) {
        return new Affiliations(memberships.rows(actors), employers.rows(actors));
    }
}
