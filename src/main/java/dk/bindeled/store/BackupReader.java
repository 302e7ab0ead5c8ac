package dk.bindeled.store;

import dk.bindeled.network.Progress;
import dk.bindeled.store.BackupFailed.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Value;
import org.neo4j.driver.exceptions.Neo4jException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads one backup from beginning to end, hands over what it holds, and believes nothing that does not agree with its manifest. */
final class BackupReader {

    /** Looks at everything and keeps nothing. */
    static final Reading NOBODY = new Reading() {};

    private static final int BUFFER = 1 << 16;
    private static final long MOST_OF_MANIFEST = 64L << 20;

    /** Who is handed what a backup holds; nodes come before relationships. */
    interface Reading {

        /** Where a kept file goes; null if nowhere. */
        default @Nullable OutputStream kept(String part) throws IOException {
            return null;
        }

        /** A node; the number is what relationships call it by. */
        default void node(long number, List<String> labels, Map<String, Value> properties) {}

        /** A relationship. */
        default void relationship(long from, long to, String type, Map<String, Value> properties) {}
    }

    private final String file;
    private final List<BackupManifest.Part> parts = new ArrayList<>();
    private final Map<String, Long> labels = new TreeMap<>();
    private final Map<String, Long> types = new TreeMap<>();
    private long nodes;
    private long relationships;

    BackupReader(String file) {
        this.file = file;
    }

    /**
     * Reads all of it. What has been handed over counts only if this returns.
     *
     * @param size bytes of the file, for the progress
     */
    BackupManifest read(InputStream in, long size, Reading reading, Progress progress, String step) throws IOException {
        WatchedInput watched = new WatchedInput(in, size, progress, step);
        try {
            return read(new SealedInput(watched), reading);
        } catch (BackupFailed | StoreUnavailable | CancellationException | Neo4jException e) {
            throw e;
        } catch (BackupOutput e) {
            throw e.failure();
        } catch (IOException | RuntimeException e) {
            IOException failure = watched.failure();
            if (failure != null) {
                throw failure;
            }
            throw damaged(String.valueOf(e.getMessage()), e);
        }
    }

    /** The place a kept file goes to failed, not the backup. */
    private static final class BackupOutput extends IOException {

        private static final long serialVersionUID = 1L;

        private final IOException failure;

        BackupOutput(IOException failure) {
            super(failure);
            this.failure = failure;
        }

        IOException failure() {
            return failure;
        }
    }

    private BackupManifest read(SealedInput sealed, Reading reading) throws IOException {
        ZipInputStream zip = new ZipInputStream(sealed);
        ZipEntry first = zip.getNextEntry();
        if (first == null || !first.getName().equals(BackupWriter.FORMAT_PART)) {
            throw damaged("no " + BackupWriter.FORMAT_PART, null);
        }
        requireNotNewer(part(zip, first.getName(), InputStream::readAllBytes));
        BackupManifest manifest = null;
        for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
            if (manifest != null) {
                throw damaged(entry.getName() + " after the manifest", null);
            }
            String name = entry.getName();
            if (name.equals(BackupWriter.MANIFEST_PART)) {
                byte[] text = zip.readNBytes((int) MOST_OF_MANIFEST);
                manifest = JsonMapper.builder().build().readValue(text, BackupManifest.class);
            } else if (name.equals(BackupWriter.NODES_PART)) {
                part(zip, name, content -> readNodes(content, reading));
            } else if (name.equals(BackupWriter.RELATIONSHIPS_PART)) {
                part(zip, name, content -> readRelationships(content, reading));
            } else if (KeptFiles.isPart(name)) {
                part(zip, name, content -> readKept(name, content, reading));
            } else {
                throw damaged("a part called " + name, null);
            }
        }
        if (manifest == null) {
            throw damaged("no manifest", null);
        }
        sealed.requireSeal();
        requireSame(manifest);
        return manifest;
    }

    private interface PartReading<T> {
        T read(InputStream content) throws IOException;
    }

    private <T> T part(ZipInputStream zip, String name, PartReading<T> reading) throws IOException {
        DigestInputStream digest = new DigestInputStream(zip, BackupParts.sha256());
        CountedInput counted = new CountedInput(digest);
        T result = reading.read(counted);
        counted.transferTo(OutputStream.nullOutputStream());
        String sha = HexFormat.of().formatHex(digest.getMessageDigest().digest());
        parts.add(new BackupManifest.Part(name, counted.size(), sha));
        return result;
    }

    private void requireNotNewer(byte[] text) {
        JsonNode written = JsonMapper.builder().build().readTree(text);
        int format = written.path("format").asInt(0);
        if (format > BackupManifest.FORMAT) {
            throw new BackupFailed(
                    Problem.NEWER,
                    List.of(
                            file,
                            "format " + format + ", Bindeled "
                                    + written.path("program").asString("")),
                    null);
        }
        if (format < 1) {
            throw damaged("format " + format, null);
        }
    }

    private Void readKept(String name, InputStream content, Reading reading) throws IOException {
        KeptFiles.place(Path.of("data"), name);
        try (OutputStream place = reading.kept(name)) {
            byte[] buffer = new byte[BUFFER];
            for (int count = content.read(buffer); count >= 0; count = content.read(buffer)) {
                if (place != null) {
                    try {
                        place.write(buffer, 0, count);
                    } catch (IOException e) {
                        throw new BackupOutput(e);
                    }
                }
            }
        }
        return null;
    }

    private Void readNodes(InputStream content, Reading reading) {
        JsonParser json = GraphJson.reader(content);
        while (json.nextToken() != null) {
            GraphJson.expect(json, JsonToken.START_OBJECT);
            long number = number(json, "node");
            next(json, "labels");
            List<String> its = new ArrayList<>();
            while (json.nextToken() != JsonToken.END_ARRAY) {
                its.add(json.getString());
            }
            reading.node(number, its, properties(json));
            its.forEach(label -> labels.merge(label, 1L, Long::sum));
            nodes++;
        }
        return null;
    }

    private Void readRelationships(InputStream content, Reading reading) {
        JsonParser json = GraphJson.reader(content);
        while (json.nextToken() != null) {
            GraphJson.expect(json, JsonToken.START_OBJECT);
            long from = number(json, "from");
            long to = number(json, "to");
            next(json, "type");
            String type = json.getString();
            reading.relationship(from, to, type, properties(json));
            types.merge(type, 1L, Long::sum);
            relationships++;
        }
        return null;
    }

    private static long number(JsonParser json, String name) {
        next(json, name);
        return json.getLongValue();
    }

    private static Map<String, Value> properties(JsonParser json) {
        next(json, "properties");
        Map<String, Value> properties = GraphJson.read(json);
        json.nextToken();
        GraphJson.expect(json, JsonToken.END_OBJECT);
        return properties;
    }

    private static void next(JsonParser json, String name) {
        String found = json.nextName();
        if (!name.equals(found)) {
            throw new IllegalArgumentException("Instead of " + name + " there is " + found);
        }
        json.nextToken();
    }

    private void requireSame(BackupManifest manifest) {
        BackupManifest found = new BackupManifest(
                manifest.format(),
                manifest.program(),
                manifest.neo4j(),
                manifest.at(),
                manifest.migrations(),
                nodes,
                relationships,
                labels,
                types,
                parts);
        if (!found.equals(manifest)) {
            throw damaged("other counts or hashes than its manifest says", null);
        }
    }

    private BackupFailed damaged(String what, @Nullable Exception cause) {
        return new BackupFailed(Problem.DAMAGED, List.of(file, what), cause);
    }
}
