package dk.bindeled.privacy;

import jakarta.servlet.http.HttpSession;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** The door to persons one by one: who asks gets names or pseudonyms, for a purpose, and every look is recorded. */
@Component
public class Looks {

    private static final String ATTRIBUTE = "bindeled.purpose";

    private static final ThreadLocal<@Nullable SessionPurpose> CARRIED = new ThreadLocal<>();

    private final PersonNames.Recorder recorder;
    private final Pseudonyms pseudonyms;

    @Autowired
    Looks(Audit audit, Pseudonyms pseudonyms) {
        this((PersonNames.Recorder) audit::record, pseudonyms);
    }

    Looks(PersonNames.Recorder recorder, Pseudonyms pseudonyms) {
        this.recorder = recorder;
        this.pseudonyms = pseudonyms;
    }

    /** The names of persons for the one who asks now. Call it while a request is answered, or in work that was {@link #carried}; what it gives may be used later. */
    public PersonNames names() {
        return new PersonNames(
                Sight.of(role -> CurrentUser.is(Role.valueOf(role))), purpose(), pseudonyms, recorder, Who.asks());
    }

    /** What the session of the request at hand looks at persons for, or of the request that began the work at hand. */
    public SessionPurpose purpose() {
        if (RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes request) {
            return of(request.getRequest().getSession(true));
        }
        SessionPurpose carried = CARRIED.get();
        return carried == null ? new SessionPurpose() : carried;
    }

    /**
     * Lets work that goes on after the request look at persons for what the session has said, and what it says meanwhile. Call it while a request is
     * answered.
     */
    public UnaryOperator<Runnable> carried() {
        SessionPurpose purpose = purpose();
        return work -> () -> {
            SessionPurpose before = CARRIED.get();
            CARRIED.set(purpose);
            try {
                work.run();
            } finally {
                if (before == null) {
                    CARRIED.remove();
                } else {
                    CARRIED.set(before);
                }
            }
        };
    }

    /** Says what the session looks at persons for from now on. */
    public void state(LookPurpose purpose, String text) {
        SessionPurpose.Stated said = new SessionPurpose.Stated(purpose, text);
        recorder.record(Who.asks(), Deed.PURPOSE_STATED, "", List.of(), said.why());
        purpose().state(said);
    }

    static SessionPurpose of(HttpSession session) {
        synchronized (ATTRIBUTE) {
            if (session.getAttribute(ATTRIBUTE) instanceof SessionPurpose known) {
                return known;
            }
            SessionPurpose fresh = new SessionPurpose();
            session.setAttribute(ATTRIBUTE, fresh);
            return fresh;
        }
    }
}
