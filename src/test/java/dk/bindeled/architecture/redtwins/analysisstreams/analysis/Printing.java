package dk.bindeled.architecture.redtwins.analysisstreams.analysis;

import java.io.PrintStream;

/** Knows where to print. */
record Printing(PrintStream out) {}
