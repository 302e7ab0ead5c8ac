package dk.bindeled.rings;

import static org.assertj.core.api.Assertions.assertThat;

import dk.bindeled.privacy.Suppression;
import dk.bindeled.privacy.VisibleRings;
import dk.bindeled.study.StudyResult;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class TreeDrawingTest {

    private static final Suppression FIVE = new Suppression(5);

    private static List<TreeDrawing> drawings(Results results, int most) {
        StudyResult result = results.result();
        return TreeDrawing.largest(result, VisibleRings.of(result, List.of(), FIVE), FIVE, most);
    }

    @Test
    void theLargestTreesAreDrawnWithEveryoneInTheirPlace() {
        List<TreeDrawing> drawings = drawings(
                new Results()
                        .tree("small", "professional", 6)
                        .tree("large", "ambassador", 5, 6, 7)
                        .tree("middle", "citizen", 9),
                2);
        assertThat(drawings).extracting(drawing -> drawing.figures().root()).containsExactly("large", "middle");
        TreeDrawing.Node root = drawings.getFirst().root();
        assertThat(root.dots()).isEqualTo(1 + 5 + 6 + 7);
        assertThat(drawings.getFirst().persons()).isEqualTo(18);
        assertThat(drawings.getFirst().depth()).isEqualTo(3);
        assertThat(root.children()).hasSize(5);
        assertThat(root.children().getFirst().children()).hasSize(6);
        assertThat(root.children().getFirst().ring()).isEqualTo(1);
        assertThat(drawings.getFirst().whole()).isTrue();
    }

    @Test
    void aTreeOfFewPersonsIsNotDrawn() {
        assertThat(drawings(new Results().tree("a", "ambassador", 3, 1), 3)).isEmpty();
    }

    @Test
    void ringsWhoseNumberIsWithheldAreNotDrawnEither() {
        TreeDrawing drawing =
                drawings(new Results().tree("a", "ambassador", 30, 20, 2), 1).getFirst();
        assertThat(drawing.root().dots()).isEqualTo(1 + 30);
        assertThat(drawing.whole()).isFalse();
    }

    @Test
    void aTreeEndsWhereItHoldsFewThoughOthersMakeUpTheRing() {
        List<TreeDrawing> drawings = drawings(
                new Results()
                        .tree("a", "ambassador", 40, 2, 9)
                        .tree("b", "ambassador", 20, 15, 8)
                        .tree("c", "ambassador", 10, 6, 5),
                2);
        assertThat(drawings).extracting(TreeDrawing::depth).containsExactly(1, 3);
        assertThat(drawings).extracting(TreeDrawing::persons).containsExactly(40, 43);
        assertThat(drawings).extracting(TreeDrawing::whole).containsExactly(false, true);
    }

    @Test
    void whatATreeLeavesOfItsRolesRingIsNotAFew() {
        // Of ten in the second ring eight stand in the larger tree: drawn, it would tell of the two of the other.
        List<TreeDrawing> drawings =
                drawings(new Results().tree("a", "ambassador", 30, 8).tree("b", "ambassador", 20, 2), 2);
        assertThat(drawings).extracting(TreeDrawing::depth).containsExactly(1, 1);
    }

    @Test
    void theMeanDistanceIsThatOfWhatIsDrawn() {
        TreeDrawing star = drawings(new Results().tree("a", "ambassador", 9), 1).getFirst();
        // 9 pairs at distance 1, 36 at distance 2
        assertThat(star.virality()).isEqualTo((9 + 72) / 45.0);
    }

    @Test
    void aVeryLongChainIsCutShort() {
        int[] chain = new int[2_000];
        Arrays.fill(chain, 5);
        TreeDrawing drawing =
                drawings(new Results().tree("a", "ambassador", chain), 1).getFirst();
        assertThat(drawing.root().dots()).isEqualTo(1 + 5 * TreeDrawing.MOST_RINGS);
        assertThat(drawing.whole()).isFalse();
    }
}
