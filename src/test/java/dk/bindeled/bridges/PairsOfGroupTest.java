package dk.bindeled.bridges;

import static org.assertj.core.api.Assertions.assertThat;

import dk.bindeled.privacy.Suppression;
import dk.bindeled.privacy.VisibleGroups;
import dk.bindeled.study.SmallTown;
import dk.bindeled.ui.Messages;
import dk.bindeled.ui.Speech;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PairsOfGroupTest {

    private final SmallTown town = new SmallTown();
    private final PairReading reading = new PairReading(
            town.result(),
            VisibleGroups.of(town.snapshot(), new Suppression(5)),
            Map.of(),
            new Suppression(5),
            new Speech(new Messages(), Messages.ENGLISH),
            null,
            0);

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
