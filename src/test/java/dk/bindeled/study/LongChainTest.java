package dk.bindeled.study;

import static org.assertj.core.api.Assertions.assertThat;

import dk.bindeled.network.Actor;
import dk.bindeled.network.Kind;
import dk.bindeled.network.NetworkRows;
import dk.bindeled.network.Progress;
import dk.bindeled.network.Referral;
import dk.bindeled.network.Snapshot;
import dk.bindeled.network.SnapshotQuery;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One who brings one who brings one …: nothing may go down into a chain by calling itself. */
class LongChainTest {

    private static final int LINKS = 100_000;
    private static final LocalDate BEGIN = LocalDate.of(1700, 1, 1);

    @TempDir
    Path folder;

    @Test
    void aChainOfAHundredThousandIsStudiedKeptAndWritten() throws IOException {
        LocalDate date = BEGIN.plusDays(LINKS + 1000);
        Snapshot snapshot = Snapshot.of(rows(true), SnapshotQuery.defaults().withDate(date), date);
        StudyParameters parameters = StudyParameters.of(snapshot.query());
        StudyResult found =
                StudyPayload.unpack(StudyPayload.pack(StudyResult.of(snapshot, parameters, Progress.UNWATCHED)));
        assertThat(found.rings()).hasSize(LINKS);
        CascadeFigures tree = found.cascades().getFirst();
        assertThat(tree.depth()).isEqualTo(LINKS);
        // the mean distance on a path of n nodes is (n + 1) / 3
        assertThat(tree.structuralVirality()).isEqualTo((LINKS + 2) / 3.0);
        assertThat(found.network().cascades().get("reproduction"))
                .extracting(figure -> figure.n())
                .isEqualTo((long) LINKS);
        Study study = new Study("s", Instant.EPOCH, "someone", parameters, "1", snapshot.fingerprint(), found);
        ResultFiles.write(study, folder);
        assertThat(Files.readAllLines(folder.resolve("parents.csv"))).hasSize(LINKS + 1);
    }

    @Test
    void aRingOfAHundredThousandWithoutDatesLosesAllItsLinks() {
        Snapshot snapshot = Snapshot.of(rows(false), SnapshotQuery.defaults().withDate(BEGIN), BEGIN);
        StudyResult found = StudyResult.of(snapshot, StudyParameters.of(snapshot.query()), Progress.UNWATCHED);
        assertThat(found.wrongReferrals())
                .hasSize(LINKS)
                .allMatch(wrong -> wrong.fault().equals("cycle"));
        assertThat(found.cascades()).hasSize(LINKS);
    }

    private static NetworkRows rows(boolean dated) {
        List<Actor> actors = new ArrayList<>();
        List<Referral> referrals = new ArrayList<>();
        actors.add(actor("club", Kind.ASSOCIATION));
        for (int k = 0; k <= LINKS - (dated ? 0 : 1); k++) {
            actors.add(actor(person(k), Kind.CITIZEN));
        }
        for (int k = 0; k < LINKS; k++) {
            @Nullable LocalDate day = dated ? BEGIN.plusDays(k) : null;
            String citizen = person(dated ? k + 1 : (k + 1) % LINKS);
            referrals.add(new Referral("r" + k, person(k), citizen, "club", null, null, day, day, day, null, null));
        }
        return new NetworkRows(List.of(), actors, List.of(), referrals);
    }

    private static Actor actor(String id, Kind kind) {
        return new Actor(id, EnumSet.of(kind), null, null, null, null, null, null, null, Map.of());
    }

    private static String person(int k) {
        return String.format("p%06d", k);
    }
}
