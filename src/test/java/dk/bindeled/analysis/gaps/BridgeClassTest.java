package dk.bindeled.analysis.gaps;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BridgeClassTest {

    @Test
    void withoutBridgesTheClassDependsOnWhetherOneIsToBeExpected() {
        assertThat(BridgeClass.of(0, 0, 0, null, 1.0)).isEqualTo(BridgeClass.NONE);
        assertThat(BridgeClass.of(0, 0, 0, null, 0.999)).isEqualTo(BridgeClass.NOT_EXPECTED);
        assertThat(BridgeClass.of(0, 0, 0, null, null)).isEqualTo(BridgeClass.NOT_EXPECTED);
    }

    @Test
    void oneIndependentBridgeIsFragileHoweverManyTiesItHas() {
        assertThat(BridgeClass.of(1, 0, 9, 1.0, 1.0)).isEqualTo(BridgeClass.FRAGILE);
        assertThat(BridgeClass.of(1, 1, 0, null, 0.0)).isEqualTo(BridgeClass.FRAGILE);
    }

    @Test
    void moreThanHalfOfTheTiesOnOnePersonIsFragileUnlessSomeoneIsMemberOfBoth() {
        assertThat(BridgeClass.of(2, 0, 5, 0.6, 5.0)).isEqualTo(BridgeClass.FRAGILE);
        assertThat(BridgeClass.of(2, 0, 4, 0.5, 4.0)).isEqualTo(BridgeClass.ROBUST);
        assertThat(BridgeClass.of(2, 1, 5, 0.6, 5.0)).isEqualTo(BridgeClass.ROBUST);
    }

    @Test
    void fewerThanHalfOfTheUsualTiesIsThinUnlessTwoAreMembersOfBoth() {
        // (2 + 0.5) / (4.5 + 0.5) is just half
        assertThat(BridgeClass.of(2, 0, 2, 0.5, 4.5)).isEqualTo(BridgeClass.ROBUST);
        assertThat(BridgeClass.of(2, 0, 2, 0.5, 4.6)).isEqualTo(BridgeClass.THIN);
        assertThat(BridgeClass.of(2, 1, 2, 0.5, 4.6)).isEqualTo(BridgeClass.THIN);
        assertThat(BridgeClass.of(2, 2, 2, 0.5, 4.6)).isEqualTo(BridgeClass.ROBUST);
    }

    @Test
    void codesAreTheWordsOfTheResultFiles() {
        assertThat(BridgeClass.NOT_EXPECTED.code()).isEqualTo("not_expected");
    }
}
