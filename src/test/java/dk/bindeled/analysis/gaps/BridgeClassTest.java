package dk.bindeled.analysis.gaps;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class BridgeClassTest {

    @Test
    void withoutBridgesTheClassDependsOnWhetherOneIsToBeExpected() {
        assertThat(of(0, 0, 0, null, 1.0)).isEqualTo(BridgeClass.NONE);
        assertThat(of(0, 0, 0, null, 0.999)).isEqualTo(BridgeClass.NOT_EXPECTED);
        assertThat(of(0, 0, 0, null, null)).isEqualTo(BridgeClass.NOT_EXPECTED);
        assertThat(BridgeClass.of(0, 0, 0, null, null, null)).isEqualTo(BridgeClass.UNKNOWN);
    }

    @Test
    void oneIndependentBridgeIsFragileHoweverManyTiesItHas() {
        assertThat(of(1, 0, 9, 1.0, 1.0)).isEqualTo(BridgeClass.FRAGILE);
        assertThat(of(1, 1, 0, null, 0.0)).isEqualTo(BridgeClass.FRAGILE);
    }

    @Test
    void moreThanHalfOfTheTiesOnOnePersonIsFragileUnlessSomeoneIsMemberOfBoth() {
        assertThat(of(2, 0, 5, 0.6, 5.0)).isEqualTo(BridgeClass.FRAGILE);
        assertThat(of(2, 0, 4, 0.5, 4.0)).isEqualTo(BridgeClass.ROBUST);
        assertThat(of(2, 1, 5, 0.6, 5.0)).isEqualTo(BridgeClass.ROBUST);
    }

    @Test
    void fewerThanHalfOfTheUsualTiesIsThinUnlessTwoAreMembersOfBoth() {
        // (2 + 0.5) / (4.5 + 0.5) is just half
        assertThat(of(2, 0, 2, 0.5, 4.5)).isEqualTo(BridgeClass.ROBUST);
        assertThat(of(2, 0, 2, 0.5, 4.6)).isEqualTo(BridgeClass.THIN);
        assertThat(of(2, 1, 2, 0.5, 4.6)).isEqualTo(BridgeClass.THIN);
        assertThat(of(2, 2, 2, 0.5, 4.6)).isEqualTo(BridgeClass.ROBUST);
    }

    @Test
    void codesAreTheWordsOfTheResultFiles() {
        assertThat(BridgeClass.NOT_EXPECTED.code()).isEqualTo("not_expected");
    }

    private static BridgeClass of(
            int independent, int shared, int direct, @Nullable Double busiestShare, @Nullable Double comparable) {
        return BridgeClass.of(independent, shared, direct, busiestShare, 1.0, comparable);
    }
}
