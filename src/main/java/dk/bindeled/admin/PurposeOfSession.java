package dk.bindeled.admin;

import dk.bindeled.privacy.CurrentUser;
import dk.bindeled.privacy.LookPurpose;
import dk.bindeled.privacy.Looks;
import dk.bindeled.privacy.Role;
import dk.bindeled.privacy.SessionPurpose;
import dk.bindeled.ui.PurposeAtHand;
import dk.bindeled.ui.SessionAtHand;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Tells the shell what the session at hand looks at persons for, and carries it over to work that goes on. */
@Component
class PurposeOfSession implements PurposeAtHand, SessionAtHand {

    private final Looks looks;

    PurposeOfSession(Looks looks) {
        this.looks = looks;
    }

    @Override
    public boolean concerns() {
        return CurrentUser.is(Role.ANALYST);
    }

    @Override
    public Optional<String> said() {
        return looks.purpose().stated().map(stated -> stated.purpose().code());
    }

    @Override
    public String text() {
        return looks.purpose().stated().map(SessionPurpose.Stated::text).orElse("");
    }

    @Override
    public List<String> choices() {
        return Arrays.stream(LookPurpose.values())
                .filter(purpose -> purpose != LookPurpose.DEMONSTRATION)
                .map(LookPurpose::code)
                .toList();
    }

    @Override
    public boolean needsText(String code) {
        return LookPurpose.OTHER.code().equals(code);
    }

    @Override
    public void say(String code, String text) {
        looks.state(
                LookPurpose.of(code).orElseThrow(() -> new IllegalArgumentException("There is no purpose " + code)),
                text);
    }

    @Override
    public Carried take() {
        return looks.carried()::apply;
    }
}
