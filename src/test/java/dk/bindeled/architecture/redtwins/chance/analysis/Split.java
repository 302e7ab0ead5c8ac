package dk.bindeled.architecture.redtwins.chance.analysis;

import java.util.SplittableRandom;

/** Draws what nobody can draw again. */
class Split {

    Object draw() {
        return new SplittableRandom();
    }
}
