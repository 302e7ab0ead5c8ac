package dk.bindeled.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

class SeedsBenchTest {

    @Test
    void theChoiceIsTimedJudgedAndComparedWithGreedyOnes() {
        StringWriter text = new StringWriter();
        new SeedsBench(new PrintWriter(text, true), 20_000, 20_000).run(new TownSize(300, 1_200), 1);
        assertThat(text.toString())
                .contains("300 persons, 1,200 ties, seed 1")
                .containsPattern("first run +[0-9]+\\.[0-9]{3}\\R")
                .containsPattern("best of 15 +[0-9]+\\.[0-9]{3}\\R")
                .containsPattern("median of 15 +[0-9]+\\.[0-9]{3} +0\\.3")
                .containsPattern("50 persons by [0-9,]+ sets reach [0-9]+, at least [5-9][0-9]\\.[0-9] % of the best")
                .containsPattern("greedy choice by 20,000 sets \\([0-9.]+ s\\) [0-9.]+: [-+][0-9]\\.[0-9]{2} %")
                .containsPattern("extrapolated: 40 candidates took .* so all 300 in the first of 50 rounds");
    }

    @Test
    void aChoiceMayTakeAsLongAsTheSmallestNamedSizeThatHoldsIt() {
        assertThat(TownSize.Named.TOWN.size().seedsBudget()).isEqualTo(0.3);
        assertThat(new TownSize(35_001, 245_000).seedsBudget()).isEqualTo(2);
        assertThat(TownSize.Named.CITY.size().seedsBudget()).isEqualTo(2);
        assertThat(TownSize.Named.COUNTRY.size().seedsBudget()).isEqualTo(600);
    }
}
