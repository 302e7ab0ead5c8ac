package dk.bindeled.architecture.redtwins.chance.analysis;

/** Draws what nobody can draw again. */
class Lot {

    Object draw() {
        return Math.random();
    }
}
