package dk.bindeled.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dk.bindeled.network.Figure;
import dk.bindeled.network.Form;
import dk.bindeled.network.Progress;
import dk.bindeled.network.Reason;
import dk.bindeled.network.Snapshot;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Groups are always held beside chance, bonding where that is asked for, and the figures themselves do not change with it. */
class NullModelsOfStudiesTest {

    private static final List<String> COMPARED = List.of("supported_share", "transitivity", "clustering");

    private final Snapshot town = new SmallTown().snapshot();

    @Test
    void bondingIsHeldBesideChanceOnlyWhereThatIsAskedFor() {
        StudyResult plain = study(0);
        StudyResult compared = study(19);
        for (String name : COMPARED) {
            Figure alone = plain.network().figure(Form.BONDING, name);
            Figure beside = compared.network().figure(Form.BONDING, name);
            assertThat(alone.expected()).as(name).isNull();
            assertThat(alone.p()).as(name).isNull();
            assertThat(beside.value()).as(name).isNotNull().isEqualTo(alone.value());
            assertThat(beside.n()).as(name).isEqualTo(alone.n());
            assertThat(beside.expected()).as(name).isNotNull();
            assertThat(beside.p()).as(name).isBetween(0.05, 1.0);
        }
        // nobody here is a member of two bodies, and what is not known stays so
        assertThat(compared.network().figure(Form.BONDING, "two_mode_clustering"))
                .isEqualTo(Figure.missing(Reason.TOO_FEW, 0));
        assertThat(compared.network().bonding().keySet())
                .containsExactlyElementsOf(plain.network().bonding().keySet());
        assertThat(compared.groups()).isEqualTo(plain.groups());
        assertThat(study(19)).isEqualTo(compared);
    }

    @Test
    void everyGroupWithAnIndexHasItsPAndOneForAllOfThem() {
        StudyResult result = study(0);
        assertThat(result.groups()).hasSize(4).allSatisfy(group -> {
            assertThat(group.eiExpected()).isNotNull().isBetween(-1.0, 1.0);
            assertThat(group.eiP()).isNotNull().isBetween(0.001, 1.0);
            assertThat(group.eiPHolm()).isNotNull().isBetween(group.eiP(), 1.0);
        });
        // estate b, a ring of twenty among 64: (2·44 - 19)/(2·44 + 19)
        assertThat(result.groups().get(1).eiExpected()).isCloseTo(69.0 / 107, within(1e-12));
        assertThat(result.groups().get(1).eiP()).isEqualTo(0.001);
        assertThat(result.groups().get(1).eiPHolm()).isBetween(0.002, 0.004);
    }

    @Test
    void tooFewAreRefused() {
        assertThatThrownBy(() -> study(18)).hasMessageContaining("18");
    }

    private StudyResult study(int nullModels) {
        StudyParameters parameters =
                new StudyParameters(town.query(), 180, 1, 999, nullModels, BetweennessChoice.DEFAULT, Set.of());
        return StudyComputation.of(town, parameters, Progress.UNWATCHED);
    }
}
