package dk.bindeled.bridges;

import dk.bindeled.study.Remembering;
import org.springframework.stereotype.Component;

/** Drops the rankings that are kept for all: the studies they were made of name persons. */
@Component
class RememberedPossibilities implements Remembering {

    @Override
    public void forget() {
        Possibilities.forget();
    }
}
