package dk.bindeled.privacy;

import dk.bindeled.store.AuditMemory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;

/**
 * Opens keys and audit when pages are about to be served. A key that cannot be used ends the start; an audit that cannot be written does not:
 * everything but persons can be looked at until there is room again.
 */
@Component
@ConditionalOnWebApplication
class PrivacyStart {

    private static final Logger LOG = LoggerFactory.getLogger(PrivacyStart.class);

    PrivacyStart(Pseudonyms pseudonyms, Audit audit, AuditMemory memory) {
        memory.keepKeyCheck(Pseudonyms.KEY_FILE, pseudonyms.open(memory.keyCheck(Pseudonyms.KEY_FILE)));
        try {
            audit.open();
        } catch (AuditUnavailable e) {
            LOG.error("The audit cannot be written: nobody can look at persons until it can", e);
        }
    }
}
