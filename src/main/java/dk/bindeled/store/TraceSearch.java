package dk.bindeled.store;

import dk.bindeled.store.StoreUnavailable.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;

/**
 * Looks for a person in the whole database and in the application's files. It knows nothing of the graph model, so that it also finds what the
 * model's own removal forgot. A text counts if it is the id or the name, holds it in quotes, as JSON does, or holds it as a word of its own; the
 * last only where it is long enough to be no word by chance.
 */
final class TraceSearch {

    private static final int SHORTEST_WORD = 3;
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

    /** What is looked for. */
    private record Wanted(
            String what,
            String text,
            String quoted,
            @Nullable Pattern word) {

        static Wanted of(String what, String text) {
            boolean telling = text.length() >= SHORTEST_WORD && text.chars().anyMatch(Character::isLetter);
            // A name of one word is a word of other names too.
            boolean asWord = telling && (what.equals("id") || text.contains(" "));
            return new Wanted(
                    what,
                    text,
                    Changes.JSON.writeValueAsString(text),
                    asWord
                            ? Pattern.compile("(?<![\\p{L}\\p{N}_-])" + Pattern.quote(text) + "(?![\\p{L}\\p{N}_-])")
                            : null);
        }

        boolean isIn(String whole) {
            return whole.equals(text)
                    || whole.contains(quoted)
                    || (word != null
                            && whole.contains(text)
                            && word.matcher(whole).find());
        }
    }

    Traces of(String personId, @Nullable String name) {
        List<Wanted> wanted = new ArrayList<>(List.of(Wanted.of("id", personId)));
        if (name != null) {
            wanted.add(Wanted.of("name", name));
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

    private long look(String statement, List<Wanted> wanted) {
        return database.read(transaction -> {
            long[] many = {0};
            transaction.run(statement).forEachRemaining(record -> {
                many[0]++;
                look(record, wanted);
            });
            return many[0];
        });
    }

    private void look(Record record, List<Wanted> wanted) {
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

    private void look(String place, String text, List<Wanted> wanted) {
        texts++;
        for (Wanted each : wanted) {
            if (each.isIn(text)) {
                found.merge(each.what() + "\t" + place, 1L, Long::sum);
            }
        }
    }

    private long lookIntoFiles(List<Wanted> wanted) {
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

    private void lookInto(Path file, List<Wanted> wanted) throws IOException {
        String name = "file " + folder.relativize(file);
        look(name, file.getFileName().toString(), wanted);
        if (Files.size(file) <= LARGEST_FILE) {
            look(name, PackedText.of(Files.readAllBytes(file)), wanted);
        } else {
            found.merge("unread\t" + name, 1L, Long::sum);
        }
    }
}
