package dk.bindeled.privacy;

import dk.bindeled.store.AfterRestore;
import dk.bindeled.store.AuditMemory;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Carries the keys of the audit over a restore: who was looked at after the backup was made can be told of it all the same. That there was a
 * restore is recorded when the installation is next started.
 */
@Component
public class AuditAfterRestore implements AfterRestore {

    private static final int KEY_DIGITS = 2 * AuditMemory.KEY_BYTES;

    private final AuditMemory memory;
    private final Clock clock;

    AuditAfterRestore(AuditMemory memory, Clock clock) {
        this.memory = memory;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "audit";
    }

    @Override
    public List<String> remember() {
        return memory.allKeys().entrySet().stream()
                .map(key -> HexFormat.of().formatHex(key.getValue()) + key.getKey())
                .toList();
    }

    @Override
    public void afterRestore(List<String> remembered) {
        Map<String, byte[]> keys = new HashMap<>();
        for (String line : remembered) {
            keys.put(line.substring(KEY_DIGITS), HexFormat.of().parseHex(line, 0, KEY_DIGITS));
        }
        memory.carryOver(keys, "restored-at: " + clock.instant().truncatedTo(ChronoUnit.SECONDS));
    }
}
