package dk.bindeled.architecture.redtwins.sound.network;

/** A word everyone uses. */
public record Word(String text) {}
