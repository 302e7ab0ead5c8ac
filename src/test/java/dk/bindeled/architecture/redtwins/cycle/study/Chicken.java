package dk.bindeled.architecture.redtwins.cycle.study;

import dk.bindeled.architecture.redtwins.cycle.privacy.Egg;

/** Comes from the egg. */
public record Chicken(Egg egg) {}
