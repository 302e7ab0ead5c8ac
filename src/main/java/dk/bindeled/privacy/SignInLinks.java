package dk.bindeled.privacy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Links that sign in whoever opens them. A link carries a token of 256 random bits; only the token's SHA-256 is kept, in a file of the data
 * folder that nobody but its owner can read. That file is how {@code ./bindeled link} hands a new link to the server that runs.
 *
 * <p>Safe to use from several threads and several processes at a time.
 */
public final class SignInLinks {

    /** How long a link waits to be opened. */
    public static final Duration VALID_FOR = Duration.ofMinutes(15);

    private static final String PATH = "/sign-in/";

    private final LinkFile file;
    private final Clock clock;
    private volatile @Nullable String standing;

    SignInLinks(LinkFile file, Clock clock) {
        this.file = file;
        this.clock = clock;
    }

    /**
     * The links of the installation whose data live in {@code dataFolder}.
     *
     * @param dataFolder is made if it does not exist
     */
    public static SignInLinks of(Path dataFolder) {
        return new SignInLinks(new LinkFile(dataFolder), Clock.systemUTC());
    }

    /**
     * Makes a link that works once, for a quarter of an hour.
     *
     * @return the path of its address, to be put after the server's, for instance {@code /sign-in/…}
     * @throws java.io.UncheckedIOException if the data folder cannot be written
     */
    public String create() {
        String token = Tokens.next();
        file.add(Tokens.hash(token), clock.instant().plus(VALID_FOR), clock.instant());
        return PATH + token;
    }

    /**
     * Makes the link of a demo: it works as often as it is opened, on this machine, as long as this process runs. It is kept in memory only,
     * and a new one replaces it.
     *
     * @return the path of its address
     */
    public String createStanding() {
        String token = Tokens.next();
        standing = Tokens.hash(token);
        return PATH + token;
    }

    /**
     * Redeems a token; a token that works once is used up by this.
     *
     * @param token what stood in the address
     * @param fromThisMachine true if whoever opened it sits at this machine
     */
    Outcome redeem(String token, boolean fromThisMachine) {
        if (isStanding(token)) {
            return fromThisMachine ? Outcome.SIGNED_IN : Outcome.OTHER_MACHINE;
        }
        if (!Tokens.couldBe(token)) {
            return Outcome.UNKNOWN;
        }
        Instant now = clock.instant();
        return file.use(Tokens.hash(token), now);
    }

    /** True if this is the token of the demo's link. */
    boolean isStanding(String token) {
        String standingHash = standing;
        return standingHash != null && MessageDigest.isEqual(ascii(Tokens.hash(token)), ascii(standingHash));
    }

    /** What opening a link came to. */
    enum Outcome {
        SIGNED_IN,
        UNKNOWN,
        EXPIRED,
        USED,
        OTHER_MACHINE
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
