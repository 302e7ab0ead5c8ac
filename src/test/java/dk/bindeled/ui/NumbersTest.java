package dk.bindeled.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class NumbersTest {

    private final Numbers danish = Numbers.in(Locale.of("da"));
    private final Numbers english = Numbers.in(Locale.ENGLISH);

    @Test
    void danishNumbersHaveACommaAndPointsBetweenThousands() {
        assertThat(danish.count(1_204)).isEqualTo("1.204");
        assertThat(danish.decimal(0.414, 2)).isEqualTo("0,41");
        assertThat(danish.percent(0.873)).isEqualTo("87\u00a0%");
        assertThat(danish.percentRange(0.717, 0.772)).isEqualTo("72–77\u00a0%");
        assertThat(danish.times(0.42)).isEqualTo("×\u00a00,4");
    }

    @Test
    void englishNumbersHaveAPointAndCommasBetweenThousands() {
        assertThat(english.count(1_204)).isEqualTo("1,204");
        assertThat(english.decimal(0.414, 2)).isEqualTo("0.41");
        assertThat(english.percent(0.873)).isEqualTo("87%");
    }

    @Test
    void datesAreWrittenAsTheyAreReadInEachLanguage() {
        LocalDate day = LocalDate.of(2024, 6, 3);
        assertThat(danish.date(day)).isEqualTo("03.06.2024");
        assertThat(english.date(day)).isEqualTo("3 June 2024");
    }

    @Test
    void halvesAreRoundedUpAsPeopleDo() {
        assertThat(danish.decimal(0.125, 2)).isEqualTo("0,13");
        assertThat(danish.percent(0.625, 0)).isEqualTo("63\u00a0%");
    }

    @Test
    void aChangeHasItsSignAndNoChangeHasNone() {
        assertThat(danish.change(0.07, 2)).isEqualTo("+0,07");
        assertThat(danish.change(-0.07, 2)).isEqualTo("−0,07");
        assertThat(danish.change(0.001, 2)).isEqualTo("0,00");
        assertThat(danish.change(-0.001, 2)).isEqualTo("0,00");
    }

    @Test
    void aThirdLanguageIsWrittenInDanish() {
        assertThat(Numbers.in(Locale.GERMAN).count(1_204)).isEqualTo("1.204");
        assertThat(Numbers.in(Locale.FRENCH).decimal(1.5, 1)).isEqualTo("1,5");
    }
}
