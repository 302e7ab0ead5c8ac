package dk.bindeled.privacy;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * So many passwords may be tried in vain from one address within a quarter of an hour, whatever the names: this keeps somebody from trying one
 * password with every name. Kept in memory, and only for the addresses that failed last.
 */
final class AddressLimit {

    static final int MOST = 30;
    static final Duration WITHIN = Duration.ofMinutes(15);

    private static final int REMEMBERED = 10_000;
    /** One household or office has a whole network of the newer addresses. */
    private static final int NETWORK_BYTES = 8;

    private final Clock clock;
    private final Map<String, Tries> tries = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Tries> eldest) {
            return size() > REMEMBERED;
        }
    };

    private record Tries(int many, Instant since) {}

    AddressLimit(Clock clock) {
        this.clock = clock;
    }

    /** How long to wait before the next try from {@code address}; empty if it may be made. */
    synchronized Optional<Duration> wait(String address) {
        Tries known = tries.get(network(address));
        if (known == null || known.many() < MOST) {
            return Optional.empty();
        }
        Duration left = Duration.between(clock.instant(), known.since().plus(WITHIN));
        return left.isPositive() ? Optional.of(left) : Optional.empty();
    }

    /** Counts a try in vain. */
    synchronized void failed(String address) {
        Instant now = clock.instant();
        String network = network(address);
        Tries known = tries.get(network);
        boolean counts = known != null && known.since().plus(WITHIN).isAfter(now);
        tries.put(network, counts && known != null ? new Tries(known.many() + 1, known.since()) : new Tries(1, now));
    }

    private static String network(String address) {
        try {
            byte[] bytes = InetAddress.getByName(address).getAddress(); // numeric: nothing is looked up
            return Arrays.toString(bytes.length > 4 ? Arrays.copyOf(bytes, NETWORK_BYTES) : bytes);
        } catch (UnknownHostException e) {
            return address;
        }
    }
}
