package dk.bindeled.study;

import static org.assertj.core.api.Assertions.assertThat;

import dk.bindeled.network.Figure;
import dk.bindeled.network.Reason;
import dk.bindeled.network.SnapshotQuery;
import dk.bindeled.network.TieType;
import dk.bindeled.network.Unit;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class SimulationJsonTest {

    private static final SpreadParameters SPREAD = SpreadParameters.of(
            new SnapshotQuery(LocalDate.of(2024, 6, 30), TieType.layers(), Unit.PERSONS, null),
            SimulationModel.WEIGHTED_CASCADE);
    private static final SpreadProbabilities BY_DEGREE =
            SpreadProbabilities.of(SpreadProbabilities.Source.BY_DEGREE, List.of());
    private static final Figure REACH = Figure.of(5, 1_000_000).withInterval(4.9, 5.1);

    @Test
    void itSaysWhetherTheIntervalIsAsNarrowAsWasAskedFor() {
        assertThat(simulation(SimulationRuns.until(0.05))
                        .at("/half_width_reached")
                        .asBoolean(true))
                .isFalse();
        assertThat(simulation(SimulationRuns.until(0.1))
                        .at("/half_width_reached")
                        .asBoolean(false))
                .isTrue();
        JsonNode fixed = simulation(SimulationRuns.exactly(1_000_000));
        assertThat(fixed.has("half_width_reached")).isTrue();
        assertThat(fixed.at("/half_width_reached").isNull()).isTrue();
    }

    @Test
    void itSaysWhetherTheGuaranteeIsAsGoodAsWasAimedAt() {
        assertThat(seeds(0.4).at("/seeds/as_wanted").asBoolean(true)).isFalse();
        assertThat(seeds(0.54).at("/seeds/as_wanted").asBoolean(false)).isTrue();
    }

    private static JsonNode simulation(SimulationRuns runs) {
        SimulationResult result = new SimulationResult(
                BY_DEGREE,
                new SimulatedStart(SimulatedStart.Source.GIVEN, List.of(), 0),
                34,
                1_000_000,
                REACH,
                List.of(REACH),
                List.of(),
                List.of(),
                List.of(),
                new ObservedReach(Figure.missing(Reason.NO_REFERRALS, 0), List.of(), List.of()));
        return read(SimulationJson.of(study(new SimulationParameters(SPREAD, List.of(), runs), result)));
    }

    private static JsonNode seeds(double guarantee) {
        SeedResult result = new SeedResult(
                BY_DEGREE, List.of(), 34, "number", guarantee, 0.532, 0.99, 5, 4, 6, 34, 2_560, null, 1_000, REACH);
        return read(SimulationJson.of(study(SeedParameters.of(SPREAD, 1), result), null, null));
    }

    private static <P, R> SimulatedStudy<P, R> study(P parameters, R result) {
        return new SimulatedStudy<>("s", Instant.EPOCH, "anna", parameters, "0.1.0", "f", result);
    }

    private static JsonNode read(byte[] json) {
        return JsonMapper.builder().build().readTree(json);
    }
}
