package dk.bindeled.architecture.redtwins.network.network;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Knows how it is written to a file. */
record Saved(@JsonProperty("n") int size) {}
