package dk.bindeled.rings;

import static org.assertj.core.api.Assertions.assertThat;

import dk.bindeled.network.Reason;
import dk.bindeled.study.CannotSimulate;
import dk.bindeled.study.CannotSimulate.Cause;
import dk.bindeled.study.PersonTerm;
import dk.bindeled.ui.Trouble;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CannotWordsTest {

    @ParameterizedTest
    @EnumSource(Cause.class)
    void whyItCannotBeDoneAndWhatToDoIsSaidInBothLanguages(Cause why) {
        List<List<String>> values = why == Cause.TOO_FEW_TO_SHOW
                ? Stream.of("chosen", "eligible", "in-group", "starters", "steps")
                        .map(who -> List.of("5", who))
                        .toList()
                : List.of(List.of("first", "second", "third"));
        for (List<String> one : values) {
            Trouble english = CannotWords.of(new CannotSimulate(why, one), Readings.ENGLISH);
            Trouble danish = CannotWords.of(new CannotSimulate(why, one), Readings.DANISH);
            assertThat(Stream.of(english, danish)
                            .flatMap(said -> Stream.of(said.happened(), said.kept(), said.advice())))
                    .allSatisfy(sentence ->
                            assertThat(sentence).endsWith(".").contains(" ").doesNotContain("rings.", "cannot.", "{"));
            assertThat(english.happened()).isNotEqualTo(danish.happened());
            assertThat(english.advice()).isNotEqualTo(danish.advice());
        }
    }

    @Test
    void whoIsLookedForIsNamedInWordsAndNotAsFilesNameThem() {
        CannotSimulate cannot = new CannotSimulate(
                Cause.TERM_OF_NOBODY, List.of("kind:ambassador", "kind:citizen", "attribute:club=9"));
        assertThat(CannotWords.of(cannot, Readings.DANISH).happened())
                .isEqualTo("Ingen i netværket er af denne slags: fællesskabsambassadør, borger og club: 9.");
        assertThat(CannotWords.of(cannot, Readings.ENGLISH).happened())
                .isEqualTo("Nobody in the network is of this sort: ambassador, citizen and club: 9.");
    }

    @Test
    void welcomesThatWentAlongNoTieAreNotCalledTooFew() {
        CannotSimulate few = new CannotSimulate(Cause.NO_ESTIMATES, List.of(Reason.TOO_FEW.text()));
        CannotSimulate outside = new CannotSimulate(Cause.NO_ESTIMATES, List.of(Reason.NO_WELCOMES_ALONG_TIES.text()));
        assertThat(CannotWords.of(few, Readings.ENGLISH).happened()).contains("too few");
        assertThat(CannotWords.of(outside, Readings.ENGLISH).happened())
                .contains("have a tie to")
                .doesNotContain("too few");
        assertThat(CannotWords.of(outside, Readings.DANISH).advice()).startsWith("Se under Data");
    }

    @Test
    void howManyAGroupHasIsToldInItsOrder() {
        CannotSimulate cannot = new CannotSimulate(Cause.TOO_FEW_IN_GROUP, List.of("Havnen", "2", "4"));
        assertThat(CannotWords.of(cannot, Readings.ENGLISH).happened())
                .isEqualTo("In “Havnen”, 2 may be chosen, and you ask for 4 at least.");
        assertThat(PersonTerm.fromCode("kind:ambassador")).isPresent();
    }

    @Test
    void sortsOfTieAreTranslatedOneByOneAndJoinedInWords() {
        assertThat(Readings.DANISH.probability("knows|works_with")).isEqualTo("Kender hinanden og arbejder sammen");
        assertThat(Readings.ENGLISH.probability("knows|supports|works_with"))
                .isEqualTo("Know each other, support and work together");
        assertThat(Readings.ENGLISH.probability("welcomed")).isEqualTo("Welcomed of shown");
    }
}
