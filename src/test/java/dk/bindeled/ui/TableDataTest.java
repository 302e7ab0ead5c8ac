package dk.bindeled.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.bindeled.ui.TableData.Column;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class TableDataTest {

    private static TableData table(String name, String figure) {
        return new TableData(
                "Områder",
                List.of(Column.words("Område"), Column.numbers("Andel")),
                List.of(TableData.row(name, figure)));
    }

    @Test
    void danishFilesAreDividedBySemicolonsAndEnglishOnesByCommas() {
        assertThat(table("Møllevangen", "0,4").csv(Locale.of("da")))
                .isEqualTo("\ufeffOmråde;Andel\r\nMøllevangen;0,4\r\n");
        assertThat(table("Møllevangen", "0.4").csv(Locale.ENGLISH))
                .isEqualTo("\ufeffOmråde,Andel\r\nMøllevangen,0.4\r\n");
    }

    @Test
    void whatHoldsTheDividerAQuoteOrALineBreakIsQuoted() {
        assertThat(table("Nord; \"øst\"", "1\n2").csv(Locale.of("da"))).endsWith("\"Nord; \"\"øst\"\"\";\"1\n2\"\r\n");
    }

    @Test
    void aTextIsOneCellWhicheverSeparatorTheSpreadsheetCutsAt() {
        assertThat(table("x,=cmd()", "0,4").csv(Locale.of("da"))).endsWith("\"x,=cmd()\";0,4\r\n");
        assertThat(table("x;=cmd()", "0.4").csv(Locale.ENGLISH)).endsWith("\"x;=cmd()\",0.4\r\n");
    }

    @Test
    void aNameThatLooksLikeAFormulaIsNotRunBySpreadsheets() {
        assertThat(table("=1+1", "+0,07").csv(Locale.of("da"))).endsWith("'=1+1;+0,07\r\n");
        assertThat(table("@SUM(A1)", "-5").csv(Locale.of("da"))).endsWith("'@SUM(A1);-5\r\n");
    }

    @Test
    void aRowMustHaveACellForEachHeading() {
        assertThatThrownBy(() -> new TableData("x", List.of(Column.words("a")), List.of(List.of("1", "2"))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("2 cells");
    }

    @Test
    void anAbsentCellIsEmpty() {
        assertThat(TableData.row("a", null)).containsExactly("a", "");
    }
}
