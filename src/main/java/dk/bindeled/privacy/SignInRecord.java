package dk.bindeled.privacy;

import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.event.AbstractAuthenticationFailureEvent;
import org.springframework.security.authentication.event.AuthenticationSuccessEvent;
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

    @EventListener
    void signedIn(AuthenticationSuccessEvent event) {
        record(who(event.getAuthentication()), Deed.SIGNED_IN, "");
    }

    @EventListener
    void refused(AbstractAuthenticationFailureEvent event) {
        String why = event.getException() == null ? "" : event.getException().getClass().getSimpleName();
        record(new Who("", ""), Deed.SIGN_IN_FAILED, why);
    }

    @EventListener
    void signedOut(LogoutSuccessEvent event) {
        record(who(event.getAuthentication()), Deed.SIGNED_OUT, "");
    }

    /** Records that a sign-in link was refused. */
    void refusedLink(String outcome) {
        record(new Who("", ""), Deed.SIGN_IN_FAILED, "link " + outcome);
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
