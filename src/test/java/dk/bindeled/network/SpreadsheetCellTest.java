package dk.bindeled.network;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SpreadsheetCellTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "=cmd|' /C calc'!A0",
                "+1+cmd|'x'!A0",
                "-2+3+cmd|'x'!A0",
                "@SUM(1+1)",
                "\t=1+1",
                "\r=1+1",
                "\n=1+1",
                "=HYPERLINK(\"http://evil.example\")",
                "\uff1d1+1",
                "\uff0b1+x",
                "\uff0d1+x",
                "\uff20SUM(1)",
                "-",
                "+",
                "=",
                "-e5",
                "--1"
            })
    void aTextThatBeginsAFormulaIsMarkedAsText(String cell) {
        assertThat(SpreadsheetCell.safe(cell)).isEqualTo("'" + cell);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "0",
                "-1",
                "-1.5",
                "+3",
                "-1,5",
                "-12.345,6",
                "-3 %",
                "-3\u00a0%",
                "1.0E-5",
                "-1.0E-5",
                "Anna",
                "A-1",
                "a=b",
                "'=1",
                " =1",
                "æ",
                "–",
                "· · ·"
            })
    void numbersAndPlainTextsStayAsTheyAre(String cell) {
        assertThat(SpreadsheetCell.safe(cell)).isEqualTo(cell);
    }

    @Test
    void aTextIsMarkedOnce() {
        assertThat(SpreadsheetCell.safe(SpreadsheetCell.safe("=1"))).isEqualTo("'=1");
    }
}
