package dk.bindeled.architecture.redtwins.openservice.study;

import jakarta.annotation.security.RolesAllowed;
import org.springframework.stereotype.Service;

@Service
class Whispers implements Heard {
    @RolesAllowed("ANALYST")
    public String guarded() {
        return "";
    }

    @Override
    public String heard() {
        return "";
    }
}
