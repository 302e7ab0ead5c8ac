package dk.bindeled.privacy;

import jakarta.annotation.security.RolesAllowed;
import java.util.Collection;
import java.util.Map;
import org.springframework.stereotype.Service;

/**
 * The marks by which what users keep holds persons, so that erasure and expiry find them there. For those who keep, not for screens: to make a mark, or to
 * find whose it is, is no look at the person, and whoever shows one asks {@link PersonNames} first. Safe to call from any thread.
 */
@Service
@RolesAllowed("ANALYST")
public class KeptMarks {

    private final Pseudonyms pseudonyms;

    KeptMarks(Pseudonyms pseudonyms) {
        this.pseudonyms = pseudonyms;
    }

    /** What stands for a person, or a body, in what is kept. */
    public String of(String id) {
        return pseudonyms.mark(id);
    }

    /**
     * Whom marks stand for: one pass over {@code ids}, of a few microseconds for each.
     *
     * @return ids by their marks; a mark of nobody among {@code ids} is left out
     */
    public Map<String, String> byMark(Collection<String> marks, Iterable<String> ids) {
        return pseudonyms.byMark(marks, ids);
    }
}
