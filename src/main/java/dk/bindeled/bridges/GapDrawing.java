package dk.bindeled.bridges;

import dk.bindeled.study.GroupMatrix.Side;
import dk.bindeled.study.PairFigures;

/** A matrix that is drawn, one way or another. */
interface GapDrawing {

    /** Marks the cells of the chosen pair and no others. */
    void mark(PairFigures chosen);

    /** Marks a group, and no pair. */
    void mark(Side group);
}
