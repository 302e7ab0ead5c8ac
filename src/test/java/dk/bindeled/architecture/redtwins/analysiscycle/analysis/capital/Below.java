package dk.bindeled.architecture.redtwins.analysiscycle.analysis.capital;

import dk.bindeled.architecture.redtwins.analysiscycle.analysis.structure.Above;
import org.jspecify.annotations.Nullable;

/** Stands on what stands on it. */
public record Below(@Nullable Above above) {}
