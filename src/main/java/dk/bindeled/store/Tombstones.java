package dk.bindeled.store;

import dk.bindeled.store.ErasureFiles.Line;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.neo4j.driver.Record;

/**
 * By what erased persons are recognised: the HMAC-SHA-256 of an id under a key of this installation. Whoever has the database or a backup but
 * not the key cannot find out whose hash it is, not even with a list of all ids. Safe to call from any thread.
 */
public final class Tombstones {

    private static final String ALGORITHM = "HmacSHA256";
    private static final String READ = CypherText.of("erasures-hashes");
    private static final String ADD = CypherText.of("erasures-add");

    private final Database database;
    private final ErasureFiles files;

    Tombstones(Database database, ErasureFiles files) {
        this.database = database;
        this.files = files;
    }

    /** Recognises persons, as things stand now. */
    public interface Recognition {

        /** When the person with this id was erased; empty if it was not, or may come back. */
        Optional<Instant> erasedAt(String personId);

        /** True if this mark stood for someone who was erased, and may not come back. */
        boolean wasMark(String mark);

        /** True if nobody will be recognised. */
        boolean isEmpty();
    }

    /** Who is to be recognised now. */
    public Recognition recognition() {
        return new Hashes(known(), files.key());
    }

    /**
     * Refuses ids of whom one was erased.
     *
     * @throws ErasedActor if one does
     */
    void requireNone(Collection<String> ids) {
        Recognition recognition = recognition();
        if (!recognition.isEmpty()) {
            for (String id : ids) {
                Optional<Instant> at = recognition.erasedAt(id);
                if (at.isPresent()) {
                    throw new ErasedActor(at.get());
                }
            }
        }
    }

    /** What recognises a person from now on. */
    Line of(String erasureId, String personId, String mark, Instant at) {
        byte[] key = files.keyOrNew();
        return new Line(erasureId, at, nameOf(key), hash(key, personId), markHash(key, mark));
    }

    /** The query of an address without the marks of persons who were erased. */
    String withoutErased(String query) {
        if (PersonMarks.in(query).isEmpty()) {
            return query;
        }
        Recognition recognition = recognition();
        return recognition.isEmpty()
                ? query
                : PersonMarks.without(
                        query, entry -> PersonMarks.in(entry).stream().anyMatch(recognition::wasMark));
    }

    /** The erasure that recognises the person. */
    Optional<Line> find(String personId) {
        return files.key().flatMap(key -> {
            String hash = hash(key, personId);
            return known().stream().filter(line -> line.hash().equals(hash)).findFirst();
        });
    }

    /** Everything by which someone is recognised. */
    List<Line> known() {
        return database.query(READ, Map.of()).stream().map(Tombstones::line).toList();
    }

    /** Writes to the data folder what the database knows. */
    void keep() {
        files.write(known());
    }

    /**
     * Takes over from the data folder what a restored database does not know, and writes there what is new.
     */
    void takeOver() {
        Map<String, Line> missing = new LinkedHashMap<>();
        files.lines().forEach(line -> missing.put(line.id(), line));
        known().forEach(line -> missing.remove(line.id()));
        if (!missing.isEmpty()) {
            List<Map<String, Object>> rows = new ArrayList<>();
            missing.values()
                    .forEach(line -> rows.add(Map.of(
                            "id",
                            line.id(),
                            "at",
                            line.at().atZone(ZoneOffset.UTC),
                            "key",
                            line.key(),
                            "hash",
                            line.hash(),
                            "markHash",
                            line.markHash())));
            database.run(ADD, Map.of("rows", rows));
        }
        keep();
    }

    /** How many were made with a key that is no longer here. */
    long withoutKey() {
        String here = files.key().map(Tombstones::nameOf).orElse("");
        return known().stream().filter(line -> !line.key().equals(here)).count();
    }

    private static Line line(Record record) {
        return new Line(
                record.get("id").asString(),
                record.get("at").asZonedDateTime().toInstant(),
                record.get("key").asString(),
                record.get("hash").asString(),
                record.get("markHash").asString());
    }

    /** Eight digits that tell keys apart and say nothing of them. */
    private static String nameOf(byte[] key) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(key), 0, 4);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    private static String hash(byte[] key, String personId) {
        return HexFormat.of().formatHex(mac(key).doFinal(personId.getBytes(StandardCharsets.UTF_8)));
    }

    /** Of a mark, and never equal to that of an id by the words before it. */
    private static String markHash(byte[] key, String mark) {
        return hash(key, "mark of a person in addresses: " + mark);
    }

    private static Mac mac(byte[] key) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key, ALGORITHM));
            return mac;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has " + ALGORITHM, e);
        }
    }

    private static final class Hashes implements Recognition {

        private final Map<String, Instant> byHash = new HashMap<>();
        private final Set<String> marks = new HashSet<>();
        private final Optional<byte[]> key;

        Hashes(List<Line> lines, Optional<byte[]> key) {
            lines.forEach(line -> {
                byHash.put(line.hash(), line.at());
                marks.add(line.markHash());
            });
            this.key = key;
        }

        @Override
        public Optional<Instant> erasedAt(String personId) {
            return isEmpty() ? Optional.empty() : key.map(own -> byHash.get(hash(own, personId)));
        }

        @Override
        public boolean wasMark(String mark) {
            return key.filter(own -> marks.contains(markHash(own, mark))).isPresent();
        }

        @Override
        public boolean isEmpty() {
            return byHash.isEmpty() || key.isEmpty();
        }
    }
}
