package dk.bindeled.architecture.redtwins.chance.analysis;

import java.util.random.RandomGenerator;

/** Draws what nobody can draw again. */
class Named {

    Object draw() {
        return RandomGenerator.of("L64X128MixRandom");
    }
}
