package dk.bindeled.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class IntroductionsBenchTest {

    @Test
    void theIntroductionsOfManyGroupsOfAVillageAreRankedAndToldInATable() {
        StringWriter told = new StringWriter();
        new IntroductionsBench(new PrintWriter(told)).run(new TownSize(2_000, 9_000), 1);
        assertThat(told.toString())
                .contains("2,000 persons, 9,000 ties", "60 groups: all pairs", "500 groups: all pairs");
        Matcher ranked =
                Pattern.compile("(\\d+) groups: ([\\d,]+) introductions ranked").matcher(told.toString());
        assertThat(ranked.results().map(row -> row.group(1))).containsExactly("60", "500");
        ranked.reset();
        assertThat(ranked.results().map(row -> Integer.parseInt(row.group(2).replace(",", ""))))
                .allMatch(many -> many > 100);
    }
}
