package dk.bindeled.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** What persons are looked at for, while a request is answered and in work that goes on after it. */
class LooksTest {

    private static final SessionPurpose.Stated EVALUATION = new SessionPurpose.Stated(LookPurpose.EVALUATION, "");

    private final Looks looks = Lookers.looks();

    private static MockHttpServletRequest answering() {
        MockHttpServletRequest request = new MockHttpServletRequest();
        RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(request));
        return request;
    }

    @AfterEach
    void endRequest() {
        RequestContextHolder.resetRequestAttributes();
    }

    @Test
    void workThatGoesOnHasWhatItsSessionHasSaidAndNobodyElseHas() throws InterruptedException {
        MockHttpServletRequest request = answering();
        UnaryOperator<Runnable> carried = looks.carried();
        Looks.of(request.getSession(true)).state(EVALUATION); // said after the work was begun
        endRequest();
        List<Object> seen = new ArrayList<>();
        Thread work = new Thread(() -> {
            carried.apply(() -> seen.add(looks.purpose().stated().isPresent())).run();
            seen.add(looks.purpose().stated().isPresent());
        });
        work.start();
        work.join();
        assertThat(seen).containsExactly(true, false);
        assertThat(looks.purpose().stated()).as("nor has this thread").isEmpty();
    }

    @Test
    void workWithinWorkHasItsOwnAndGivesBackThatOfTheOther() {
        MockHttpServletRequest first = answering();
        Looks.of(first.getSession(true)).state(EVALUATION);
        UnaryOperator<Runnable> outer = looks.carried();
        answering();
        UnaryOperator<Runnable> inner = looks.carried();
        endRequest();
        List<Boolean> seen = new ArrayList<>();
        Runnable ask = () -> seen.add(looks.purpose().stated().isPresent());
        outer.apply(() -> {
                    inner.apply(ask).run();
                    ask.run();
                })
                .run();
        assertThat(seen).containsExactly(false, true);
    }

    @Test
    void theRequestThatIsAnsweredComesBeforeWhatWasCarried() {
        MockHttpServletRequest said = answering();
        Looks.of(said.getSession(true)).state(EVALUATION);
        UnaryOperator<Runnable> carried = looks.carried();
        answering();
        List<Boolean> seen = new ArrayList<>();
        carried.apply(() -> seen.add(looks.purpose().stated().isPresent())).run();
        assertThat(seen).containsExactly(false);
    }
}
