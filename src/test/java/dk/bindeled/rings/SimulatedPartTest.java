package dk.bindeled.rings;

import static org.assertj.core.api.Assertions.assertThat;

import dk.bindeled.privacy.Sight;
import dk.bindeled.study.Simulations;
import dk.bindeled.ui.Background;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SimulatedPartTest {

    private final List<String> asked = new ArrayList<>();

    /** Simulations that are never run: only how one comes to them is heard. */
    private final Simulations heard = (Simulations) Proxy.newProxyInstance(
            Simulations.class.getClassLoader(), new Class<?>[] {Simulations.class}, (self, method, values) -> {
                asked.add(method.getName() + " " + values[0]);
                return self;
            });

    @Test
    void whoMayNotLookAtPersonsAsksOnlyWhereFewAreRefused() {
        open(Sight.NOBODY);
        assertThat(asked).containsExactly("forFewestPersons 5");
    }

    @Test
    void whoMayLookAtPersonsAsksWithoutALimit() {
        open(Sight.PSEUDONYMS);
        open(Sight.NAMES);
        assertThat(asked).isEmpty();
    }

    private void open(Sight sight) {
        Reading reading = Readings.lindeaa(1, sight, Readings.ENGLISH);
        assertThat(new SimulatedPart(reading, heard, new Background(), "F", Question.START, "", (question, said) -> {})
                        .getElement()
                        .getChildCount())
                .isPositive();
    }
}
