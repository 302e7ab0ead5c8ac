package dk.bindeled.architecture.redtwins.analysisfiles.analysis;

import java.nio.file.Path;

/** Knows of files. */
record Reading(Path file) {}
