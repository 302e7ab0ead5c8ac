package dk.bindeled.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

class IntroductionsBenchTest {

    @Test
    void theIntroductionsOfManyGroupsOfAVillageAreRankedAndToldInATable() {
        StringWriter told = new StringWriter();
        new IntroductionsBench(new PrintWriter(told)).run(new TownSize(2_000, 9_000), 1);
        assertThat(told.toString())
                .contains("2,000 persons, 9,000 ties", "60 groups: all pairs", "500 groups: all pairs");
        assertThat(told.toString())
                .containsPattern("60 groups, where a bridge is missing or fragile: [\\d,]+ introductions")
                .containsPattern("60 groups, whatever the bridge: [1-9][\\d,]+ introductions")
                .containsPattern("500 groups, where a bridge is missing or fragile: [1-9][\\d,]+ introductions");
    }
}
