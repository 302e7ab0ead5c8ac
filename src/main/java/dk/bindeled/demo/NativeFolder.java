package dk.bindeled.demo;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import dk.bindeled.network.Actor;
import dk.bindeled.network.Area;
import dk.bindeled.network.Kind;
import dk.bindeled.network.NetworkRows;
import dk.bindeled.network.Referral;
import dk.bindeled.network.Tie;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Writes a network as a native folder: {@code areas.csv}, {@code actors.csv}, {@code ties.csv} and {@code referrals.csv} in UTF-8, comma
 * separated, with decimal points, ISO dates and English headers. There is no file for what there are no rows of. The same rows give the
 * same bytes.
 */
public final class NativeFolder {

    private static final List<String> AREAS = List.of("id", "label", "level", "parent");
    private static final List<String> ACTORS =
            List.of("id", "kind", "label", "area", "belongs_to", "tier", "sector", "from", "until");
    private static final List<String> TIES =
            List.of("from", "to", "type", "strength", "since", "until", "context", "role");
    private static final List<String> REFERRALS = List.of(
            "id",
            "guide",
            "citizen",
            "community",
            "channel",
            "unasked",
            "begun_on",
            "shown_on",
            "welcomed_on",
            "still_there_on",
            "ended_on");

    private NativeFolder() {}

    /**
     * Writes the four files into a folder, which is made if it does not exist; files of the same names are replaced.
     *
     * @throws IOException if the folder cannot be written to
     */
    public static void write(NetworkRows rows, Path folder) throws IOException {
        SortedSet<String> attributes = new TreeSet<>();
        rows.actors().forEach(actor -> attributes.addAll(actor.attributes().keySet()));
        write(
                folder,
                rows.areas().stream(),
                attributes,
                rows.actors().stream(),
                rows.ties().stream(),
                rows.referrals().stream());
    }

    /** Writes rows as they come, so that a network of any size needs no memory. */
    static void write(
            Path folder,
            Stream<Area> areas,
            Collection<String> attributes,
            Stream<Actor> actors,
            Stream<Tie> ties,
            Stream<Referral> referrals)
            throws IOException {
        Files.createDirectories(folder);
        table(folder.resolve("areas.csv"), AREAS, areas.map(NativeFolder::row));
        List<String> columns = new ArrayList<>(ACTORS);
        columns.addAll(attributes);
        table(folder.resolve("actors.csv"), columns, actors.map(actor -> row(actor, attributes)));
        table(folder.resolve("ties.csv"), TIES, ties.map(NativeFolder::row));
        table(folder.resolve("referrals.csv"), REFERRALS, referrals.map(NativeFolder::row));
    }

    private static void table(Path file, List<String> columns, Stream<List<String>> rows) throws IOException {
        Iterator<List<String>> remaining = rows.iterator();
        if (!remaining.hasNext()) {
            Files.deleteIfExists(file); // a table without rows would be read as a fault
            return;
        }
        try (CsvWriter csv = CsvWriter.builder()
                .lineDelimiter(LineDelimiter.LF)
                .build(Files.newBufferedWriter(file, StandardCharsets.UTF_8))) {
            csv.writeRecord(columns);
            remaining.forEachRemaining(csv::writeRecord);
        }
    }

    private static List<String> row(Area area) {
        return List.of(area.id(), area.label(), area.level().code(), text(area.parent()));
    }

    private static List<String> row(Actor actor, Collection<String> attributes) {
        List<String> row = new ArrayList<>(List.of(
                actor.id(),
                actor.kinds().stream().map(Kind::code).collect(Collectors.joining("|")),
                text(actor.label()),
                text(actor.area()),
                text(actor.belongsTo()),
                text(actor.tier()),
                actor.sector() == null ? "" : actor.sector().code(),
                text(actor.from()),
                text(actor.until())));
        attributes.forEach(name -> row.add(actor.attributes().getOrDefault(name, "")));
        return row;
    }

    private static List<String> row(Tie tie) {
        return List.of(
                tie.from(),
                tie.to(),
                tie.type().code(),
                number(tie.strength()),
                text(tie.since()),
                text(tie.until()),
                text(tie.context()),
                text(tie.role()));
    }

    private static List<String> row(Referral referral) {
        Boolean unasked = referral.unasked();
        return List.of(
                referral.id(),
                text(referral.guide()),
                text(referral.citizen()),
                text(referral.community()),
                referral.channel() == null ? "" : referral.channel().code(),
                unasked == null ? "" : unasked ? "yes" : "no",
                text(referral.begunOn()),
                text(referral.shownOn()),
                text(referral.welcomedOn()),
                text(referral.stillThereOn()),
                text(referral.endedOn()));
    }

    /** A number without a needless {@code .0}, and never with an exponent. */
    private static String number(@Nullable Double number) {
        return number == null
                ? ""
                : BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }
}
