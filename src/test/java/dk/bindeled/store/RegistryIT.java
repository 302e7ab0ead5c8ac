package dk.bindeled.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dk.bindeled.network.Actor;
import dk.bindeled.network.Area;
import dk.bindeled.network.Channel;
import dk.bindeled.network.Progress;
import dk.bindeled.network.Referral;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RegistryIT {

    private static final ImportSource FORM = new ImportSource("Grethe", "formular");

    private final OpenStore store = OpenStore.shared();

    @BeforeEach
    void load() {
        store.writer().load(Village.everyField(), new ImportSource("Grethe", "landsby"), Progress.UNWATCHED);
    }

    @Test
    void actorsAreFoundByNameOrIdThoseThatBeginWithItFirst() {
        Registry registry = store.registry();
        assertThat(registry.findActors(" huset A", 9)).extracting(Actor::id).containsExactly("a1");
        assertThat(registry.findActors("ÁSTA", 9))
                .singleElement()
                .isEqualTo(registry.findActor("p1").orElseThrow());
        assertThat(registry.findActors("p", 9)).extracting(Actor::id).containsExactly("p2", "p3", "p1", "v1");
        assertThat(registry.findActors("p", 2)).extracting(Actor::id).containsExactly("p2", "p3");
        assertThat(registry.findActors("1", 9)).extracting(Actor::id).contains("l1", "p1");
        assertThat(registry.findActors("  ", 9)).isEmpty();
        assertThat(registry.findActor("p1"))
                .contains(Village.everyField().actors().getFirst());
        assertThat(registry.findActor("nobody")).isEmpty();
        assertThatExceptionOfType(IllegalArgumentException.class).isThrownBy(() -> registry.findActors("p", 0));
    }

    @Test
    void areasComeByTheirNames() {
        assertThat(store.registry().areas())
                .containsExactlyInAnyOrderElementsOf(Village.everyField().areas())
                .extracting(Area::label)
                .isSorted();
    }

    @Test
    void referralsAreFoundByIdAndByWhoTakesPart() {
        Registry registry = store.registry();
        Referral walk = Village.everyField().referrals().getFirst();
        assertThat(registry.findReferral("r1")).contains(walk);
        assertThat(registry.findReferral("r0")).isEmpty();
        assertThat(registry.referralsOf("p2")).extracting(Referral::id).containsExactly("r1", "r2");
        assertThat(registry.referralsOf("p3")).containsExactly(walk);
        assertThat(registry.referralsOf("o1")).isEmpty();
    }

    @Test
    void aReferralIsRegisteredChangedAndUndone() {
        Registry registry = store.registry();
        Referral begun = new Referral(
                "r7", "p1", "p2", "f1", Channel.TALK, true, Village.SPRING, null, null, null, Village.SUMMER);
        registry.save(begun, FORM);
        assertThat(registry.findReferral("r7")).contains(begun);

        Referral corrected =
                new Referral("r7", "p3", "p2", null, null, null, Village.SPRING, Village.SUMMER, null, null, null);
        ImportRecord correction = registry.save(corrected, FORM);
        assertThat(registry.findReferral("r7")).as("emptied fields are emptied").contains(corrected);
        assertThat(correction.changed()).isEqualTo(new NetworkCounts(0, 0, 0, 1));
        assertThat(correction.file()).isEqualTo("formular");

        store.writer().undo(correction.id(), Progress.UNWATCHED);
        assertThat(registry.findReferral("r7")).contains(begun);
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> registry.save(
                        new Referral("r8", "nobody", null, null, null, null, null, null, null, null, null), FORM));
    }
}
