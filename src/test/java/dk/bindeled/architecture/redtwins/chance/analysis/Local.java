package dk.bindeled.architecture.redtwins.chance.analysis;

import java.util.concurrent.ThreadLocalRandom;

/** Draws what nobody can draw again. */
class Local {

    Object draw() {
        return ThreadLocalRandom.current();
    }
}
