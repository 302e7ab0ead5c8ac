package dk.bindeled.study;

import java.util.List;

/**
 * What a list of changes would make of a network, and which of them have come into being in it. It names persons by their ids and is never shown to
 * readers.
 *
 * @param lines the changes, in the order of their file
 * @param planned what has become of each, in the same order, and of the groups between which ties were planned
 * @param figures before and after
 * @param pairs pairs of groups that the changes touch or that have another class than before, by the groups' ids
 * @param outlook what takes longer: the whole network
 */
public record WhatIfFindings(
        List<Line> lines,
        PlannedBridges.Found planned,
        List<ScenarioFigure> figures,
        List<Touched> pairs,
        ScenarioOutlook outlook) {

    public WhatIfFindings {
        lines = List.copyOf(lines);
        figures = List.copyOf(figures);
        pairs = List.copyOf(pairs);
    }

    /**
     * A change of a file.
     *
     * @param written where and how it stands there
     * @param tried true if it is among those whose consequences are told: it is not so yet, and all it speaks of are still there
     */
    public record Line(WhatIfStudies.Written written, boolean tried) {}

    /**
     * A pair of groups.
     *
     * @param pair before and after
     * @param touched true if the changes have to do with it, false if only what is usual in the network has moved
     */
    public record Touched(ScenarioPair pair, boolean touched) {}

    /** How many of the changes were tried. */
    public long tried() {
        return lines.stream().filter(Line::tried).count();
    }
}
