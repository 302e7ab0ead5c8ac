package dk.bindeled.architecture.redtwins.chance.analysis;

import java.util.Collections;
import java.util.List;

/** Shuffles as nobody can shuffle again. */
class Cards {

    void shuffle(List<String> cards) {
        Collections.shuffle(cards);
    }
}
