package dk.bindeled.architecture.redtwins.unrecorded.network;

/** Someone with a name. */
public record Actor(String id, String label) {}
