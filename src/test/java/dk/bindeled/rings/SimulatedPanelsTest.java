package dk.bindeled.rings;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.dom.Element;
import dk.bindeled.network.Figure;
import dk.bindeled.privacy.Sight;
import dk.bindeled.study.SimulatedStart;
import dk.bindeled.study.SimulatedStart.Source;
import dk.bindeled.study.SimulationResult;
import dk.bindeled.ui.Messages;
import java.util.List;
import java.util.function.DoublePredicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SimulatedPanelsTest {

    private static final Reading OPEN = Readings.lindeaa(1);
    private static final Reading OPEN_DANISH = Readings.lindeaa(1, Sight.NAMES, Readings.DANISH);
    private static final Reading SHUT = Readings.lindeaa(1, Sight.NOBODY, Readings.ENGLISH);

    /** Vaadin holds the current page only as long as someone else does. */
    private final UI page = new UI();

    @BeforeEach
    void openPage() {
        UI.setCurrent(page);
    }

    @AfterEach
    void closePage() {
        UI.setCurrent(null);
    }

    @Test
    void thoseChosenAreNamedWithTheirGroupsAndWithoutAFigureOfEach() {
        for (Component panel : List.of(
                new StartPanel(Simulated.seeds(OPEN, 6, 400), OPEN),
                new TrainPanel(Simulated.training(OPEN, 6), OPEN))) {
            String told = Simulated.textOf(panel);
            assertThat(told).contains(OPEN.snapshot().label(0)).doesNotContain("77.7");
            assertThat(told.lines()).contains("Group");
        }
    }

    @Test
    void whoMayNotLookAtPersonsIsToldOfNoCountUnderTheLimit() {
        assertThat(Simulated.textOf(new StartPanel(Simulated.seeds(SHUT, 6, 3), SHUT)))
                .contains("Fewer than 5 persons could be chosen.")
                .doesNotContain(SHUT.snapshot().label(0));
        for (Source source : Source.values()) {
            SimulatedStart start = Simulated.start(source, 3, 2);
            assertThat(Simulated.textOf(Simulated.assumptions(start, SHUT)))
                    .contains("fewer than 5")
                    .contains("Some of those who set rings going, fewer than 5, are not")
                    .doesNotContain("the 3", "3 persons", "2 of those");
            assertThat(Simulated.textOf(Simulated.assumptions(start, OPEN))).contains("3", "2 of those");
        }
    }

    @Test
    void oneIsSaidAsOneInBothLanguages() {
        for (Source source : List.of(Source.OBSERVED_STARTERS, Source.OBSERVED_ROOTS)) {
            SimulatedStart one = Simulated.start(source, 1, 1);
            assertThat(Simulated.textOf(Simulated.assumptions(one, OPEN)))
                    .contains("It starts from the one ")
                    .contains("One of those who set rings going is not in the network on this date and takes no part.");
            assertThat(Simulated.textOf(Simulated.assumptions(one, OPEN_DANISH)))
                    .contains("Det begynder med den ene, ")
                    .contains("Én af dem");
        }
    }

    @Test
    void seedAndIntervalAreExplainedWhereTheyStand() {
        assertThat(Simulated.textOf(Simulated.assumptions(Simulated.GIVEN, OPEN)))
                .contains("1,000 runs, seed 1")
                .contains("The seed decides")
                .contains("The 95% interval says");
        assertThat(Simulated.textOf(Simulated.assumptions(Simulated.GIVEN, OPEN_DANISH)))
                .contains("startværdi 1")
                .contains("Startværdien bestemmer")
                .doesNotContain("frø");
    }

    @Test
    void theDrawingItselfAndTheFileSayThatTheyAreSimulated() {
        SimulatedMark mark = SimulatedMark.of(Simulated.SPREAD, 10_000, Readings.DANISH);
        ReachCharts charts = new ReachCharts(
                List.of(mean(10), mean(7.5)), OPEN.rings().totals(), mean -> true, mark, Readings.DANISH);
        assertThat(List.of(
                        charts.simulated(List.of(mean(10), mean(7.5))),
                        charts.distribution(List.of(new SimulationResult.ReachClass(1, 20, 10_000)))))
                .allSatisfy(chart -> assertThat(optionOf(chart))
                        .contains("\"text\":\"simuleret · 10.000 gennemløb\\nÉt forsøg med hver bekendt\""));
        assertThat(optionOf(charts.observed(OPEN.rings().totals())))
                .contains("\"text\":\"registreret\"")
                .doesNotContain("simuleret");
        String file = mark.table("Hvad", List.of(mark.numbers("Personer")), List.of(List.of("7,5")))
                .csv(Messages.DANISH);
        assertThat(file.lines().toList())
                .hasSize(3)
                .satisfies(lines -> assertThat(lines.getFirst()).endsWith("Personer (simuleret)"))
                .satisfies(lines -> assertThat(lines.getLast())
                        .contains("Simuleret", "Ét forsøg med hver bekendt", "10.000 gennemløb", "startværdi 1"));
    }

    @Test
    void aRingOfFewIsNotDrawnForThoseWhoMayNotSeeSinglePersons() {
        SimulatedMark mark = SimulatedMark.of(Simulated.SPREAD, 10_000, Readings.DANISH);
        List<Figure> rings = List.of(mean(10), mean(7.5), mean(2));
        assertThat(optionOf(charts(rings, mean -> true, mark).simulated(rings))).contains("[7.5,2.0]");
        assertThat(optionOf(charts(rings, mean -> mean >= 5, mark).simulated(rings)))
                .contains("7.5")
                .contains("ikke vist")
                .doesNotContain("2.0");
    }

    private static ReachCharts charts(List<Figure> rings, DoublePredicate told, SimulatedMark mark) {
        return new ReachCharts(rings, OPEN.rings().totals(), told, mark, Readings.DANISH);
    }

    private static Figure mean(double value) {
        return Figure.of(value, 10_000);
    }

    private static String optionOf(Component chart) {
        return all(chart.getElement())
                .map(element -> element.getProperty("option", ""))
                .filter(option -> !option.isEmpty())
                .findFirst()
                .orElseThrow();
    }

    private static Stream<Element> all(Element element) {
        return Stream.concat(Stream.of(element), element.getChildren().flatMap(SimulatedPanelsTest::all));
    }
}
