package dk.bindeled.privacy;

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

    private final Audit audit;

    SignInRecord(Audit audit) {
        this.audit = audit;
    }

    /** Someone's session began. */
    void signedIn(Authentication someone) {
        record(who(someone), Deed.SIGNED_IN, "");
    }

    /** Someone was refused; {@code why} names the way and what was wrong with it, never what was typed. */
    void refused(String why) {
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
