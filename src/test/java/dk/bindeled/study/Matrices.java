package dk.bindeled.study;

/** The services that set groups against groups, for tests without an application. */
public final class Matrices {

    private Matrices() {}

    public static GroupMatrices computed() {
        return new ComputedGroupMatrices();
    }
}
