package dk.bindeled.analysis.fragility;

import static org.assertj.core.api.Assertions.assertThat;

import dk.bindeled.analysis.fragility.BrokerDependence.FragilePair;
import dk.bindeled.network.Groups;
import dk.bindeled.testing.Families;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class BrokerDependenceTest {

    private static final Groups THREE =
            Families.groups(9, new int[] {0, 1, 2}, new int[] {2, 3, 4, 5}, new int[] {6, 7});

    @Test
    void whereNoBridgeIsFragileNothingHangsOnAnyone() {
        assertThat(BrokerDependence.of(THREE, List.of())).isEmpty();
        assertThat(BrokerDependence.of(THREE, List.of(new FragilePair(0, 1, List.of()))))
                .isEmpty();
    }

    @Test
    void twoPairsOfOneBrokerAreWorkedByHand() {
        List<BrokerDependence> brokers = BrokerDependence.of(
                THREE,
                List.of(
                        new FragilePair(0, 1, List.of(3)),
                        new FragilePair(0, 2, List.of(1, 6)),
                        new FragilePair(1, 2, List.of(3))));
        assertThat(brokers)
                .containsExactly(
                        new BrokerDependence(3, List.of(0, 2), 8),
                        new BrokerDependence(1, List.of(1), 5),
                        new BrokerDependence(6, List.of(1), 5));
    }

    @Test
    void ofAsManyPairsThoseWithMorePersonsComeFirst() {
        assertThat(BrokerDependence.of(
                        THREE, List.of(new FragilePair(0, 2, List.of(0)), new FragilePair(1, 2, List.of(4)))))
                .extracting(BrokerDependence::person)
                .containsExactly(4, 0);
    }

    @Test
    void personsOnBothSidesAreCountedOnceEach() {
        for (int seed = 0; seed < 40; seed++) {
            Groups groups = Families.groups(20, 4, 3, true, seed);
            if (groups.count() < 3) {
                continue;
            }
            Set<Integer> slow = new TreeSet<>();
            for (int g : new int[] {0, 1, 2}) {
                for (int v : groups.members(g)) {
                    slow.add(v);
                }
            }
            assertThat(BrokerDependence.of(
                            groups, List.of(new FragilePair(0, 1, List.of(7)), new FragilePair(2, 1, List.of(7)))))
                    .containsExactly(new BrokerDependence(7, List.of(0, 1), slow.size()));
        }
    }
}
