package dk.bindeled.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dk.bindeled.network.Change;
import dk.bindeled.network.Figure;
import dk.bindeled.network.Reason;
import dk.bindeled.network.TieType;
import dk.bindeled.study.PairFigures.BridgeClass;
import dk.bindeled.study.PlannedBridges;
import dk.bindeled.study.PlannedBridges.Planned;
import dk.bindeled.study.PlannedBridges.State;
import dk.bindeled.study.ScenarioFigure;
import dk.bindeled.study.ScenarioFigure.Name;
import dk.bindeled.study.ScenarioOutlook;
import dk.bindeled.study.ScenarioPair;
import dk.bindeled.study.WhatIfFindings;
import dk.bindeled.study.WhatIfFindings.Line;
import dk.bindeled.study.WhatIfFindings.Touched;
import dk.bindeled.study.WhatIfStudies.Written;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What is said on the console of changes. */
class WhatIfTellingTest {

    private static final LocalDate DATE = LocalDate.of(2025, 1, 1);
    private static final Written WRITTEN =
            new Written(1, "add_tie;a;b;knows", new Change.AddTie("a", "b", TieType.KNOWS));

    @Test
    void aBridgeThatIsMadeIsToldWithWhatItWas() {
        List<Touched> pairs = List.of(
                touched("Vest", state(5, BridgeClass.FRAGILE, 1), state(5, BridgeClass.THIN, 2)),
                touched("Syd", state(5, BridgeClass.THIN, 2), state(5, BridgeClass.THIN, 3)),
                touched("Nord", state(5, BridgeClass.THIN, 2), state(5, BridgeClass.THIN, 2)),
                touched("Midt", state(5, BridgeClass.THIN, 2), state(5, BridgeClass.ROBUST, 2)),
                touched("Forum", null, state(5, BridgeClass.ROBUST, 5)));
        assertThat(told(Locale.UK, true, pairs, Figure.of(3, 1_000).withInterval(2.5, 3.5)))
                .containsExactly(
                        "The change of the file: 0 as planned by now, 1 not yet, of 0 the network cannot tell.",
                        "One tie between groups planned; none has come into being. It need not have been the plan that did it.",
                        "One change is tried in the following; the figures say what would be otherwise, not that it will be.",
                        "Øst and Vest: fragile becomes thin; independent bridges 1 → 2.",
                        "Øst and Syd: still thin; independent bridges 2 → 3.",
                        "Øst and Midt: thin becomes robust; independent bridges 2 → 2.",
                        "Øst and Forum: not there becomes robust; independent bridges 0 → 5.",
                        "Simulated from the ambassadors: 5.0 persons reached on average, with the changes 8.0; difference 3.00 (95% interval 2.50 to 3.50).");
    }

    @Test
    void groupsOfFewAreLeftToTheFilesAndMoreThanFivePairsToo() {
        List<Touched> pairs = new ArrayList<>();
        pairs.add(touched("Small", state(4, BridgeClass.FRAGILE, 1), state(5, BridgeClass.THIN, 2)));
        pairs.add(touched("Smaller", state(5, BridgeClass.FRAGILE, 1), state(4, BridgeClass.THIN, 2)));
        pairs.add(new Touched(
                new ScenarioPair(
                        "s",
                        "east",
                        "Small",
                        "Øst",
                        new ScenarioPair.State(4, 9, 1, 0, 1, BridgeClass.FRAGILE),
                        new ScenarioPair.State(4, 9, 2, 0, 2, BridgeClass.THIN)),
                true));
        pairs.add(touched(
                "Shared",
                new ScenarioPair.State(9, 9, 7, 3, 1, BridgeClass.FRAGILE),
                new ScenarioPair.State(9, 9, 7, 3, 2, BridgeClass.THIN)));
        for (int k = 0; k < 7; k++) {
            pairs.add(touched("G" + k, state(5, BridgeClass.FRAGILE, 1), state(5, BridgeClass.THIN, 2)));
        }
        List<String> told = told(Locale.of("da"), true, pairs, Figure.missing(Reason.NO_TIES, 0));
        assertThat(told)
                .noneMatch(line -> line.contains("Small") || line.contains("Shared"))
                .noneMatch(line -> line.contains("Simuleret"))
                .contains("2 par til står i what_if_pairs.csv.");
        assertThat(told.stream().filter(line -> line.startsWith("Øst og G"))).hasSize(5);
    }

    @Test
    void whereNothingIsLeftToTryNothingIsSaidOfIt() {
        assertThat(told(Locale.of("da"), false, List.of(), Figure.of(3, 1_000).withInterval(2.5, 3.5)))
                .hasSize(3)
                .last()
                .isEqualTo("Der er ingen ændring tilbage at prøve af.");
    }

    @Test
    void aReachThatBeginsWithFewIsLeftToTheFiles() {
        Figure more = Figure.of(3, 1_000).withInterval(2.5, 3.5);
        assertThat(told(Locale.UK, true, List.of(), more, 4, 5)).noneMatch(line -> line.contains("Simulated"));
        assertThat(told(Locale.UK, true, List.of(), more, 5, 4)).noneMatch(line -> line.contains("Simulated"));
        assertThat(told(Locale.UK, true, List.of(), more, 5, 5)).anyMatch(line -> line.contains("Simulated"));
    }

    private static List<String> told(Locale locale, boolean tried, List<Touched> pairs, Figure more) {
        return told(locale, tried, pairs, more, 5, 5);
    }

    private static List<String> told(
            Locale locale, boolean tried, List<Touched> pairs, Figure more, int startersBefore, int startersAfter) {
        Planned planned = new Planned(WRITTEN.change(), DATE);
        Figure before = more.isKnown() ? Figure.of(5, 1_000) : more;
        Figure after = more.isKnown() ? Figure.of(8, 1_000) : more;
        ScenarioOutlook.Count count = new ScenarioOutlook.Count(10, 10);
        WhatIfFindings found = new WhatIfFindings(
                List.of(new Line(WRITTEN, tried)),
                new PlannedBridges.Found(
                        DATE,
                        List.of(new PlannedBridges.Told(planned, State.NOT_YET, null, null, true)),
                        1,
                        0,
                        List.of()),
                List.of(
                        new ScenarioFigure(Name.TIES_WITHIN, Figure.of(8, 9), Figure.of(8, 10)),
                        new ScenarioFigure(Name.TIES_BETWEEN, Figure.of(1, 9), Figure.of(2, 10))),
                pairs,
                new ScenarioOutlook(
                        count,
                        count,
                        count,
                        List.of(),
                        new ScenarioOutlook.Reach(
                                0.1, false, 1_000, 1, startersBefore, startersAfter, before, after, more)));
        StringWriter said = new StringWriter();
        new WhatIfTelling(new PrintWriter(said), new Words(locale)).tell(found);
        return said.toString().lines().toList();
    }

    private static Touched touched(
            String other, ScenarioPair.@Nullable State before, ScenarioPair.@Nullable State after) {
        return new Touched(new ScenarioPair("east", other, "Øst", other, before, after), true);
    }

    private static ScenarioPair.State state(int persons, BridgeClass bridgeClass, int bridges) {
        return new ScenarioPair.State(9, persons, 7, 0, bridges, bridgeClass);
    }
}
