package dk.bindeled.bridges;

import static org.assertj.core.api.Assertions.assertThat;

import dk.bindeled.study.SmallTown;
import java.util.List;
import org.junit.jupiter.api.Test;

class PairsOfGroupTest {

    private final SmallTown town = new SmallTown();
    private final PairReading reading = TownReading.of(town);

    @Test
    void aGroupsPairsStandByTheirClassAndThenByName() {
        assertThat(told("a")).containsExactly("robust Estate b", "robust Estate c", "robust Estate d");
        assertThat(told("b")).containsExactly("robust Estate a", "robust Estate d", "not_expected Estate c");
    }

    private List<String> told(String group) {
        return PairsOfGroup.of(group, reading).stream()
                .map(pair -> pair.bridgeClass().code() + " " + (pair.a().equals(group) ? pair.bLabel() : pair.aLabel()))
                .toList();
    }

    @Test
    void whatIsNoGroupHasNoPairs() {
        assertThat(PairsOfGroup.of("nowhere", reading)).isEmpty();
    }
}
