package dk.bindeled.study;

import dk.bindeled.network.NetworkRows;
import dk.bindeled.network.Snapshot;

/**
 * About how many bytes of the heap things take, by their counts: enough to keep few of the large and many of the small. Measured on a town of
 * 35,000 persons; texts and persons that things share are counted with each.
 */
final class Footprint {

    private static final long ACTOR = 250;
    private static final long TIE = 120;
    private static final long ARC = 10;
    private static final long NODE_FIGURES = 220;
    private static final long PAIR_FIGURES = 200;
    private static final long ROW = 120;

    private Footprint() {}

    /** The part of the heap, at most, that one sort of thing may take: {@code share} of it. */
    static long room(double share) {
        return (long) (Runtime.getRuntime().maxMemory() * share);
    }

    static long of(NetworkRows rows) {
        return ACTOR * (rows.actors().size() + rows.areas().size())
                + TIE * rows.ties().size()
                + ROW * rows.referrals().size();
    }

    static long of(Snapshot snapshot) {
        return ACTOR * snapshot.actorCount() + 2 * ARC * snapshot.edgeCount();
    }

    static long of(Study study) {
        StudyResult result = study.result();
        return NODE_FIGURES * result.actors().size()
                + PAIR_FIGURES * result.pairs().size()
                + ROW
                        * ((long) result.parents().size()
                                + result.groups().size()
                                + result.cascades().size()
                                + result.rings().size()
                                + result.funnel().size()
                                + result.flows().size());
    }

    static long of(NetworkPicture picture) {
        return ROW
                        * ((long) picture.nodes().size()
                                + picture.discs().size()
                                + picture.bundles().size())
                + ARC * (picture.ties().size() + 4L * picture.affiliations().size());
    }
}
