package dk.bindeled.study;

/** The service that tells what has become of planned changes, for tests of what is shown of them. */
public final class PlannedBridgesAtHand {

    private PlannedBridgesAtHand() {}

    /** The service. */
    public static PlannedBridges service(Studies studies) {
        return new ComputedPlannedBridges(studies);
    }
}
