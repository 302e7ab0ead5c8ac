package dk.bindeled.network;

import java.time.LocalDate;

/** Gathers who is a member of what, and who is employed by whom, from ties of all types. */
final class AffiliationCollector {

    private final ActorIndex index;
    private final LocalDate date;
    private final NumberRows.Pairs memberships = new NumberRows.Pairs();
    private final NumberRows.Pairs employers = new NumberRows.Pairs();

    AffiliationCollector(ActorIndex index, LocalDate date) {
        this.index = index;
        this.date = date;
    }

    /** Takes note of a tie if it is an affiliation that holds between two actors there are. */
    void add(Tie tie) {
        if (!tie.type().isAffiliation() || !tie.holdsAt(date)) {
            return;
        }
        int from = index.of(tie.from());
        int to = index.of(tie.to());
        if (from >= 0 && to >= 0 && from != to) {
            (tie.type() == TieType.MEMBER_OF ? memberships : employers).add(from, to);
        }
    }

    /** What was gathered, over {@code actors} actors. */
    Affiliations affiliations(int actors) {
        return new Affiliations(memberships.rows(actors), employers.rows(actors));
    }
}
