package dk.bindeled.store;

import dk.bindeled.network.Area;
import dk.bindeled.network.Referral;

/** The three sorts of rows that are nodes. */
final class NodeSorts {

    static final NodeSort<Area> AREAS = new AreaNodes();
    static final ActorNodes ACTORS = new ActorNodes();
    static final NodeSort<Referral> REFERRALS = new ReferralNodes();

    private NodeSorts() {}
}
