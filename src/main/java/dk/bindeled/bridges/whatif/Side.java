package dk.bindeled.bridges.whatif;

import dk.bindeled.study.Scenario;
import dk.bindeled.study.ScenarioFigure;
import java.util.List;
import java.util.Map;

/**
 * What one scenario makes of the figures.
 *
 * @param heading of its column
 * @param figures before and after
 * @param persons how many each group has with the changes
 */
record Side(String heading, List<ScenarioFigure> figures, Map<String, Long> persons) {

    Side {
        figures = List.copyOf(figures);
        persons = Map.copyOf(persons);
    }

    static Side of(String heading, Scenario scenario) {
        return new Side(heading, scenario.figures(), scenario.persons());
    }
}
