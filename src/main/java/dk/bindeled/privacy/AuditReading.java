package dk.bindeled.privacy;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Reads the files of the audit, also while lines are written. */
final class AuditReading {

    private static final String COLUMNS = "seq,at,who,role,deed,place,why,persons,lists,prev,hash,seal";

    private final ChainFolder folder;

    AuditReading(ChainFolder folder) {
        this.folder = folder;
    }

    /** The newest lines a filter takes, newest first. */
    List<AuditLine> newest(AuditFilter filter, int most) {
        List<AuditLine> found = new ArrayList<>();
        for (Path file : files().reversed()) {
            Deque<AuditLine> last = new ArrayDeque<>();
            each(
                    file,
                    text -> LineText.read(text).filter(filter::takes).ifPresent(line -> {
                        last.addLast(line);
                        if (last.size() > most) {
                            last.removeFirst();
                        }
                    }));
            while (!last.isEmpty() && found.size() < most) {
                found.add(last.removeLast());
            }
            if (found.size() == most) {
                break;
            }
        }
        return found;
    }

    /** Every look at the person with this pseudonym, newest first. */
    List<Look> looksAt(String pseudonym) {
        Set<Long> lists = new HashSet<>();
        List<Look> looks = new ArrayList<>();
        String named = "\"" + pseudonym + "\"";
        for (Path file : files()) {
            each(file, text -> {
                boolean names = text.contains(named);
                if (!names && (lists.isEmpty() || text.contains("\"lists\":[]"))) {
                    return;
                }
                LineText.read(text).ifPresent(line -> {
                    if (names && line.deed().equals(Deed.LISTED.code())) {
                        lists.add(line.sequence());
                    } else if (names || line.lists().stream().anyMatch(lists::contains)) {
                        looks.add(new Look(line.at(), line.who(), line.role(), line.deed(), line.place(), line.why()));
                    }
                });
            });
        }
        return looks.reversed();
    }

    /** All lines as they stand in the files. */
    void writeLines(OutputStream out) throws IOException {
        Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        for (Path file : files()) {
            each(file, text -> write(writer, text + "\n"));
        }
        writer.flush();
    }

    /** All lines as a table; the hashes are those of the lines in the files, which only the other form can be checked by. */
    void writeTable(OutputStream out) throws IOException {
        Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        write(writer, COLUMNS + "\r\n");
        for (Path file : files()) {
            each(file, text -> LineText.read(text).ifPresent(line -> write(writer, row(line))));
        }
        writer.flush();
    }

    private static String row(AuditLine line) {
        return String.join(
                        ",",
                        Long.toString(line.sequence()),
                        line.at().toString(),
                        cell(line.who()),
                        cell(line.role()),
                        cell(line.deed()),
                        cell(line.place()),
                        cell(line.why()),
                        String.join(" ", line.persons()),
                        line.lists().stream().map(String::valueOf).collect(Collectors.joining(" ")),
                        line.previous(),
                        line.hash(),
                        line.seal())
                + "\r\n";
    }

    /** A cell that no spreadsheet takes for a formula. */
    private static String cell(String text) {
        String safe = !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        return "\"" + safe.replace("\"", "\"\"") + "\"";
    }

    private List<Path> files() {
        try {
            return folder.files();
        } catch (IOException e) {
            throw new AuditUnavailable(AuditUnavailable.Problem.NO_ACCESS, folder.path(), e);
        }
    }

    /** The whole lines of a file; one that is being written has no end yet and is left out. */
    private void each(Path file, Consumer<String> line) {
        try (BufferedReader reader =
                new BufferedReader(new InputStreamReader(Files.newInputStream(file), StandardCharsets.UTF_8))) {
            for (String text = reader.readLine(); text != null; text = reader.readLine()) {
                if (text.endsWith("}")) {
                    line.accept(text);
                }
            }
        } catch (IOException e) {
            throw new AuditUnavailable(AuditUnavailable.Problem.NO_ACCESS, folder.path(), e);
        }
    }

    private void write(Writer writer, String text) {
        try {
            writer.write(text);
        } catch (IOException e) {
            throw AuditUnavailable.writing(folder.path(), e);
        }
    }
}
