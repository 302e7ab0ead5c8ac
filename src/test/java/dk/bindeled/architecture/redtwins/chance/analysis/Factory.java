package dk.bindeled.architecture.redtwins.chance.analysis;

import java.util.random.RandomGeneratorFactory;

/** Draws what nobody can draw again. */
class Factory {

    Object draw() {
        return RandomGeneratorFactory.of("L64X128MixRandom").create();
    }
}
