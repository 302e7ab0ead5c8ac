package dk.bindeled.privacy;

import static dk.bindeled.privacy.SignInLinks.Outcome.EXPIRED;
import static dk.bindeled.privacy.SignInLinks.Outcome.OTHER_MACHINE;
import static dk.bindeled.privacy.SignInLinks.Outcome.SIGNED_IN;
import static dk.bindeled.privacy.SignInLinks.Outcome.UNKNOWN;
import static dk.bindeled.privacy.SignInLinks.Outcome.USED;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SignInLinksTest {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    @TempDir
    Path folder;

    private SignInLinks at(Instant time) {
        return new SignInLinks(new LinkFile(folder), Clock.fixed(time, ZoneOffset.UTC));
    }

    private static String token(String path) {
        assertThat(path).startsWith("/sign-in/");
        return path.substring("/sign-in/".length());
    }

    @Test
    void aLinkWorksOnce() {
        String token = token(at(NOON).create());
        assertThat(at(NOON).redeem(token, true)).isEqualTo(SIGNED_IN);
        assertThat(at(NOON).redeem(token, true)).isEqualTo(USED);
    }

    @Test
    void aLinkWorksForAQuarterOfAnHour() {
        String token = token(at(NOON).create());
        assertThat(at(NOON.plus(Duration.ofMinutes(15)).plusSeconds(1)).redeem(token, true))
                .isEqualTo(EXPIRED);
        assertThat(at(NOON.plus(Duration.ofMinutes(15))).redeem(token, true)).isEqualTo(SIGNED_IN);
    }

    @Test
    void aLinkMadeByAnotherProcessWorksForTheServer() {
        SignInLinks server = at(NOON);
        String token = token(new SignInLinks(new LinkFile(folder), Clock.fixed(NOON, ZoneOffset.UTC)).create());
        assertThat(server.redeem(token, true)).isEqualTo(SIGNED_IN);
    }

    @Test
    void aLinkIsOfTwoHundredAndFiftySixBitsAndNoTwoAreTheSame() {
        String first = token(at(NOON).create());
        String second = token(at(NOON).create());
        assertThat(first).hasSize(43).isNotEqualTo(second).matches("[A-Za-z0-9_-]+");
    }

    @Test
    void theFileHoldsNoTokenAndOnlyItsOwnerReadsIt() throws IOException {
        String token = token(at(NOON).create());
        Path file = folder.resolve("sign-in-links");
        assertThat(Files.readString(file)).doesNotContain(token).matches("[0-9a-f]{64} [0-9]+ open\\R");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @Test
    void aTokenThatWasNeverMadeIsUnknown() {
        at(NOON).create();
        assertThat(at(NOON).redeem("guess", true)).isEqualTo(UNKNOWN);
        assertThat(at(NOON).redeem("", true)).isEqualTo(UNKNOWN);
    }

    @Test
    void aDamagedFileLetsNobodyInAndTakesNewLinks() throws IOException {
        Files.writeString(folder.resolve("sign-in-links"), "what is this\n\n0 0 open\n");
        assertThat(at(NOON).redeem("what", true)).isEqualTo(UNKNOWN);
        assertThat(at(NOON).redeem(token(at(NOON).create()), true)).isEqualTo(SIGNED_IN);
    }

    @Test
    void linksThatExpiredLongAgoAreForgotten() throws IOException {
        at(NOON).create();
        at(NOON.plus(Duration.ofDays(2))).create();
        assertThat(Files.readAllLines(folder.resolve("sign-in-links"))).hasSize(1);
    }

    @Test
    void theLinkOfADemoWorksAgainAndAgainOnThisMachineOnly() {
        SignInLinks demo = at(NOON);
        String token = token(demo.createStanding());
        assertThat(demo.redeem(token, true)).isEqualTo(SIGNED_IN);
        assertThat(demo.redeem(token, true)).isEqualTo(SIGNED_IN);
        assertThat(demo.redeem(token, false)).isEqualTo(OTHER_MACHINE);
    }

    @Test
    void theLinkOfADemoEndsWithItsProcess() throws IOException {
        String token = token(at(NOON).createStanding());
        assertThat(at(NOON).redeem(token, true)).isEqualTo(UNKNOWN);
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.map(file -> file.getFileName().toString())).doesNotContain("sign-in-links.new");
        }
    }

    @Test
    void ofManyWhoOpenALinkAtOnceOneIsSignedIn() throws InterruptedException, ExecutionException {
        String token = token(at(NOON).create());
        Callable<SignInLinks.Outcome> opening = () -> at(NOON).redeem(token, true);
        try (ExecutorService many = Executors.newFixedThreadPool(8)) {
            List<Future<SignInLinks.Outcome>> outcomes =
                    many.invokeAll(Stream.generate(() -> opening).limit(16).toList());
            int in = 0;
            for (Future<SignInLinks.Outcome> outcome : outcomes) {
                in += outcome.get() == SIGNED_IN ? 1 : 0;
            }
            assertThat(in).isEqualTo(1);
        }
    }
}
