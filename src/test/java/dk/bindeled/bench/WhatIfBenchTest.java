package dk.bindeled.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

class WhatIfBenchTest {

    @Test
    void aVillageIsMeasuredTieByTieAndToldInATable() {
        StringWriter told = new StringWriter();
        new WhatIfBench(new PrintWriter(told)).run(new TownSize(400, 2_000), 1);
        assertThat(told.toString())
                .contains("400 persons, 2,000 ties", "opened", "first tie added", "median of 200", "300");
    }
}
