package dk.bindeled.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class LockOutTest {

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-01-01T00:00:00Z"));
    private final InstantSource source = now::get;
    private final AddressLimit limit = new AddressLimit(source.withZone(ZoneOffset.UTC));

    @Test
    void fourFailuresAreFreeAndThenTheWaitDoublesUpToAnHour() {
        assertThat(LockOut.after(0)).isZero();
        assertThat(LockOut.after(4)).isZero();
        assertThat(LockOut.after(5)).isEqualTo(Duration.ofMinutes(1));
        assertThat(LockOut.after(6)).isEqualTo(Duration.ofMinutes(2));
        assertThat(LockOut.after(10)).isEqualTo(Duration.ofMinutes(32));
        assertThat(LockOut.after(11)).isEqualTo(Duration.ofHours(1));
        assertThat(LockOut.after(Integer.MAX_VALUE)).isEqualTo(Duration.ofHours(1));
    }

    @Test
    void anAddressThatFailsOftenWaitsAndOthersDoNot() {
        for (int k = 0; k < AddressLimit.MOST; k++) {
            assertThat(limit.wait("192.0.2.1")).isEmpty();
            limit.failed("192.0.2.1");
        }
        assertThat(limit.wait("192.0.2.1")).contains(AddressLimit.WITHIN);
        assertThat(limit.wait("192.0.2.2")).isEmpty();
        now.updateAndGet(before -> before.plus(AddressLimit.WITHIN));
        assertThat(limit.wait("192.0.2.1")).isEmpty();
        limit.failed("192.0.2.1");
        assertThat(limit.wait("192.0.2.1")).isEmpty();
    }

    @Test
    void aWholeNetworkOfTheNewerAddressesIsOneAddress() {
        for (int k = 0; k < AddressLimit.MOST; k++) {
            limit.failed("2001:db8:1:2::" + Integer.toHexString(k + 1));
        }
        assertThat(limit.wait("2001:db8:1:2:ffff::1")).isPresent();
        assertThat(limit.wait("2001:db8:1:3::1")).isEmpty();
    }
}
