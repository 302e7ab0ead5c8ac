package dk.bindeled.architecture.redtwins.chance.analysis;

import java.util.UUID;

/** Draws what nobody can draw again. */
class Badge {

    Object draw() {
        return UUID.randomUUID();
    }
}
