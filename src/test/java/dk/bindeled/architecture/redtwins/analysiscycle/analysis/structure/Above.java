package dk.bindeled.architecture.redtwins.analysiscycle.analysis.structure;

import dk.bindeled.architecture.redtwins.analysiscycle.analysis.capital.Below;

/** Stands on what stands on it. */
public record Above(Below below) {}
