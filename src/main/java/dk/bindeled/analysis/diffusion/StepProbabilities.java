package dk.bindeled.analysis.diffusion;

/**
 * How likely a try is to come through each of its three steps.
 *
 * @param begun that somebody begins to show a neighbour the way at all, 0-1
 * @param shown that the way is shown, once begun, 0-1
 * @param welcomed that the neighbour is welcomed, once shown the way, 0-1
 */
public record StepProbabilities(double begun, double shown, double welcomed) {

    public StepProbabilities {
        DiffusionModel.checked(begun);
        DiffusionModel.checked(shown);
        DiffusionModel.checked(welcomed);
    }

    /** That a try comes through all three. */
    public double product() {
        return begun * shown * welcomed;
    }
}
