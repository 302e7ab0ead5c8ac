package dk.bindeled.bridges.linking;

import static org.assertj.core.api.Assertions.assertThat;

import dk.bindeled.privacy.Suppression;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RoughShareTest {

    private static final Suppression FIVE = new Suppression(5);

    @Test
    void ofAHundredEachWordHasItsPlace() {
        assertThat(List.of(0, 1, 12, 13, 39, 40, 60, 61, 87, 88, 99, 100))
                .extracting(count -> RoughShare.of(count, 100, FIVE))
                .containsExactly(
                        RoughShare.NOBODY,
                        RoughShare.FEW,
                        RoughShare.FEW,
                        RoughShare.LESS,
                        RoughShare.LESS,
                        RoughShare.HALF,
                        RoughShare.HALF,
                        RoughShare.MORE,
                        RoughShare.MORE,
                        RoughShare.NEARLY_ALL,
                        RoughShare.NEARLY_ALL,
                        RoughShare.EVERYONE);
        assertThat(RoughShare.most(3, 100, FIVE)).isEqualTo(12);
        assertThat(RoughShare.most(100, 100, FIVE)).isEqualTo(100);
    }

    @Test
    void ofSmallGroupsNothingIsToldNotEvenThatItIsNobody() {
        for (int all = 0; all < 28; all++) {
            for (int count = 0; count <= all; count++) {
                assertThat(RoughShare.of(count, all, FIVE)).isEqualTo(RoughShare.WITHHELD);
            }
        }
        assertThat(RoughShare.of(0, 28, FIVE)).isEqualTo(RoughShare.NOBODY);
    }

    @Test
    void whatIsDrawnRisesWithTheWordAndEveryWordOccurs() {
        Set<RoughShare> seen = EnumSet.of(RoughShare.WITHHELD);
        for (int all = 28; all < 200; all++) {
            double before = -1;
            for (int count = 0; count <= all; count++) {
                RoughShare share = RoughShare.of(count, all, FIVE);
                seen.add(share);
                assertThat(share.drawn()).isGreaterThanOrEqualTo(before);
                before = share.drawn();
            }
        }
        assertThat(seen).containsExactlyInAnyOrder(RoughShare.values());
    }

    /** Whoever knows the group's size and reads all three words of its row can still take each small number for one that is not small. */
    @ParameterizedTest
    @ValueSource(ints = {3, 5, 8})
    void theWordsOfARowLeaveEverySmallNumberAmongLargerOnes(int limit) {
        Suppression suppression = new Suppression(limit);
        for (int all = limit; all <= 90; all++) {
            Map<List<RoughShare>, List<int[]>> rows = new HashMap<>();
            for (int none = 0; none <= all; none++) {
                for (int one = 0; one <= all - none; one++) {
                    int[] row = {none, one, all - none - one};
                    rows.computeIfAbsent(words(row, all, suppression), key -> new ArrayList<>())
                            .add(row);
                }
            }
            rows.forEach((words, possible) -> hides(words, possible, limit));
        }
    }

    /** The same for two of which one holds the other: who knows somebody somewhere, and who is within two steps. */
    @ParameterizedTest
    @ValueSource(ints = {3, 5, 8})
    void twoWordsOneWithinTheOtherHideTheDifferenceToo(int limit) {
        Suppression suppression = new Suppression(limit);
        for (int all = limit; all <= 120; all++) {
            Map<List<RoughShare>, List<int[]>> cells = new HashMap<>();
            for (int within = 0; within <= all; within++) {
                for (int direct = 0; direct <= within; direct++) {
                    int[] cell = {direct, within, within - direct, all - within};
                    cells.computeIfAbsent(
                                    List.of(
                                            RoughShare.of(direct, all, suppression),
                                            RoughShare.of(within, all, suppression)),
                                    key -> new ArrayList<>())
                            .add(cell);
                }
            }
            cells.forEach((words, possible) -> hides(words, possible, limit));
        }
    }

    private static List<RoughShare> words(int[] row, int all, Suppression suppression) {
        return List.of(
                RoughShare.of(row[0], all, suppression),
                RoughShare.of(row[1], all, suppression),
                RoughShare.of(row[2], all, suppression));
    }

    private static void hides(List<RoughShare> words, List<int[]> possible, int limit) {
        for (int place = 0; place < possible.getFirst().length; place++) {
            int p = place;
            List<Integer> values =
                    possible.stream().map(each -> each[p]).distinct().sorted().toList();
            if (values.stream().anyMatch(value -> value > 0 && value < limit)) {
                assertThat(values.getLast())
                        .as("%s, place %d: one of %s", words, p, values)
                        .isGreaterThanOrEqualTo(limit);
                assertThat(values.getLast() - values.getFirst()).isGreaterThanOrEqualTo(limit - 1);
            }
        }
    }
}
