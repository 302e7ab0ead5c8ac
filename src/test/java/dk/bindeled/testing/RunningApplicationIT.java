package dk.bindeled.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URL;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;

/** The application that tests look at is the program, and not put together of parts of other tests that lie on the same path. */
class RunningApplicationIT {

    @Test
    void itHasNothingOfTheTestsButTheSentenceOfWhatForPersonsAreLookedAt() {
        ConfigurableListableBeanFactory parts = RunningApplication.get().parts();
        List<String> ofTests = Arrays.stream(parts.getBeanDefinitionNames())
                .filter(name -> isOfTests(parts.getBeanDefinition(name)))
                .toList();
        assertThat(ofTests).containsExactlyInAnyOrder("statedPurpose", "statedPurposeFilter");
    }

    private static boolean isOfTests(BeanDefinition part) {
        String from = String.valueOf(part.getResourceDescription())
                + (part.getBeanClassName() == null ? "" : place(part.getBeanClassName()))
                + (part.getFactoryBeanName() == null ? "" : part.getFactoryBeanName());
        // The twins of the architecture's rules stand by themselves: nothing uses them.
        return (from.contains("test-classes") && !from.contains("redtwins")) || from.contains("statedPurpose");
    }

    private static String place(String name) {
        URL found = RunningApplicationIT.class.getResource("/" + name.replace('.', '/') + ".class");
        return String.valueOf(found);
    }
}
