package dk.bindeled.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dk.bindeled.network.Figure;
import dk.bindeled.network.Reason;
import dk.bindeled.network.SnapshotQuery;
import dk.bindeled.study.ObservedReach;
import dk.bindeled.study.SeedParameters;
import dk.bindeled.study.SeedResult;
import dk.bindeled.study.SimulatedStart;
import dk.bindeled.study.SimulatedStudy;
import dk.bindeled.study.SimulationModel;
import dk.bindeled.study.SimulationParameters;
import dk.bindeled.study.SimulationResult;
import dk.bindeled.study.SimulationRuns;
import dk.bindeled.study.SpreadParameters;
import dk.bindeled.study.SpreadProbabilities;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** What is said on the console of a few figures. */
class TellingTest {

    private static final SpreadParameters SPREAD =
            SpreadParameters.of(SnapshotQuery.defaults(), SimulationModel.WEIGHTED_CASCADE);
    private static final SpreadProbabilities BY_DEGREE =
            new SpreadProbabilities(SpreadProbabilities.Source.BY_DEGREE, List.of(), null);

    private final StringWriter said = new StringWriter();
    private final PrintWriter out = new PrintWriter(said, true);
    private final Words english = new Words(Locale.UK);

    @Test
    void aGuaranteeIsNeverToldAsMoreThanItIs() {
        assertThat(guarantee(0.9996, 0.99999)).contains("at least 99.9 %", "with more than 99.9 % certainty");
        assertThat(guarantee(0.5719, 1 - 1.0 / 34)).contains("at least 57.1 %", "with 97.0 % certainty");
        assertThat(guarantee(0.57, 0.999)).contains("at least 57.0 %", "with 99.9 % certainty");
        assertThat(guarantee(1, 0.9999999)).contains("at least 100 %").doesNotContain("100.0", "100 % certainty");
    }

    @Test
    void aGuaranteeThatFellShortIsToldBesideTheOneThatWasWanted() {
        assertThat(guarantee(0.4, 0.99)).contains("less than the 53.2 % that were aimed at");
        assertThat(guarantee(0.54, 0.99)).doesNotContain("aimed at");
    }

    private String guarantee(double guarantee, double confidence) {
        said.getBuffer().setLength(0);
        SeedResult result = new SeedResult(
                BY_DEGREE,
                List.of(),
                34,
                "number",
                guarantee,
                0.532,
                confidence,
                5,
                4,
                6,
                34,
                2_560,
                null,
                1_000,
                Figure.of(5, 1_000).withInterval(4, 6));
        new SeedTelling(out, english).tell(result, SeedParameters.of(SPREAD, 1));
        return said.toString();
    }

    @Test
    void anIntervalThatStayedWiderThanWasAskedForIsTold() {
        assertThat(simulated(SimulationRuns.until(0.05)))
                .contains("half of it was to be 0.0500 persons", "after 1,000,000 runs", "it is 0.1000.");
        assertThat(simulated(SimulationRuns.until(0.1))).doesNotContain("wider");
        assertThat(simulated(SimulationRuns.exactly(1_000_000))).doesNotContain("wider");
    }

    private String simulated(SimulationRuns runs) {
        said.getBuffer().setLength(0);
        Figure reach = Figure.of(5, 1_000_000).withInterval(4.9, 5.1);
        SimulationResult result = new SimulationResult(
                BY_DEGREE,
                new SimulatedStart(SimulatedStart.Source.GIVEN, List.of(), 0),
                34,
                1_000_000,
                reach,
                List.of(reach),
                List.of(),
                List.of(),
                List.of(),
                new ObservedReach(Figure.missing(Reason.NO_REFERRALS, 0), List.of(), List.of()));
        new SimulationTelling(out, english)
                .tell(new SimulatedStudy<>(
                        "s",
                        Instant.EPOCH,
                        "anna",
                        new SimulationParameters(SPREAD, List.of(), runs),
                        "0.1.0",
                        "f",
                        result));
        return said.toString();
    }

    @Test
    void aSmallProbabilityIsNeverToldAsNone() {
        SpreadTelling telling = new SpreadTelling(out, english);
        assertThat(telling.precise(0)).isEqualTo("0.0000");
        assertThat(telling.precise(0.1)).isEqualTo("0.1000");
        assertThat(telling.precise(1)).isEqualTo("1.0000");
        assertThat(telling.precise(0.00123)).isEqualTo("0.0012");
        assertThat(telling.precise(0.00004)).isEqualTo("0.000040");
        assertThat(telling.precise(0.0000123)).isEqualTo("0.000012");
        assertThat(telling.precise(3e-12)).isEqualTo("3.0e-12");
        assertThat(new SpreadTelling(out, new Words(Locale.of("da"))).precise(0.00004))
                .isEqualTo("0,000040");
    }
}
