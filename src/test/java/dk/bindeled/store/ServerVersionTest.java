package dk.bindeled.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dk.bindeled.store.StoreUnavailable.Problem;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ServerVersionTest {

    private static final String URI = "bolt://neo4j:7687";

    @ParameterizedTest
    @ValueSource(strings = {"2025.12.1", "5.26.0", "5.27-aura", "4.4.9", "2026.00.9"})
    void anOlderServerIsRefusedWithBothVersions(String version) {
        assertThatExceptionOfType(StoreUnavailable.class)
                .isThrownBy(() -> new ServerVersion(URI, version).require())
                .satisfies(refused -> {
                    assertThat(refused.problem()).isEqualTo(Problem.SERVER_TOO_OLD);
                    assertThat(refused.message(Locale.of("da"))).contains(URI, version, ServerVersion.OLDEST);
                });
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026.01.0", "2026.08.1", "2026.08.1-enterprise", "2031.02.0"})
    void oneThatIsNewEnoughWillDo(String version) {
        assertThatCode(() -> new ServerVersion(URI, version).require()).doesNotThrowAnyException();
    }

    @Test
    void aNewerOneThanWasTestedIsRemarkedUpon() {
        assertThat(new ServerVersion(URI, "2026.08.1").remark("2026.08.1", Locale.ENGLISH))
                .isEmpty();
        assertThat(new ServerVersion(URI, "2026.01.2").remark("2026.08.1", Locale.ENGLISH))
                .isEmpty();
        assertThat(new ServerVersion(URI, "2027.02.0").remark("2026.08.1", Locale.ENGLISH))
                .hasValueSatisfying(remark -> assertThat(remark).contains(URI, "2027.02.0", "2026.08.1"));
        assertThat(new ServerVersion(URI, "2027.02.0").remark("2026.08.1", Locale.of("da")))
                .hasValueSatisfying(remark -> assertThat(remark).contains("nyere"));
    }
}
