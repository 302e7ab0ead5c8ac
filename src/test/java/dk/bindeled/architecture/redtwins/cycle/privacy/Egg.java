package dk.bindeled.architecture.redtwins.cycle.privacy;

import dk.bindeled.architecture.redtwins.cycle.study.Chicken;
import org.jspecify.annotations.Nullable;

/** Comes from the chicken. */
public record Egg(@Nullable Chicken hen) {}
