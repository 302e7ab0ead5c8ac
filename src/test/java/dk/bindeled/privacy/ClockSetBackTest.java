package dk.bindeled.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A clock that is set does not make a link or a session last longer than it should. */
class ClockSetBackTest {

    private static final Instant NOON = Instant.parse("2025-10-26T12:00:00Z");

    @TempDir
    Path folder;

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

    private static boolean staysSignedIn(Instant now) {
        return !SessionLimit.isOver(NOON, now);
    }

    @Test
    void aSessionBegunBeforeTheClockWasSetBackEnds() {
        assertThat(staysSignedIn(NOON.minus(Duration.ofDays(1)))).isFalse();
        assertThat(staysSignedIn(NOON.plus(Duration.ofDays(365)))).isFalse();
        assertThat(staysSignedIn(NOON.minusSeconds(5)))
                .as("a clock that is corrected")
                .isTrue();
        assertThat(staysSignedIn(NOON.plus(Duration.ofHours(7)))).isTrue();
    }
}
