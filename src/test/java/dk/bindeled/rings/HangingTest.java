package dk.bindeled.rings;

import static org.assertj.core.api.Assertions.assertThat;

import dk.bindeled.network.Figure;
import dk.bindeled.privacy.Sight;
import dk.bindeled.study.DepartureResult.Departure;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class HangingTest {

    private static final Reading OPEN = Readings.lindeaa(1);
    private static final Reading SHUT = Readings.lindeaa(1, Sight.NOBODY, Readings.DANISH);

    @Test
    void oneCoordinatorWhoCarriesSixtyIsNotNobody() {
        Hanging one = Hanging.of(List.of(person("coordinator", 1, 61), person("other", 0.9, 1.4)));
        assertThat(one.most()).extracting(Departure::id).containsExactly("coordinator");
        assertThat(one.sentence(OPEN))
                .startsWith("It hangs on a few, fewer than 5:")
                .doesNotContain("60", "not shown");
        assertThat(one.sentence(SHUT))
                .startsWith("Det hænger på få, færre end 5:")
                .contains("vises ikke")
                .doesNotContain("60");
    }

    @Test
    void whatGoesWithThePersonAloneIsNothingThatHangs() {
        // the first loses more than one person, but mostly himself; the second is seldom reached, and takes others
        // along when he is
        assertThat(Hanging.of(List.of(person("starter", 1, 1.9))).sentence(OPEN))
                .isEqualTo(
                        "It does not hang on single persons: whoever leaves, on average fewer than one other is lost.");
        assertThat(Hanging.of(List.of(person("far", 0.2, 1.3))).most()).hasSize(1);
    }

    @Test
    void fromTheLimitOnItIsToldHowManyAndHowMuchOnAverage() {
        List<Departure> five = IntStream.rangeClosed(1, 5)
                .mapToObj(k -> person("p" + k, 1, 1 + 2 * k))
                .toList();
        assertThat(Hanging.of(five).sentence(OPEN))
                .isEqualTo("The 5 on whom most hangs each take 6.0 others along on average by leaving.");
        assertThat(Hanging.of(five).sentence(SHUT))
                .isEqualTo("De 5, det hænger mest på, tager hver i gennemsnit 6,0 andre med sig ved at holde op.");
        assertThat(Hanging.of(five).most()).extracting(Departure::id).containsExactly("p5", "p4", "p3", "p2", "p1");
    }

    private static Departure person(String id, double reached, double loss) {
        return new Departure(id, id, reached, Figure.of(loss, 1000));
    }
}
