package dk.bindeled.study;

/** The service that works out ways to those who decide, for tests of what is shown of them. */
public final class RoutesAtHand {

    private RoutesAtHand() {}

    /** The service. */
    public static DecisionRoutes service() {
        return new ComputedDecisionRoutes();
    }
}
