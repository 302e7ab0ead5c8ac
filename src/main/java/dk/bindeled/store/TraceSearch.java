package dk.bindeled.store;

import dk.bindeled.store.StoreUnavailable.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;

/**
 * Looks for a person in the whole database and in the application's files: for the id, the name, and the mark that stands for the person in
 * addresses. It knows nothing of the graph model, so that it also finds what the model's own removal forgot.
 */
final class TraceSearch {

    /** A file is read whole; a larger one is named as not read. */
    private static final long LARGEST_FILE = 64L << 20;

    private static final String NODES = CypherText.of("traces-nodes");
    private static final String RELATIONSHIPS = CypherText.of("traces-relationships");

    private final Database database;
    private final Path folder;
    private final Map<String, Long> found = new TreeMap<>();
    private long texts;
    private long packed;

    TraceSearch(Database database, Path folder) {
        this.database = database;
        this.folder = folder;
    }

    Traces of(String personId, String mark, @Nullable String name) {
        List<SoughtText> wanted = new ArrayList<>(List.of(SoughtText.id(personId), SoughtText.mark(mark)));
        if (name != null) {
            wanted.add(SoughtText.name(name));
        }
        long nodes = look(NODES, wanted);
        long relationships = look(RELATIONSHIPS, wanted);
        long files = lookIntoFiles(wanted);
        List<Traces.Trace> places = found.entrySet().stream()
                .map(each -> new Traces.Trace(
                        each.getKey().substring(each.getKey().indexOf('\t') + 1),
                        each.getKey().substring(0, each.getKey().indexOf('\t')),
                        each.getValue()))
                .toList();
        return new Traces(nodes, relationships, texts, packed, files, name != null, places);
    }

    private long look(String statement, List<SoughtText> wanted) {
        return database.read(transaction -> {
            long[] many = {0};
            transaction.run(statement).forEachRemaining(record -> {
                many[0]++;
                look(record, wanted);
            });
            return many[0];
        });
    }

    private void look(Record record, List<SoughtText> wanted) {
        String sort = record.get("sort").asString();
        record.get("fields").asMap().forEach((name, value) -> {
            String place = sort + "." + name;
            if (value instanceof byte[] bytes) {
                packed++;
                look(place, PackedText.of(bytes), wanted);
            } else if (value instanceof List<?> list) {
                list.forEach(each -> look(place, String.valueOf(each), wanted));
            } else if (value instanceof String text) {
                look(place, text, wanted);
            }
        });
    }

    private void look(String place, String text, List<SoughtText> wanted) {
        texts++;
        for (SoughtText each : wanted) {
            if (each.isIn(text)) {
                found.merge(each.what() + "\t" + place, 1L, Long::sum);
            }
        }
    }

    private long lookIntoFiles(List<SoughtText> wanted) {
        Path databaseFiles = folder.resolve("neo4j").resolve("data");
        if (!Files.isDirectory(folder)) {
            return 0;
        }
        try (Stream<Path> walked = Files.walk(folder)) {
            List<Path> files = walked.filter(file -> !file.startsWith(databaseFiles))
                    .filter(Files::isRegularFile)
                    .filter(file -> !isBackup(file))
                    .toList();
            for (Path file : files) {
                lookInto(file, wanted);
            }
            return files.size();
        } catch (IOException e) {
            throw new StoreUnavailable(Problem.NO_ACCESS, List.of(folder.toString()), e);
        }
    }

    /** Packed and perhaps encrypted: nothing would be found in it, and the certificate says that backups keep the person until they are deleted. */
    private static boolean isBackup(Path file) {
        String name = file.getFileName().toString();
        return name.startsWith("bindeled-") && (name.endsWith(".zip") || name.endsWith(".zip.encrypted"));
    }

    private void lookInto(Path file, List<SoughtText> wanted) throws IOException {
        String name = "file " + folder.relativize(file);
        look(name, file.getFileName().toString(), wanted);
        if (Files.size(file) <= LARGEST_FILE) {
            look(name, PackedText.of(Files.readAllBytes(file)), wanted);
        } else {
            found.merge("unread\t" + name, 1L, Long::sum);
        }
    }
}
