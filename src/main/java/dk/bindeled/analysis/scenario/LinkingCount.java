package dk.bindeled.analysis.scenario;

import dk.bindeled.analysis.capital.Linking;
import dk.bindeled.network.Figure;
import dk.bindeled.network.Reason;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** What {@link Linking} tells of everyone, while ties come and go: linking ties, citizens who have a tie, and who of them is near. */
final class LinkingCount implements TieCount {

    private static final int TIED = 1;
    private static final int NEAR_DECIDING = 2;
    private static final int NEAR_INSTITUTION = 4;

    private final WorkingGraph graph;
    private final WorkingPeople people;
    private final Nearness toDecisionMaker;
    private final Nearness toInstitution;
    /** Of citizens: whether they have a tie and are near. */
    private byte[] known;

    private int[] degrees;
    private int citizens;
    private int deciding;
    private int institutional;
    private int tied;
    private int nearDeciding;
    private int nearInstitution;
    private int linkingTies;

    LinkingCount(WorkingGraph graph, WorkingPeople people) {
        this.graph = graph;
        this.people = people;
        this.toDecisionMaker = new Nearness(graph, people::isDecisionMaker);
        this.toInstitution = new Nearness(graph, people::hasInstitutionalRole);
        this.known = new byte[graph.size()];
        this.degrees = new int[graph.size()];
        int links = 0;
        for (int v = 0; v < graph.size(); v++) {
            degrees[v] = graph.degree(v);
            for (int w : graph.row(v)) {
                links += v < w && people.isLinkingTie(v, w) ? 1 : 0;
            }
        }
        this.linkingTies = links;
        for (int v = 0; v < graph.size(); v++) {
            entered(v);
            look(v);
        }
    }

    /** Someone without ties has come, or is about to be something else. */
    void entered(int v) {
        count(v, 1);
    }

    /** Someone without ties is about to leave, or to be something else. */
    void leaving(int v) {
        count(v, -1);
    }

    @Override
    public void joined(int u, int v) {
        int most = Math.max(u, v);
        if (most >= degrees.length) {
            degrees = Arrays.copyOf(degrees, 2 * most + 1);
            known = Arrays.copyOf(known, 2 * most + 1);
        }
        toDecisionMaker.joined(u, v);
        toInstitution.joined(u, v);
        counted(u, v, 1);
    }

    @Override
    public void parting(int u, int v) {
        toDecisionMaker.parting(u, v);
        toInstitution.parting(u, v);
        counted(u, v, -1);
    }

    int linkingTies() {
        return linkingTies;
    }

    Figure shareWithinTwo() {
        return near(nearDeciding, deciding, Reason.NO_DECISION_MAKER);
    }

    Figure shareWithinTwoOfInstitution() {
        return near(nearInstitution, institutional, Reason.NO_INSTITUTIONAL_ROLE);
    }

    Figure linkingTiesPer100() {
        Reason reason = missing();
        return reason == null ? Figure.of(100.0 * linkingTies / tied, tied) : Figure.missing(reason, tied);
    }

    Figure citizensWithTies() {
        return Figure.share(tied, citizens, Reason.NO_CITIZENS);
    }

    private void counted(int u, int v, int sign) {
        linkingTies += people.isLinkingTie(u, v) ? sign : 0;
        degrees[u] += sign;
        degrees[v] += sign;
        // the rows hold each other, for the graph has the tie still or already
        for (int w : graph.row(u)) {
            look(w);
        }
        for (int w : graph.row(v)) {
            look(w);
        }
    }

    private void look(int v) {
        int now = 0;
        if (degrees[v] > 0 && people.isCitizen(v)) {
            now = TIED
                    | (toDecisionMaker.isWithinTwo(v) ? NEAR_DECIDING : 0)
                    | (toInstitution.isWithinTwo(v) ? NEAR_INSTITUTION : 0);
        }
        int before = known[v];
        known[v] = (byte) now;
        tied += gained(before, now, TIED);
        nearDeciding += gained(before, now, NEAR_DECIDING);
        nearInstitution += gained(before, now, NEAR_INSTITUTION);
    }

    private static int gained(int before, int now, int bit) {
        return ((now & bit) == 0 ? 0 : 1) - ((before & bit) == 0 ? 0 : 1);
    }

    private void count(int v, int sign) {
        citizens += people.isCitizen(v) ? sign : 0;
        deciding += people.isDecisionMaker(v) ? sign : 0;
        institutional += people.hasInstitutionalRole(v) ? sign : 0;
    }

    private Figure near(int within, int anyone, Reason nobody) {
        Reason reason = missing();
        if (reason == null && anyone == 0) {
            reason = nobody;
        }
        return reason == null ? Figure.of((double) within / tied, tied) : Figure.missing(reason, tied);
    }

    private @Nullable Reason missing() {
        if (citizens == 0) {
            return Reason.NO_CITIZENS;
        }
        return tied == 0 ? Reason.NO_CITIZENS_WITH_TIES : null;
    }
}
