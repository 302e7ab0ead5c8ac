package dk.bindeled.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

class StudyBenchTest {

    @Test
    void aNetworkOfAnySizeIsStudiedTwiceInMemory() {
        StringWriter text = new StringWriter();
        new StudyBench(new PrintWriter(text, true)).run(new TownSize(300, 1_200), 1, false);
        assertThat(text.toString())
                .contains(
                        "300 persons, 1,200 ties", "300 nodes, 1,200 edges", "persons made up", "ties told one by one")
                .containsPattern("first study +[0-9]+\\.[0-9]{2} +3 +[0-9,]+")
                .containsPattern("second study +[0-9]+\\.[0-9]{2} +3 +[0-9,]+");
    }

    @Test
    void ofACountryThePartsThatAreOwedAreMeasuredBeforeOneStudy() {
        StringWriter text = new StringWriter();
        new StudyBench(new PrintWriter(text, true)).run(new TownSize(300, 1_200), 1, true);
        assertThat(text.toString())
                .containsSubsequence(
                        "ties told one by one",
                        "bonding",
                        "bridging",
                        "linking",
                        "steps to decision-makers",
                        "whole study")
                .containsPattern("the four together +[0-9]+\\.[0-9]{2} +3 +[0-9,]+")
                .containsPattern("whole study +[0-9]+\\.[0-9]{2} +[0-9,]+\\R")
                .doesNotContain("second study");
    }

    @Test
    void aCountryIsNotBegunInAHeapThatIsTooSmallForIt() {
        assertThat(TownSize.Named.COUNTRY.size().outgrows(8L << 30)).isTrue();
        assertThat(TownSize.Named.COUNTRY.size().outgrows(12L << 30)).isFalse();
        assertThat(TownSize.Named.CITY.size().outgrows(256L << 20)).isFalse();
    }

    @Test
    void aStudyMayTakeAsLongAsTheSmallestNamedSizeThatHoldsIt() {
        assertThat(TownSize.Named.TOWN.size().studyBudget()).isEqualTo(3);
        assertThat(new TownSize(35_001, 245_000).studyBudget()).isEqualTo(20);
        assertThat(TownSize.Named.CITY.size().studyBudget()).isEqualTo(20);
        assertThat(new TownSize(220_001, 1_600_000).studyBudget()).isEqualTo(600);
        assertThat(TownSize.Named.COUNTRY.size().studyBudget()).isEqualTo(600);
    }
}
