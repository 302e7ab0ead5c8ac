package dk.bindeled.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SightTest {

    @Test
    void namesAreForAdministratorsAndCoordinatorsAndPseudonymsForAnalysts() {
        assertThat(Sight.of(List.of("ADMINISTRATOR")::contains)).isEqualTo(Sight.NAMES);
        assertThat(Sight.of(List.of("COORDINATOR")::contains)).isEqualTo(Sight.NAMES);
        assertThat(Sight.of(List.of("ANALYST")::contains)).isEqualTo(Sight.PSEUDONYMS);
        assertThat(Sight.of(List.of("READER")::contains)).isEqualTo(Sight.NOBODY);
        assertThat(Sight.of(role -> false).mayLookAtPersons()).isFalse();
    }
}
