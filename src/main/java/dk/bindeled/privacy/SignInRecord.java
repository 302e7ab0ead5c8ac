package dk.bindeled.privacy;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.event.LogoutSuccessEvent;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.stereotype.Component;

/**
 * Records who comes in and goes. Someone who was let in is not sent away again because that could not be recorded: it goes to the log, and
 * persons are closed to everybody until the audit can be written. A name that was refused is not kept, for it may be a password typed in the
 * wrong field.
 */
@Component
class SignInRecord {

    private static final Logger LOG = LoggerFactory.getLogger(SignInRecord.class);

    private static final int MOST_IN_A_MINUTE = 10;

    private final Audit audit;
    private final Clock clock;
    private Instant minute = Instant.EPOCH;
    private int refused;
    private long uncounted;

    SignInRecord(Audit audit, Clock clock) {
        this.audit = audit;
        this.clock = clock;
    }

    /** Someone's session began. */
    void signedIn(Authentication someone) {
        record(who(someone), Deed.SIGNED_IN, "");
    }

    /**
     * Someone was refused; {@code why} names the way and what was wrong with it, never what was typed. Whoever knocks without end must not fill the
     * disk: beyond {@value #MOST_IN_A_MINUTE} in a minute they are counted, and the number is recorded with the next that is.
     */
    void refused(String why) {
        String further;
        synchronized (this) {
            Instant now = clock.instant().truncatedTo(ChronoUnit.MINUTES);
            boolean another = !now.equals(minute);
            if (!another && refused >= MOST_IN_A_MINUTE) {
                uncounted++;
                return;
            }
            further = another && uncounted > 0 ? "further refusals: " + uncounted : "";
            refused = another ? 1 : refused + 1;
            uncounted = another ? 0 : uncounted;
            minute = now;
        }
        if (!further.isEmpty()) {
            record(new Who("", ""), Deed.SIGN_IN_FAILED, further);
        }
        record(new Who("", ""), Deed.SIGN_IN_FAILED, why);
    }

    @EventListener
    void signedOut(LogoutSuccessEvent event) {
        record(who(event.getAuthentication()), Deed.SIGNED_OUT, "");
    }

    /** Who asks has ended all of his sessions. */
    void signedOutEverywhere() {
        record(Who.asks(), Deed.SIGNED_OUT, "everywhere");
    }

    private void record(Who who, Deed deed, String why) {
        try {
            audit.record(who, deed, "", List.of(), why);
        } catch (RuntimeException e) {
            LOG.error("Not recorded in the audit: {} {}", deed, who.name(), e);
        }
    }

    private static Who who(Authentication someone) {
        List<String> granted = someone.getAuthorities().stream()
                .map(GrantedAuthority::getAuthority)
                .toList();
        String role = "";
        for (Role each : Role.values()) {
            role = granted.contains(each.authority()) ? each.code() : role;
        }
        return new Who(someone.getName(), role);
    }
}
