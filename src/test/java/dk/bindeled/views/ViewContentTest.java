package dk.bindeled.views;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ViewContentTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "?view=7f&date=2024-06-30&lang=en|date=2024-06-30",
                "view=7f|''",
                "''|''",
                "&date=2024-06-30&&view=|date=2024-06-30",
                "views=2&language=x|views=2&language=x",
                "sel=%70%2dbcd%2Chavn%C3%B8|sel=p-bcd%2Chavn%C3%B8",
                "at=%7e1%5F%2E|at=~1_.",
                "q=100%&r=%2G|q=100%&r=%2G",
            })
    void theNameOfTheViewAndTheLanguageAreTheReadersOwnAndNothingIsHiddenByEscapes(String query, String content) {
        assertThat(ViewContent.of(query)).isEqualTo(content);
        assertThat(ViewContent.of(content)).as("once is enough").isEqualTo(content);
    }

    @Test
    void theOrderOfParametersAndTheWayTheyAreWrittenAreNotSeen() {
        assertThat(ViewContent.isSame("a=1%2C2&b=x+y&view=7", "?lang=da&b=x%20y&a=1,2"))
                .isTrue();
        assertThat(ViewContent.isSame("a=1,2", "a=2,1")).isFalse();
        assertThat(ViewContent.isSame("", "view=7&lang=en")).isTrue();
        assertThat(ViewContent.isSame("", "a=1")).isFalse();
        assertThat(ViewContent.isSame("a=100%", "a=100%")).isTrue();
    }
}
