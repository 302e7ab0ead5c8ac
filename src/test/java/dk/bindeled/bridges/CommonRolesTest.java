package dk.bindeled.bridges;

import static org.assertj.core.api.Assertions.assertThat;

import dk.bindeled.network.Kind;
import dk.bindeled.privacy.Suppression;
import dk.bindeled.study.PairFigures;
import dk.bindeled.study.PairFigures.BridgeClass;
import dk.bindeled.study.SmallTown;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What someone is called who is not named, in a town of many citizens and one professional. */
class CommonRolesTest {

    private static final Suppression FIVE = new Suppression(5);

    private final SmallTown town = new SmallTown();
    private final CommonRoles roles = CommonRoles.of(town.snapshot(), FIVE);

    @Test
    void aCitizenIsOneOfManyAndTheOneProfessionalIsAPerson() {
        assertThat(roles.common()).containsExactly(Kind.CITIZEN);
        assertThat(roles.code(Set.of(Kind.CITIZEN))).isEqualTo("citizen");
        assertThat(roles.code(Set.of(Kind.PROFESSIONAL))).isEqualTo("person");
        assertThat(roles.code(Set.of(Kind.ASSOCIATION))).isEqualTo("body");
    }

    @Test
    void whoeverIsSomethingRareTooIsNotCalledByWhatIsCommon() {
        assertThat(roles.code(Set.of(Kind.CITIZEN, Kind.PROFESSIONAL))).isEqualTo("person");
        assertThat(CommonRoles.spoken(Set.of(Kind.CITIZEN, Kind.PROFESSIONAL))).isEqualTo(Kind.PROFESSIONAL);
    }

    @Test
    void theCarriersOfBridgesAreCalledByTheSameRule() {
        assertThat(CarrierRoles.of(List.of(fragile("a0"), fragile("p"), fragile("gone")), town.snapshot(), FIVE))
                .isEqualTo(Map.of("a0", Kind.CITIZEN));
    }

    private static PairFigures fragile(String busiest) {
        return new PairFigures(
                "a", "b", "a", "b", 41, 21, 20, 4, 0, 4.0, 4.0, 1, 1.0, busiest, List.of(), BridgeClass.FRAGILE);
    }
}
