package dk.bindeled.testing;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import dk.bindeled.network.Actor;
import dk.bindeled.network.Area;
import dk.bindeled.network.AreaLevel;
import dk.bindeled.network.Grouping;
import dk.bindeled.network.Kind;
import dk.bindeled.network.NetworkRows;
import dk.bindeled.network.Snapshot;
import dk.bindeled.network.SnapshotQuery;
import dk.bindeled.network.Tie;
import dk.bindeled.network.TieType;
import dk.bindeled.network.Unit;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The published studies in {@code src/test/resources/studies}, read plainly: no faults are looked for, and referrals are left out. */
public final class StudyFiles {

    private static final Path STUDIES = Path.of("src", "test", "resources", "studies");
    private static final LocalDate TODAY = LocalDate.of(2024, 6, 30);
    private static final Set<String> FIXED_COLUMNS = Set.of("id", "kind", "label", "area", "tier");

    private StudyFiles() {}

    /** The snapshot of study {@code folder} in persons with every layer. */
    public static Snapshot snapshot(String folder, Grouping grouping) {
        return Snapshot.of(rows(folder), SnapshotQuery.defaults().withGrouping(grouping), TODAY);
    }

    /** The snapshot of study {@code folder} in bodies with one layer. */
    public static Snapshot ofBodies(String folder, TieType layer) {
        return Snapshot.of(rows(folder), new SnapshotQuery(null, Set.of(layer), Unit.BODIES, Grouping.ALL), TODAY);
    }

    /** Areas, actors and ties of study {@code folder}. */
    public static NetworkRows rows(String folder) {
        return new NetworkRows(
                read(folder, "areas.csv", StudyFiles::area),
                read(folder, "actors.csv", StudyFiles::actor),
                read(folder, "ties.csv", StudyFiles::tie),
                List.of());
    }

    private static <T> List<T> read(String folder, String file, Function<NamedCsvRecord, T> row) {
        Path path = STUDIES.resolve(folder).resolve(file);
        if (!Files.exists(path)) {
            return List.of();
        }
        try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(path)) {
            return reader.stream().map(row).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Area area(NamedCsvRecord row) {
        return new Area(
                row.getField("id"),
                row.getField("label"),
                AreaLevel.fromCode(row.getField("level")).orElseThrow(),
                orNull(row, "parent"));
    }

    private static Actor actor(NamedCsvRecord row) {
        Map<String, String> attributes = new HashMap<>();
        for (String name : row.getHeader()) {
            String value = orNull(row, name);
            if (value != null && !FIXED_COLUMNS.contains(name)) {
                attributes.put(name, value);
            }
        }
        Set<Kind> kinds = Arrays.stream(row.getField("kind").split("\\|"))
                .map(code -> Kind.fromCode(code).orElseThrow())
                .collect(Collectors.toSet());
        String tier = orNull(row, "tier");
        return new Actor(
                row.getField("id"),
                kinds,
                orNull(row, "label"),
                orNull(row, "area"),
                null,
                tier == null ? null : Integer.valueOf(tier),
                null,
                null,
                null,
                attributes);
    }

    private static Tie tie(NamedCsvRecord row) {
        String strength = orNull(row, "strength");
        return new Tie(
                row.getField("from"),
                row.getField("to"),
                TieType.fromCode(row.getField("type")).orElseThrow(),
                strength == null ? null : Double.valueOf(strength),
                date(row, "since"),
                date(row, "until"),
                orNull(row, "context"),
                null);
    }

    private static @Nullable LocalDate date(NamedCsvRecord row, String column) {
        String value = orNull(row, column);
        return value == null ? null : LocalDate.parse(value);
    }

    private static @Nullable String orNull(NamedCsvRecord row, String column) {
        String value = row.findField(column).orElse("");
        return value.isEmpty() ? null : value;
    }
}
