package dk.bindeled.architecture.redtwins.modules.privacy;

/** What another module uses without having said so. */
public record Pseudonym(String text) {}
