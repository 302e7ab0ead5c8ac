package dk.bindeled.architecture.redtwins.sound.overview;

/** A view nobody else sees. */
class CardView {}
