package dk.bindeled.store;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PersonMarksTest {

    private static final String ONE = Village.mark("b1");
    private static final String OTHER = Village.mark("b2");

    /** # stands for the mark that goes, ¤ for one that stays. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "sel=#|\"\"",
                "sel=#,¤|sel=¤",
                "sel=havnen%2C#%2C¤&at=0.5,1,2|sel=havnen%2C¤&at=0.5,1,2",
                "date=2024-06-30&sel=#&hide=citizen|date=2024-06-30&hide=citizen",
                "sel=persons%3A#%2C¤&at=1|sel=persons%3A¤&at=1",
                "sel=body%3Aklub&sel=persons:#,¤,¤|sel=body%3Aklub&sel=persons:¤,¤",
                "sel=persons%3A¤%2C#|sel=persons%3A¤",
                "sel=body%3Aklub&sel=persons%3A#|sel=body%3Aklub",
                "only=person%3A#,area%3Ahavnen|only=area%3Ahavnen",
                "sel=x,#&only=#|sel=x",
                "#&at=1|at=1",
                "steps=#:3&broken=%zz,#|broken=%zz",
                "at=1,2,3&sel=¤&note=100%|at=1,2,3&sel=¤&note=100%",
            })
    void oneMarkGoesWithItsEntryAndNothingElseDoes(String before, String after) {
        String query = before.replace("#", ONE).replace("¤", OTHER);

        assertThat(PersonMarks.without(query, entry -> PersonMarks.in(entry).contains(ONE)))
                .isEqualTo(after.replace("¤", OTHER));
    }

    @Test
    void marksAreFoundWhereverTheyStandAndOnlyWholeOnes() {
        assertThat(PersonMarks.in("sel=a%2C" + ONE + ":2," + OTHER + "&only=" + ONE))
                .containsExactly(ONE, OTHER);
        assertThat(PersonMarks.in("group=p-havnen&sel=p-1," + ONE.substring(0, 13) + ",P-BCDFGHJKMNPQ"))
                .isEmpty();
    }

    @Test
    void aTextThatTellsWhoSomebodyIsIsTakenOutOfNamesAndNotOutOfOtherWords() {
        SoughtText id = SoughtText.id("b-17");
        assertThat(id.takenOutOf("Ringen om b-17 i Havnen")).isEqualTo("Ringen om … i Havnen");
        assertThat(id.takenOutOf("b-17")).isEqualTo("…");
        assertThat(id.takenOutOf("b-170 og kb-17")).isEqualTo("b-170 og kb-17");
        assertThat(SoughtText.name("Åse Holm").takenOutOf("Åse Holms bro, Åse Holm og $1"))
                .isEqualTo("Åse Holms bro, … og $1");
        assertThat(SoughtText.name("Bo").takenOutOf("Bo i Bohave"))
                .as("a word of its own")
                .isEqualTo("Bo i Bohave");
        assertThat(SoughtText.mark(ONE).isIn("sel=a%2C" + ONE)).isTrue();
    }
}
