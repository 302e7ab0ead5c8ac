package dk.bindeled.architecture.redtwins.publicview.overview;

/** A view that others could take hold of. */
public class FrontView {}
