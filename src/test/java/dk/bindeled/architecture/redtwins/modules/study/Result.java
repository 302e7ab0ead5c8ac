package dk.bindeled.architecture.redtwins.modules.study;

import dk.bindeled.architecture.redtwins.modules.privacy.Pseudonym;

/** Uses a module that its own has not named. */
public record Result(Pseudonym who) {}
