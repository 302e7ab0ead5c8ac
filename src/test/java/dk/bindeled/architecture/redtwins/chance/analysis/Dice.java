package dk.bindeled.architecture.redtwins.chance.analysis;

import java.util.Random;

/** Draws what nobody can draw again. */
class Dice {

    Object draw() {
        return new Random();
    }
}
