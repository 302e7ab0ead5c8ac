package dk.bindeled.architecture.redtwins.chance.analysis;

import java.util.random.RandomGenerator;

/** Draws what nobody can draw again. */
class Any {

    Object draw() {
        return RandomGenerator.getDefault();
    }
}
