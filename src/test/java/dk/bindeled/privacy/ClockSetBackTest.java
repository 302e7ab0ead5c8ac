package dk.bindeled.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

/** A clock that is set does not make a link or a session last longer than it should. */
class ClockSetBackTest {

    private static final Instant NOON = Instant.parse("2025-10-26T12:00:00Z");

    @TempDir
    Path folder;

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    private static Clock at(Instant moment) {
        return Clock.fixed(moment, ZoneOffset.UTC);
    }

    private SignInLinks links(Instant now) {
        return new SignInLinks(new LinkFile(folder), at(now));
    }

    private SignInLinks.Outcome madeAtNoonOpened(Instant moment) {
        String path = links(NOON).create();
        return links(moment).redeem(path.substring(path.lastIndexOf('/') + 1), true);
    }

    @Test
    void aLinkMadeBeforeTheClockWasSetBackIsNoLongerValid() {
        assertThat(madeAtNoonOpened(NOON.minus(Duration.ofDays(1)))).isEqualTo(SignInLinks.Outcome.EXPIRED);
        assertThat(madeAtNoonOpened(NOON.plus(Duration.ofDays(365)))).isEqualTo(SignInLinks.Outcome.EXPIRED);
        assertThat(madeAtNoonOpened(NOON)).isEqualTo(SignInLinks.Outcome.SIGNED_IN);
        assertThat(madeAtNoonOpened(NOON.plus(SignInLinks.VALID_FOR))).isEqualTo(SignInLinks.Outcome.SIGNED_IN);
    }

    private boolean staysSignedIn(Instant now) throws Exception {
        SecurityContextHolder.getContext()
                .setAuthentication(new TestingAuthenticationToken(new SignedIn("anna", NOON), ""));
        new SessionLimit(at(now))
                .doFilter(new MockHttpServletRequest(), new MockHttpServletResponse(), new MockFilterChain());
        return SecurityContextHolder.getContext().getAuthentication() != null;
    }

    @Test
    void aSessionBegunBeforeTheClockWasSetBackEnds() throws Exception {
        assertThat(staysSignedIn(NOON.minus(Duration.ofDays(1)))).isFalse();
        assertThat(staysSignedIn(NOON.plus(Duration.ofDays(365)))).isFalse();
        assertThat(staysSignedIn(NOON.minusSeconds(5)))
                .as("a clock that is corrected")
                .isTrue();
        assertThat(staysSignedIn(NOON.plus(Duration.ofHours(7)))).isTrue();
    }
}
