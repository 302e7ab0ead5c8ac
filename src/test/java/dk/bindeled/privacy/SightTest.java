package dk.bindeled.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SightTest {

    @TempDir
    private static Path folder;

    private final Pseudonyms pseudonyms = new Pseudonyms(folder);

    @Test
    void namesAreForAdministratorsAndCoordinatorsAndPseudonymsForAnalysts() {
        assertThat(Sight.of(List.of("ADMINISTRATOR")::contains)).isEqualTo(Sight.NAMES);
        assertThat(Sight.of(List.of("COORDINATOR")::contains)).isEqualTo(Sight.NAMES);
        assertThat(Sight.of(List.of("ANALYST")::contains)).isEqualTo(Sight.PSEUDONYMS);
        assertThat(Sight.of(List.of("READER")::contains)).isEqualTo(Sight.NOBODY);
        assertThat(Sight.of(role -> false).mayLookAtPersons()).isFalse();
    }

    @Test
    void personsAreHiddenFromAllButThoseWhoSeeNamesAndBodiesFromNobody() {
        assertThat(Sight.NAMES.nameOf("b1", "Anna", true, pseudonyms)).isEqualTo("Anna");
        assertThat(Sight.NAMES.nameOf("b1", null, true, pseudonyms)).isEqualTo("b1");
        assertThat(Sight.PSEUDONYMS.nameOf("b1", "Anna", true, pseudonyms))
                .isEqualTo("Person " + pseudonyms.of("b1"))
                .doesNotContain("Anna");
        assertThat(Sight.NOBODY.nameOf("c1", "Kaffe", false, pseudonyms)).isEqualTo("Kaffe");
    }
}
