package dk.bindeled.analysis.cascade;

import dk.bindeled.network.Actor;
import dk.bindeled.network.Kind;
import dk.bindeled.network.NetworkRows;
import dk.bindeled.network.Referral;
import dk.bindeled.network.Snapshot;
import dk.bindeled.network.SnapshotQuery;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The 188 children of Hagelloch, read straight from the study's two plain files. */
final class Hagelloch {

    private Hagelloch() {}

    static Snapshot snapshot(@Nullable LocalDate date) {
        List<Actor> actors = lines("actors.csv")
                .map(cells -> new Actor(
                        cells[0],
                        EnumSet.of(Kind.fromCode(cells[1]).orElseThrow()),
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        Map.of()))
                .toList();
        List<Referral> referrals = lines("referrals.csv")
                .map(cells -> new Referral(
                        cells[0],
                        cells[1].isEmpty() ? null : cells[1],
                        cells[2],
                        cells[3],
                        null,
                        null,
                        null,
                        LocalDate.parse(cells[4]),
                        LocalDate.parse(cells[5]),
                        null,
                        null))
                .toList();
        NetworkRows rows = new NetworkRows(List.of(), actors, List.of(), referrals);
        return Snapshot.of(rows, SnapshotQuery.defaults().withDate(date), LocalDate.of(2026, 1, 1));
    }

    private static Stream<String[]> lines(String file) {
        try (InputStream in =
                Objects.requireNonNull(Hagelloch.class.getResourceAsStream("/studies/hagelloch-1861/" + file), file)) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return text.lines().skip(1).map(line -> line.split(",", -1));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
